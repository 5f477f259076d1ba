const narrow = window.matchMedia("(max-width: 760px)");
const data = fitting(withFacts(await unpacked(document.getElementById("data").textContent)), narrow.matches);
const byId = (name) => document.getElementById(name);
const index = (rows, key) => new Map(rows.map((row) => [row[key], row]));

const nodes = index(data.nodes, "id");
const edges = index(data.edges, "id");
const facts = index(data.facts, "id");
const kinds = index(data.kinds, "key");
const lines = index(data.lines, "key");
/* Names that wait in the file, groups of them, and which names each unfolded group has brought into the picture. */
const waiting = index(data.reserve.nodes, "id");
const folds = index(data.reserve.folds, "id");
const unfolded = new Map();

const state = {
  hiddenKinds: new Set(), hiddenLines: new Set(), hiddenNodes: new Set(), wanted: {}, days: [0, 0], undated: true,
  passing: new Set(), seen: new Set(), joined: new Set(), focus: null, path: null, picking: null, pins: new Map(),
  view: "graph", theme: null, sort: null, restoring: false, selected: null, told: null, several: null, hovered: null, moved: false,
  layout: 0, scale: 1, shown: new Map(),
};
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

/* All text of documents reaches the page through this function, as text. */
function make(tag, text, classes) {
  const element = document.createElement(tag);
  if (text !== undefined && text !== null) element.textContent = text;
  if (classes) element.className = classes;
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

function drawn(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function swatch(width, height) {
  return drawn("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
}

function lineSwatch(key, width) {
  const line = lines.get(key);
  const colour = isDark() ? line.dark : line.colour;
  const box = swatch(width, 12);
  const path = { x1: 1, y1: 6, x2: width - 6, y2: 6, stroke: colour, "stroke-width": 2 };
  if (line.dash.length) path["stroke-dasharray"] = line.dash.map((step) => step * 0.7).join(" ");
  if (key === "said") path["stroke-linecap"] = "round";
  box.append(drawn("line", path));
  const heads = {
    triangle: { d: `M${width - 8} 2 L${width} 6 L${width - 8} 10 Z`, fill: colour },
    vee: { d: `M${width - 7} 2 L${width - 1} 6 L${width - 7} 10`, fill: "none", stroke: colour, "stroke-width": 2 },
    circle: { d: `M${width - 10} 6 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0 Z`, fill: colour },
    bar: { d: `M${width - 4} 1 L${width - 4} 11`, stroke: colour, "stroke-width": 3 },
  };
  box.append(drawn("path", heads[line.arrow]));
  return box;
}

const CONTESTED = "One says so, another denies it";

function contestedSwatch(width) {
  const box = swatch(width, 12);
  const line = { x1: 1, y1: 6, x2: width - 2, y2: 6 };
  box.append(
    drawn("line", { ...line, stroke: ink("--contested"), "stroke-width": 9 }),
    drawn("line", { ...line, stroke: ink("--soft"), "stroke-width": 2 }));
  return box;
}
