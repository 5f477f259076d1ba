/* The picture by keys: arrows go from name to name, with Shift they move the name, + - 0 zoom, Enter reads on. */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const NUDGE = 20;

/* The name that lies best in a direction: near, and not far aside. */
function towards(from, [dx, dy], ids) {
  const [x, y] = placed(from);
  const cost = (id) => {
    const [ax, ay] = placed(id);
    const along = (ax - x) * dx + (ay - y) * dy;
    const aside = Math.abs((ax - x) * dy) + Math.abs((ay - y) * dx);
    return along <= 0 || aside > along * 1.8 ? Infinity : along + 2 * aside;
  };
  return ids.filter((id) => id !== from).map((id) => [cost(id), id])
    .filter(([value]) => value < Infinity).sort((a, b) => a[0] - b[0]).map(([, id]) => id)[0];
}

const heaviest = () => data.nodes.filter(visible).sort((a, b) => b.facts.length - a.facts.length)[0];

function arrow(way) {
  const from = nodes.has(state.selected) ? state.selected : edges.has(state.selected) ? edges.get(state.selected).from : null;
  if (from === null) return heaviest() && heaviest().id;
  const joined = data.edges.filter((edge) => drawable(edge) && touches(edge, from)).flatMap((edge) => [edge.from, edge.to]);
  return towards(from, way, joined) || towards(from, way, data.nodes.filter(visible).map((node) => node.id));
}

function nudge([dx, dy]) {
  if (!nodes.has(state.selected)) return;
  const [x, y] = placed(state.selected);
  pin(state.selected, [x + dx * NUDGE, y + dy * NUDGE]);
  pinned([state.selected]);
}

function graphKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = WAYS[event.key];
  const zooms = { "+": 1.35, "=": 1.35, "-": 1 / 1.35 };
  if (way && event.shiftKey) nudge(way);
  else if (way) {
    const next = arrow(way);
    if (next) open(next);
  } else if (zooms[event.key]) zoom(zooms[event.key]);
  else if (event.key === "0") wholeAgain();
  else if (event.key === "Enter" && !byId("panel").hidden) byId("panel").focus();
  else return;
  event.preventDefault();
}

byId("graph").addEventListener("keydown", graphKey);
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement && event.target.type === "search";
  if (event.key === "Escape") escape();
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    byId("search").focus();
  }
});

/* One thing at a time: the menu, a path begun, the panel. */
function escape() {
  if (byId("save").open) {
    byId("save").open = false;
    byId("save").firstElementChild.focus();
  } else if (state.picking !== null) {
    state.picking = null;
    changed();
  } else close();
}
