"""Dating: which verb an expression dates, and which days the event has by it."""
