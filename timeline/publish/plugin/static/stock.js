/* What Datasette's own pages lack: names for a screen reader, keys for what scrolls, and room on a phone. */
"use strict";
(() => {
  const names = {
    "[name^=_filter_column]": "Column to filter by",
    "[name^=_filter_op]": "Comparison",
    "[name^=_filter_value]": "Value",
    "#sort_by": "Sort by",
    ".CodeMirror textarea": "SQL",
  };

  function name() {
    for (const [selector, label] of Object.entries(names))
      for (const field of document.querySelectorAll(selector)) field.setAttribute("aria-label", label);
  }
  addEventListener("DOMContentLoaded", () => {
    name();
    for (const scrolls of document.querySelectorAll("pre, .table-wrapper")) scrolls.tabIndex = 0;
    if (matchMedia("(max-width: 576px)").matches) document.querySelector(".facet-drawer")?.removeAttribute("open");
  });
  addEventListener("load", () => setTimeout(name));  // the editor of SQL is made by what waits for this too
})();
