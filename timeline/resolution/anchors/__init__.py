"""What a time counts from, if not from publication: its sentence, its neighbours, plans, periods of figures."""
