// chrono-node of the language, sentence by sentence; the protocol is that of protocol.py.
// Usage: node run_chrono.mjs PATH_OF_CHRONO < documents
import {readFileSync, writeSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";

const chrono = await import(pathToFileURL(resolve(process.argv[2], "dist/esm/index.js")));
const SENTENCE = /(?<![ap]\.m\.)(?<=[^\d\s][.!?؟…])\s+(?=[\p{Lu}\p{Lo}"'«“])|\s*\n\s*/gu;
const BARE = /^\W*(?:\p{L}{1,3}\s+)?(?:يوم\s+)?\p{L}+\W*$/u;  // a weekday with no more than a preposition
const WEEKEND = /week-?end|wochenende|fin de semana|نهاية الأسبوع/i;
const THIS_WEEK = /\bthis week\b|cette semaine|esta semana|diese[rn]? woche|هذا الأسبوع/i;  // chrono gives its Sunday
const NIGHT = /night|nuit|noche|nacht|ليل/i;
const PARTS = {morning: "MO", afternoon: "AF", noon: "AF", evening: "EV", night: "NI", tonight: "NI", lastNight: "NI", midnight: "NI"};

function* sentences(text) {
  let start = 0;
  for (const gap of text.matchAll(SENTENCE)) {
    yield [start, text.slice(start, gap.index)];
    start = gap.index + gap[0].length;
  }
  yield [start, text.slice(start)];
}

const two = (n) => String(n).padStart(2, "0");
const year = (y) => (y < 0 ? "-" : "") + String(Math.abs(y)).padStart(4, "0");
const day = (c) => `${year(c.get("year"))}-${two(c.get("month"))}-${two(c.get("day"))}`;
const at = (c) => `${day(c)}T${two(c.get("hour") ?? 0)}:${two(c.get("minute") ?? 0)}`;

function grain(c, tags) {
  if (c.isCertain("hour")) return "minute";
  if (c.isCertain("day") || c.isCertain("weekday")) return "day";
  if (c.isCertain("month")) return "month";
  if (c.isCertain("year")) return "year";
  return tags.has("result/relativeDate") ? "quarter" : "day";
}

function finding(result, points, offset, today) {
  const tags = result.tags(), c = result.start;
  const span = {start: points(offset + result.index), end: points(offset + result.index + result.text.length)};
  if (tags.has("casualReference/now")) return {...span, type: "DATE", value: "PRESENT_REF"};
  const part = [...tags].map((t) => PARTS[t.replace("casualReference/", "")]).find(Boolean);
  if (part && !c.isCertain("hour")) return {...span, type: "TIME", value: `${day(c)}T${NIGHT.test(result.text) ? "NI" : part}`};
  if (THIS_WEEK.test(result.text) && !c.isCertain("weekday")) return {...span, low: `${today}T00:00`, grain: "week"};
  const weekday = c.isCertain("weekday") && !c.isCertain("day");
  if (weekday && WEEKEND.test(result.text)) return {...span, low: `${day(c)}T00:00`, high: monday(c), grain: "day"};
  const repeats = weekday && BARE.test(result.text) ? "week" : undefined;
  return {...span, low: at(c), last: result.end ? at(result.end) : null, grain: grain(c, tags), repeats};
}

function monday(saturday) {
  const date = new Date(Date.UTC(saturday.get("year"), saturday.get("month") - 1, saturday.get("day") + 2));
  return date.toISOString().slice(0, 16);
}

function tag(text, today, locale) {
  const reference = new Date(`${today}T12:00:00`);
  const astral = /[\u{10000}-\u{10ffff}]/u.test(text);
  const points = (i) => (astral ? [...text.slice(0, i)].length : i);
  const found = [];
  for (const [offset, sentence] of sentences(text))
    for (const result of locale.parse(sentence, reference))
      found.push(finding(result, points, offset, today));
  return found;
}

const documents = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const locale = chrono[documents[0].lang];
tag("12:30, 1.1.2011; Monday, lundi, lunes, Montag, الاثنين", "2011-01-02", locale);
for (const d of documents) {
  const began = process.cpuUsage();
  const found = tag(d.text, d.day, locale);
  const used = process.cpuUsage(began);
  writeSync(1, JSON.stringify({id: d.id, found, cpu: (used.user + used.system) / 1e6}) + "\n");
}
