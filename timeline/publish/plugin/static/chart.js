// The timeline page without reloads: one request per gesture, the answer put in place, the address kept in step.
// Everything it does is also a link or a form; without it the page is a document.
"use strict";
(() => {
  const root = document.getElementById("timeline");
  if (!root) return;
  const said = document.getElementById("timeline-said");
  const rtl = document.documentElement.dir === "rtl";
  const HOUR = 3600e3, DAY1 = new Date("0001-01-01T00:00:00Z").getTime();
  const $ = (selector) => root.querySelector(selector);
  const width = () => Math.max(320, Math.round(($(".chart .plot")?.clientWidth || 880) / 40) * 40);
  let request = null, timer = 0;

  // Hours from the start of day 0, as the server counts them, to what an address says, and back.
  const iso = (hour) => new Date(DAY1 + (hour - 24) * HOUR).toISOString();
  const inAddress = (from, to) => {
    if (to - from > 48) { from -= from % 24; to += (24 - (to % 24)) % 24; }
    const hours = from % 24 || to % 24;
    const last = iso(to - 1), first = iso(from);
    return [first.slice(0, hours ? 13 : 10), last.slice(0, hours ? 13 : 10)];
  };
  const window_ = () => { const c = $("#chart"); return [Number(c.dataset.from), Number(c.dataset.to)]; };
  const address = (changes) => {
    const url = new URL(location.href);
    for (const [key, value] of Object.entries(changes)) value === null ? url.searchParams.delete(key) : url.searchParams.set(key, value);
    return url;
  };
  const toRange = (from, to) => {
    from = Math.max(24, Math.round(from)); to = Math.min(3652060 * 24, Math.round(to));
    if (to - from < 6) to = from + 6;
    const [first, last] = inAddress(from, to);
    return address({ _from: first, _to: last, _bin: null });
  };

  // Ask for a view and put it in place; the newest gesture wins.
  async function show(url, { push = true, focus = null } = {}) {
    request?.abort();
    const mine = (request = new AbortController());
    const asked = new URL(root.dataset.json, location.href);
    const query = new URLSearchParams(new URL(url, location.href).search);
    for (const key of ["_html", "_v"]) query.set(key, asked.searchParams.get(key));
    query.set("_width", width());
    if (!query.has("_lang")) query.set("_lang", document.documentElement.lang);
    const chart = $("#chart");
    chart?.classList.add("waiting");
    const late = setTimeout(() => chart?.classList.add("late"), 200);
    try {
      const answer = await fetch(`${asked.pathname}?${query}`, { signal: mine.signal, headers: { accept: "application/json" } });
      const view = await answer.json();
      if (mine.signal.aborted) return;
      if (typeof view.html !== "string") throw new Error(view.error || answer.statusText);
      const kept = focus || document.activeElement?.id || document.activeElement?.closest(".item")?.id;
      root.innerHTML = view.html;  // our own server's template, where every value is escaped
      if (push) history.pushState(null, "", url);
      if (view.summary) said.textContent = view.summary;
      ready();
      const again = kept && document.getElementById(kept);
      (again?.querySelector("a") || again)?.focus({ preventScroll: true });
    } catch (error) {
      if (error.name !== "AbortError") location.assign(url);  // the server tells what is wrong
    } finally {
      clearTimeout(late);
      chart?.classList.remove("waiting", "late");
    }
  }
  const soon = (url) => { clearTimeout(timer); timer = setTimeout(() => show(url), 150); };

  // Links of the page stay in the page.
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname !== location.pathname) return;
    event.preventDefault();
    show(url);
  });
  root.addEventListener("submit", (event) => {
    if (event.target.matches(".find")) {  // without the script it leads to a table
      event.preventDefault();
      return void event.target.nextElementSibling.querySelector("a")?.click();
    }
    event.preventDefault();
    show(new URL(`${event.target.action.split("?")[0]}?${new URLSearchParams(new FormData(event.target))}`));
  });
  // What is typed into a facet is looked up among all its values; the newest letters win.
  let finding = null, letters = 0;
  async function find(form) {
    finding?.abort();
    const mine = (finding = new AbortController()), list = form.nextElementSibling, typed = form.querySelector("input").value.trim();
    if (!typed) return list.replaceChildren();
    const query = new URLSearchParams(location.search);
    query.set("_typed", typed);
    query.set("_lang", document.documentElement.lang);
    const answer = await fetch(`${form.dataset.find}?${query}`, { signal: mine.signal }).catch(() => null);
    if (!answer?.ok || mine.signal.aborted) return;
    const { found } = await answer.json();
    list.replaceChildren(...found.map((value) => {
      const row = document.createElement("li"), link = document.createElement("a"), name = document.createElement("bdi"), count = document.createElement("span");
      name.dir = "auto";
      name.textContent = value.name;
      link.href = value.href;
      if (value.chosen) link.setAttribute("aria-current", "true");
      link.append(name);
      count.className = "facet-count";
      count.textContent = value.said;
      row.append(link, count);
      return row;
    }));
    said.textContent = found.map((value) => value.name).join(", ") || "–";
  }
  root.addEventListener("input", (event) => {
    const form = event.target.closest(".find");
    if (!form) return;
    clearTimeout(letters);
    letters = setTimeout(() => find(form), 150);
  });
  addEventListener("popstate", () => show(location.href, { push: false }));

  // Drag moves, Ctrl and wheel zooms about the pointer.
  const share = (box, x) => (rtl ? box.right - x : x - box.left) / box.width;
  function readyChart() {
    const chart = $("#chart"), plot = chart?.querySelector(".plot");
    if (!chart || !plot) return;
    let start = null, zoom = 1, about = 0.5;
    chart.addEventListener("pointerdown", (event) => {
      if (event.button || event.pointerType === "touch" && matchMedia("(max-width: 720px)").matches) return;
      start = { x: event.clientX, moved: false };
    });
    chart.addEventListener("pointermove", (event) => {
      if (!start) return;
      const by = event.clientX - start.x;
      if (!start.moved && Math.abs(by) > 5) { start.moved = true; chart.setPointerCapture(event.pointerId); }
      if (start.moved) for (const part of chart.querySelectorAll(".plot, .grid")) part.style.translate = `${by}px`;
    });
    chart.addEventListener("pointerup", (event) => {
      if (start?.moved) {
        const [from, to] = window_(), by = (event.clientX - start.x) / plot.clientWidth * (to - from) * (rtl ? 1 : -1);
        show(toRange(from + by, to + by));
        const ignore = (click) => { click.preventDefault(); click.stopPropagation(); };
        chart.addEventListener("click", ignore, { capture: true });
        setTimeout(() => chart.removeEventListener("click", ignore, { capture: true }));
      }
      start = null;
    });
    chart.addEventListener("dragstart", (event) => event.preventDefault());
    chart.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      about = share(plot.getBoundingClientRect(), event.clientX);
      zoom *= Math.exp(Math.sign(event.deltaY) * 0.25);
      const [from, to] = window_(), length = (to - from) * zoom, at = from + about * (to - from);
      soon(toRange(at - about * length, at + (1 - about) * length));
    }, { passive: false });
  }

  // A brush on the strip chooses a range.
  function readyStrip() {
    const strip = $("#strip");
    if (!strip) return;
    const from = Number(strip.dataset.from), to = Number(strip.dataset.to);
    let start = null, brush = null;
    const at = (event) => Math.min(1, Math.max(0, share(strip.getBoundingClientRect(), event.clientX)));
    strip.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      start = at(event);
      brush = strip.querySelector(".brush") || strip.appendChild(Object.assign(document.createElement("span"), { className: "brush" }));
      strip.setPointerCapture(event.pointerId);
    });
    strip.addEventListener("pointermove", (event) => {
      if (start === null) return;
      const now = at(event);
      brush.style.insetInlineStart = `${100 * Math.min(start, now)}%`;
      brush.style.inlineSize = `${100 * Math.abs(now - start)}%`;
    });
    strip.addEventListener("pointerup", (event) => {
      if (start === null) return;
      const now = at(event), [a, b] = window_();
      let left = Math.min(start, now), right = Math.max(start, now);
      start = null;
      if ((right - left) * strip.clientWidth < 4) {  // a click: the same length about it
        const middle = from + now * (to - from);
        return void show(toRange(middle - (b - a) / 2, middle + (b - a) / 2));
      }
      show(toRange(from + left * (to - from), from + right * (to - from)));
    });
  }

  // Keys: arrows go through the events of a lane and from lane to lane; one of them is in the tab order.
  const marks = () => [...root.querySelectorAll(".item a, .bins a, .bracket")];
  function readyKeys() {
    const links = marks(), bins = root.querySelectorAll(".bins a");
    const first = root.querySelector(".item.chosen a, .bins a[aria-current]") || links[0];
    for (const link of [...root.querySelectorAll(".item a"), ...bins]) link.tabIndex = link === first ? 0 : -1;
  }
  const go = (link) => {
    if (!link) return;
    for (const other of marks()) other.tabIndex = other === link ? 0 : -1;
    link.focus();
  };
  const lane = (name) => [...root.querySelectorAll(`.item a[data-lane="${name}"]`)];
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const link = event.target.closest?.(".item a, .bins a"), click = (id) => { const to = document.getElementById(id); to?.click(); return to; };
    const forward = rtl ? "ArrowLeft" : "ArrowRight", back = rtl ? "ArrowRight" : "ArrowLeft";
    const done = (() => {
      if (event.key === "+" || event.key === "=") return click("zoom-in");
      if (event.key === "-" || event.key === "−") return click("zoom-out");
      if (event.key === "t") { location.assign($("#as-table").href); return true; }
      if (event.key === "?") { const keys = $(".keys"); if (keys) { keys.open = !keys.open; keys.scrollIntoView({ block: "nearest" }); } return keys; }
      if (event.key === "Escape" && $("#close-card")) return click("close-card");
      if (!link) return null;
      const all = link.closest(".bins") ? [...root.querySelectorAll(".bins a")] : lane(link.dataset.lane);
      const place = all.indexOf(link);
      if (event.key === forward) return go(all[place + 1]), true;
      if (event.key === back) return go(all[place - 1]), true;
      if (event.key === "Home") return go(marks()[0]), true;
      if (event.key === "End") return go(marks().at(-1)), true;
      if (event.key === "Enter" && link.dataset.opens && link.ariaCurrent) return show(link.dataset.opens), true;
      if (event.key === "ArrowUp" || event.key === "ArrowDown") {
        const lanes = [...new Set([...root.querySelectorAll(".item a")].map((one) => one.dataset.lane))];
        const next = lanes[lanes.indexOf(link.dataset.lane) + (event.key === "ArrowDown" ? 1 : -1)];
        if (next) {
          const x = link.getBoundingClientRect().x;
          go(lane(next).reduce((best, one) => Math.abs(one.getBoundingClientRect().x - x) < Math.abs(best.getBoundingClientRect().x - x) ? one : best));
        }
        return true;
      }
      return null;
    })();
    if (done) event.preventDefault();
  });

  function ready() { readyChart(); readyStrip(); readyKeys(); }
  ready();
})();
