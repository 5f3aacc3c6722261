/* The figure of the home page: a line from each expression of the sentence to its shape on the axis. */
"use strict";
(() => {
  const figure = document.querySelector(".lesson");
  if (!figure) return;
  const drawing = figure.querySelector(".lesson-strip"), sentence = figure.querySelector("blockquote");
  const SVG = "http://www.w3.org/2000/svg";
  const lines = document.createElementNS(SVG, "g");
  lines.setAttribute("class", "ties");
  drawing.prepend(lines);

  function draw() {
    lines.replaceChildren();
    const box = drawing.getBoundingClientRect();
    if (!box.width) return;
    const below = sentence.getBoundingClientRect().bottom - box.top;  // straight through what stands under a mark
    for (const example of drawing.querySelectorAll("[data-example]")) {
      const mark = sentence.querySelector(`[data-number="${example.dataset.example}"]`);
      if (!mark) continue;
      const rects = mark.getClientRects(), rect = rects[rects.length - 1];
      const x = rect.left + rect.width / 2 - box.left, y = rect.bottom - box.top + 3;
      const end = box.width * Number(example.dataset.x) / 100, middle = (below + 60) / 2;
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", `M${x} ${y}V${below}C${x} ${middle} ${end} ${middle} ${end} 62`);
      lines.append(path);
    }
  }
  new ResizeObserver(draw).observe(figure);
  document.fonts.ready.then(draw);
})();
