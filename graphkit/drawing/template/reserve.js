/* Names that wait in the file: drawn when a reader asks for one, with what joins it to the picture. */
const NEIGHBOURS = 8;
const TURN = Math.PI * (3 - Math.sqrt(5));
const spare = new Map();
for (const edge of data.reserve.edges) {
  for (const end of [edge.from, edge.to]) {
    if (!spare.has(end)) spare.set(end, []);
    spare.get(end).push(edge);
  }
}
const firstNames = new Set(nodes.keys());
const known = (id) => nodes.has(id) || waiting.has(id);
const partner = (edge, id) => (edge.from === id ? edge.to : edge.from);

/* The names joined to one that are not drawn, the heaviest first. */
function undrawn(id) {
  const found = new Set((spare.get(id) || []).map((edge) => partner(edge, id)).filter((name) => !nodes.has(name)));
  return data.reserve.nodes.filter((node) => found.has(node.id)).map((node) => node.id);
}

/* A node with its words below, and some air. */
function wholeBox(node, [x, y]) {
  const [left, top, right, bottom] = nodeWords(node, [x, y], 1);
  const radius = node.kind === "phrase" ? 0 : node.size;
  return [Math.min(left, x - radius) - 4, Math.min(top, y - radius) - 4, Math.max(right, x + radius) + 4, bottom + 3];
}

/* The first free place on a spiral round a point: the same picture and the same wish give the same place. */
function freePlace(node, [x, y], boxes) {
  for (let step = 2; step < 4000; step += 1) {
    const reach = 26 * Math.sqrt(step);
    const place = [Math.round(x + 1.4 * reach * Math.cos(step * TURN)), Math.round(y + reach * Math.sin(step * TURN))];
    const box = wholeBox(node, place);
    if (!boxes.some((other) => overlap(box, other))) return [place, box];
  }
  return [[x, y], wholeBox(node, [x, y])];
}

function homeOf(id, layout, near) {
  const ends = near ? [near] : (spare.get(id) || []).map((edge) => partner(edge, id)).filter((name) => nodes.has(name));
  const places = ends.map((name) => nodes.get(name).at[layout]);
  if (!places.length) return [0, data.extents[layout][3]];
  return [0, 1].map((axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length);
}

function settle(node, near) {
  node.shape = kinds.get(node.kind).shape;
  node.at = [0, 1].map((layout) => {
    const taken = data.nodes.map((other) => wholeBox(other, other.at[layout]));
    const own = node.at && [node.at[layout], wholeBox(node, node.at[layout])];
    const [place, box] = own && !taken.some((other) => overlap(own[1], other))
      ? own : freePlace(node, homeOf(node.id, layout, near), taken);
    const [left, top, right, bottom] = data.extents[layout];
    data.extents[layout] = [
      Math.min(left, box[0]), Math.min(top, box[1]), Math.max(right, box[2]), Math.max(bottom, box[3])];
    return place;
  });
  [node.x, node.y] = node.at[state.layout];
}

function joinUp(id) {
  for (const edge of spare.get(id) || []) {
    if (edges.has(edge.id) || !nodes.has(edge.from) || !nodes.has(edge.to)) continue;
    const line = lines.get(edge.standing);
    edge.dashes = line.dash.length ? line.dash : false;
    edge.arrows = { to: { enabled: true, type: line.arrow, scaleFactor: data.arrow } };
    data.edges.push(edge);
    edges.set(edge.id, edge);
    edge.said = edge.text;
    drawnEdges.add({ ...edge, label: " " });
  }
}

/* Draws names that wait, near one of the picture or else near what joins them; what is drawn already stays. */
function summon(ids, near) {
  const wanted = [...new Set(ids)].filter((id) => waiting.has(id) && !nodes.has(id));
  for (const id of wanted) {
    const node = waiting.get(id);
    settle(node, near);
    data.nodes.push(node);
    nodes.set(id, node);
    drawnNodes.add(node);
  }
  wanted.forEach(joinUp);
  if (wanted.length) redrawn();
}

/* After names have come or gone: what shows of them, and how many there are. */
function redrawn() {
  refilter();
  showDrawn();
  showBar();
}

function dismiss(ids) {
  const gone = new Set(ids.filter((id) => nodes.has(id) && !firstNames.has(id)));
  const loose = data.edges.filter((edge) => gone.has(edge.from) || gone.has(edge.to)).map((edge) => edge.id);
  drawnEdges.remove(loose);
  drawnNodes.remove([...gone]);
  loose.forEach((id) => edges.delete(id));
  gone.forEach((id) => nodes.delete(id));
  data.edges = [...edges.values()];
  data.nodes = [...nodes.values()];
  gone.forEach((id) => state.pins.delete(id));
  if (state.focus && gone.has(state.focus.id)) state.focus = null;
  redrawn();
  if (state.selected !== null && !seenNow(state.selected)) close();
}

/* A name that is asked for and not drawn comes with its heaviest neighbours. */
function fetchIn(id) {
  if (!waiting.has(id) || nodes.has(id)) return;
  summon([id]);
  summon(undrawn(id).slice(0, NEIGHBOURS), id);
}
