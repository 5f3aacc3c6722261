/* The article and story pages without a reload: hover, focus and click fill the card; j, k and Enter step. */
"use strict";
(() => {
  const marks = [...document.querySelectorAll("a.mark[id]")];
  const panel = document.getElementById("cards");
  if (!panel || !marks.length) return;
  const home = panel.parentElement, before = panel.nextElementSibling;
  const narrow = window.matchMedia("(max-width: 899px)");
  const cardOf = (mark) => document.getElementById("card-" + mark.id);
  let chosen = marks.find((mark) => mark.classList.contains("chosen")) || marks[0];

  function show(mark) {
    const card = cardOf(mark);
    if (!card) return false;
    for (const other of panel.children) other.hidden = other !== card;
    for (const other of marks) other.classList.toggle("shown", other === mark);
    for (const note of document.querySelectorAll(".note[data-of]")) note.classList.toggle("shown", note.dataset.of.split(" ").includes(mark.id));
    return true;
  }

  function choose(mark) {
    if (!show(mark)) return false;
    chosen.classList.remove("chosen");
    chosen = mark;
    mark.classList.add("chosen");
    if (narrow.matches) mark.closest(".passage").after(panel); else home.insertBefore(panel, before);
    const here = new URL(location.href);
    here.searchParams.set("expression", mark.id);
    here.hash = "";
    history.replaceState(null, "", here);
    return true;
  }

  for (const mark of marks) {
    mark.addEventListener("mouseenter", () => show(mark));
    mark.addEventListener("mouseleave", () => show(chosen));
    mark.addEventListener("focus", () => { if (mark.matches(":focus-visible")) choose(mark); });
    mark.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (choose(mark)) { event.preventDefault(); mark.focus({preventScroll: true}); }
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const focused = marks.indexOf(document.activeElement);
    if (event.key === "j" || event.key === "k") {
      const at = focused >= 0 ? focused + (event.key === "j" ? 1 : -1) : marks.indexOf(chosen);
      const next = marks[Math.min(Math.max(at, 0), marks.length - 1)];
      next.focus();
      if (!choose(next)) return;
      next.scrollIntoView({block: "nearest"});
    } else if (event.key === "Enter" && focused >= 0) {
      const timeline = cardOf(marks[focused])?.querySelector(".to-timeline");
      if (timeline) { event.preventDefault(); location.assign(timeline.href); }
    }
  });

  /* A link to a sentence or an expression: `#uid` opens its card and marks the sentence. */
  function follow() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const mark = target.matches("a.mark") ? target : nextMark(target);
    if (mark) { show(mark); chosen.classList.remove("chosen"); chosen = mark; mark.classList.add("chosen"); }
  }
  function nextMark(start) {
    let node = start.nextElementSibling;
    while (node && !node.matches("a.mark")) node = node.matches(".at") ? null : node.nextElementSibling;
    return node;
  }
  window.addEventListener("hashchange", follow);
  show(chosen);
  follow();
})();
