/* The article page without a reload: hover, focus and click fill the card; j, k and Enter step; another day of
   publication is tried as soon as it is chosen. Without this script all of it are links and a form. */
"use strict";
(() => {
  const main = document.querySelector("main");
  const said = document.createElement("p");  // announces what a preview moves, once
  said.setAttribute("role", "status");
  said.className = "announced";
  main.after(said);
  const narrow = window.matchMedia("(max-width: 899px)");
  let marks, panel, home, before, chosen;

  function begin() {
    marks = [...main.querySelectorAll("a.mark[id]")];
    panel = document.getElementById("cards");
    home = panel?.parentElement;
    before = panel?.nextElementSibling;
    chosen = marks.find((mark) => mark.classList.contains("chosen")) || marks[0];
    for (const mark of panel ? marks : []) {
      mark.addEventListener("mouseenter", () => show(mark));
      mark.addEventListener("mouseleave", () => show(chosen));
      mark.addEventListener("focus", () => { if (mark.matches(":focus-visible")) choose(mark); });
      mark.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        if (choose(mark)) { event.preventDefault(); mark.focus({preventScroll: true}); }
      });
    }
    const form = main.querySelector(".preview-form");
    form?.addEventListener("change", () => { if (form.checkValidity()) preview(form); });
    form?.addEventListener("submit", (event) => { event.preventDefault(); preview(form); });
    if (chosen && panel) show(chosen);
  }

  const cardOf = (mark) => document.getElementById("card-" + mark.id);

  function show(mark) {
    const card = cardOf(mark);
    if (!card) return false;
    for (const other of panel.children) other.hidden = other !== card;
    for (const other of marks) other.classList.toggle("shown", other === mark);
    for (const note of main.querySelectorAll(".note[data-of]")) note.classList.toggle("shown", note.dataset.of.split(" ").includes(mark.id));
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
    const kept = main.querySelector(".preview-form [name=expression]");
    if (kept) kept.value = mark.id;
    return true;
  }

  /* The page of another day, from the server; only what it shows is replaced, and Back leads back. */
  let asking;
  async function load(url) {
    asking?.abort();
    asking = new AbortController();
    main.classList.add("waiting");
    try {
      const answer = await fetch(url, {signal: asking.signal});
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      main.replaceChildren(...page.querySelector("main").children);
      main.classList.remove("waiting");
      said.textContent = document.getElementById("moves")?.textContent.trim() || "";
      document.getElementById("moves")?.removeAttribute("role");
      begin();
    } catch (error) {
      if (error.name !== "AbortError") location.assign(url);
    }
  }

  async function preview(form) {
    const url = new URL(form.action);
    url.search = new URLSearchParams(new FormData(form));
    history.pushState(null, "", url);
    await load(url);
    document.getElementById("published")?.focus({preventScroll: true});
  }

  document.addEventListener("keydown", (event) => {
    if (!marks.length || event.metaKey || event.ctrlKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const focused = marks.indexOf(document.activeElement);
    if (event.key === "j" || event.key === "k") {
      const at = focused >= 0 ? focused + (event.key === "j" ? 1 : -1) : marks.indexOf(chosen);
      const next = marks[Math.min(Math.max(at, 0), marks.length - 1)];
      next.focus();
      if (choose(next)) next.scrollIntoView({block: "nearest"});
    } else if (event.key === "Enter" && focused >= 0) {
      const timeline = cardOf(marks[focused])?.querySelector(".to-timeline");
      if (timeline) { event.preventDefault(); location.assign(timeline.href); }
    }
  });

  /* A link to a sentence or an expression: `#uid` opens its card and marks the sentence. */
  function follow() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const mark = target.matches("a.mark") ? target : document.getElementById(target.dataset.mark) || nextMark(target);
    if (!mark || !show(mark)) return;
    chosen.classList.remove("chosen");
    chosen = mark;
    mark.classList.add("chosen");
  }
  function nextMark(start) {
    let node = start.nextElementSibling;
    while (node && !node.matches("a.mark")) node = node.matches(".at") ? null : node.nextElementSibling;
    return node;
  }
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", () => { if (!location.hash) load(location.href); });
  begin();
  follow();
})();
