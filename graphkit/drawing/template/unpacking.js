/* The data of the page: JSON as it stands there or, where there is much, a string that holds it deflated, in base64. */
async function unpacked(text) {
  const found = JSON.parse(text);
  if (typeof found !== "string") return found;
  const signs = atob(found);
  const bytes = new Uint8Array(signs.length);
  for (let place = 0; place < signs.length; place += 1) bytes[place] = signs.charCodeAt(place);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

/* In the file a claim is told by its place among all: numbers are short. */
function withFacts(found) {
  const { nodes, edges, reserve } = found;
  for (const rows of [nodes, edges, reserve.nodes, reserve.edges]) {
    for (const row of rows) row.facts = row.facts.map((place) => found.facts[place].id);
  }
  return found;
}

const MOST_ON_A_PHONE = 40;
const KEPT_ON_A_PHONE = 30;

const extentOf = (rows, layout) => [Math.min, Math.min, Math.max, Math.max].map((pick, side) =>
  pick(...rows.map((node) => node.at[layout][side % 2] + (side < 2 ? -node.size : node.size))));

/* A phone has room for fewer names: where there are many, the lighter ones wait with those that are not drawn at first. */
function fitting(found, phone) {
  const names = found.nodes.filter((node) => node.kind !== "phrase" && node.kind !== "fold");
  if (!phone || names.length <= MOST_ON_A_PHONE) return found;
  const lighter = names.slice(KEPT_ON_A_PHONE);
  const moved = new Set(lighter.map((node) => node.id));
  const away = (edge) => moved.has(edge.from) || moved.has(edge.to);
  const held = new Set(found.edges.filter((edge) => !away(edge)).flatMap((edge) => [edge.from, edge.to]));
  const phrases = new Set(found.nodes.filter((node) => node.kind === "phrase").map((node) => node.id));
  const joining = (edge) => away(edge) && !phrases.has(edge.from) && !phrases.has(edge.to);
  found.reserve.nodes.unshift(...lighter);
  found.reserve.edges.unshift(...found.edges.filter(joining));
  found.nodes = found.nodes.filter((node) => !moved.has(node.id) && (!phrases.has(node.id) || held.has(node.id)));
  found.edges = found.edges.filter((edge) => !away(edge));
  found.extents = [0, 1].map((layout) => extentOf(found.nodes, layout));
  return found;
}
