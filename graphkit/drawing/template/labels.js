/* Which words show at a scale, and how large. As on a map: no text smaller than can be read, none over another, and
   where there is not room for all, the heavier name comes first. Sizes and boxes are in the picture's own pixels. */
const READABLE = { name: 11, phrase: 10, edge: 10.5 };
/* So many names show even over the shape of a lesser one. */
const LEADING = 8;
const PHRASES_FROM = 0.52;
const EDGE_WORDS_FROM = 0.42;
const pen = document.createElement("canvas").getContext("2d");
const face = getComputedStyle(document.body).fontFamily;
const widths = new Map();

function widthOf(line) {
  if (!widths.has(line)) {
    pen.font = `100px ${face}`;
    widths.set(line, pen.measureText(line).width / 100);
  }
  return widths.get(line);
}

const overlap = (one, other) =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

/* Nodes keep a size that can be hit and seen when the picture is small. */
const radiusAt = (node, scale) => Math.max(node.size, (node.kind === "phrase" ? 2.5 : 4.5) / scale);
const sizeAt = (node, scale) => Math.max(node.font.size, READABLE[node.kind === "phrase" ? "phrase" : "name"] / scale);

function nodeWords(node, [x, y], scale) {
  const size = sizeAt(node, scale);
  const rows = node.label.split("\n");
  const half = Math.max(...rows.map(widthOf)) * size / 2 + 2;
  const tall = rows.length * size * 1.1;
  if (node.kind === "phrase") return [x - half - 4, y - tall / 2 - 4, x + half + 4, y + tall / 2 + 4];
  const top = y + radiusAt(node, scale) + 3;
  return [x - half, top, x + half, top + tall];
}

/* How far the words of a node move up where they stand above it, below being taken. */
const liftOf = (node, box, scale) => box[3] - box[1] + 2 * radiusAt(node, scale) + 5;
const lifted = (box, lift) => [box[0], box[1] - lift, box[2], box[3] - lift];

/* How an edge runs as vis-network draws it: see `on_curve` in boxes.py. */
function courseOf(edge, one, other) {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  const length = Math.hypot(dx, dy) || 1;
  const target = nodes.get(edge.to);
  const box = target.kind === "phrase" ? nodeWords(target, [0, 0], state.scale) : null;
  const rim = box
    ? Math.min(box[2] * length / (Math.abs(dx) || 1e-9), box[3] * length / (Math.abs(dy) || 1e-9))
    : target.size;
  const short = Math.min(rim + 15 * edge.arrows.to.scaleFactor + 3 * edge.width, length);
  const end = [other[0] - dx / length * short, other[1] - dy / length * short];
  const bend = edge.bends[state.layout];
  if (!bend) return { one, via: null, end };
  const reach = (Math.abs(bend) * 0.5 + 0.5) * length;
  const angle = Math.atan2(-dy, dx) + (bend * 0.5 + 0.5) * Math.PI;
  const via = [one[0] + reach * Math.sin(angle), one[1] + reach * Math.cos(angle)];
  return { one, via, end };
}

function middleOf(edge, from, to) {
  const { one, via, end } = courseOf(edge, from, to);
  if (!via) return [(one[0] + end[0]) / 2, (one[1] + end[1]) / 2];
  return [0, 1].map((axis) => one[axis] / 4 + via[axis] / 2 + end[axis] / 4);
}

function edgeWords(edge, at, scale) {
  const size = Math.max(data.options.edges.font.size, READABLE.edge / scale);
  const half = widthOf(edge.said) * size / 2 + 2;
  const [x, y] = middleOf(edge, at(edge.from), at(edge.to));
  return [x - half, y - size * 0.6, x + half, y + size * 0.6];
}

function weigh(node, focus) {
  const near = focus && focus.has(node.id) ? 2000 : 0;
  return near + (node.kind === "phrase" ? 0 : 1000) + (node.kind === "fold" ? 12 : node.facts.length);
}

const aside = (edge, focus) => (focus && focus.has(edge.from) && focus.has(edge.to) ? 0 : 1);

/* The boxes of what shows at a scale, by id; `at` says where a node stands, `focus` holds the ids that come first. */
function wordsAt(scale, at, focus) {
  const drawnOnes = data.nodes.filter(visible);
  const shapes = drawnOnes.map((node) => {
    const [x, y] = at(node.id);
    const radius = radiusAt(node, scale) * (node.kind === "phrase" ? 0 : 1);
    return [x - radius, y - radius, x + radius, y + radius];
  });
  const shown = new Map();
  const claim = (id, boxes, own, leads) => {
    const open = boxes.filter((box) => ![...shown.values()].some((other) => overlap(box, other)));
    const free = open.find((box) => !shapes.some((other, place) => place !== own && overlap(box, other)));
    if (free || (leads && open.length)) shown.set(id, free || open[0]);
  };
  const words = (node) => {
    const box = nodeWords(node, at(node.id), scale);
    return node.kind === "phrase" ? [box] : [box, lifted(box, liftOf(node, box, scale))];
  };
  drawnOnes
    .map((node, place) => ({ node, place }))
    .filter(({ node }) => node.kind !== "phrase" || scale >= PHRASES_FROM || (focus && focus.has(node.id)))
    .sort((a, b) => weigh(b.node, focus) - weigh(a.node, focus) || a.place - b.place)
    .forEach(({ node, place }, rank) => claim(node.id, words(node), place, rank < LEADING && node.kind !== "phrase"));
  if (scale < EDGE_WORDS_FROM) return shown;
  data.edges
    .filter((edge) => drawable(edge))
    .sort((a, b) => aside(a, focus) - aside(b, focus) || b.count - a.count ||
      (a.standing === "fact") - (b.standing === "fact"))
    .forEach((edge) => claim(edge.id, [edgeWords(edge, at, scale)], -1));
  return shown;
}
