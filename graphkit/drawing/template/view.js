const MARGIN = 16;
const ZOOM_BUTTONS = 44;
const LARGEST = 1.25;

function motion() {
  return calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}

/* The part of the picture that the panel does not cover, as a shift of the middle in pixels. */
function shift() {
  if (byId("panel").hidden) return { x: 0, y: 0 };
  const panel = byId("panel").getBoundingClientRect();
  return narrow.matches ? { x: 0, y: -panel.height / 2 } : { x: -panel.width / 2, y: 0 };
}

function placeOf(id) {
  const edge = edges.get(id);
  if (!edge) return picture.getPosition(id);
  const drawnEdge = picture.body.edges[id].edgeType;
  return drawnEdge.getPoint(0.5, drawnEdge.getViaNode());
}

/* Where a node or the middle of an edge stands in the window, in pixels. */
function pointOf(id) {
  const place = picture.canvasToDOM(placeOf(id));
  const stage = byId("graph").getBoundingClientRect();
  return { x: stage.left + place.x, y: stage.top + place.y };
}

/* What shows, with its words, as a box in the window; for whoever checks that nothing is cut off. */
function boxOf(id) {
  const box = state.shown.get(id);
  if (!box) return null;
  const stage = byId("graph").getBoundingClientRect();
  const [one, other] = [[0, 1], [2, 3]].map(([x, y]) => picture.canvasToDOM({ x: box[x], y: box[y] }));
  return [stage.left + one.x, stage.top + one.y, stage.left + other.x, stage.top + other.y];
}

/* Moves the view where the panel or the rim hides what was opened and what it is joined to, or all is too small;
   `always` brings it to the middle. */
function bringIntoView(id, always) {
  showNodes(near(id), always);
}

function showNodes(ids, always) {
  const places = [...ids].filter((end) => state.seen.has(end)).map((end) => picture.getPosition(end));
  const stage = byId("graph").getBoundingClientRect();
  const free = shift();
  const width = stage.width + 2 * free.x;
  const height = stage.height + 2 * free.y;
  const inside = places.map((place) => picture.canvasToDOM(place)).every(
    (place) => place.x > 75 && place.x < width - 75 && place.y > 25 && place.y < height - 50);
  if (inside && !always && picture.getScale() > 0.6) return;
  const [xs, ys] = [places.map((place) => place.x), places.map((place) => place.y)];
  const reach = (values) => Math.max(...values) - Math.min(...values);
  const fitting = Math.min((width - 170) / (reach(xs) || 1), (height - Math.min(100, height * 0.3)) / (reach(ys) || 1));
  const scale = Math.min(Math.max(picture.getScale(), 1), Math.max(fitting, 0.1));
  const position = { x: (Math.max(...xs) + Math.min(...xs)) / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2 };
  look({ position, scale, offset: free, animation: motion() });
}

function look(view) {
  picture.moveTo(view);
  rescale(view.scale);
}

/* Words are weighed anew when the scale has changed enough to be seen. */
function rescale(scale) {
  if (Math.abs(Math.log2(scale / state.scale)) < 0.12) return;
  state.scale = scale;
  paint();
}

/* The layout that suits the shape of the window: wide, or tall as on a phone. */
function chooseLayout() {
  const stage = byId("graph").getBoundingClientRect();
  const layout = stage.width < stage.height * 0.9 ? 1 : 0;
  if (layout === state.layout) return;
  state.layout = layout;
  drawnNodes.update(data.nodes.map(({ id, at }) => {
    const [x, y] = state.pins.get(id) || at[layout];
    return { id, x, y };
  }));
  paint();
}

/* What the shown names take up, without their words. */
function extentShown() {
  if (!narrowed() && !state.pins.size) return data.extents[state.layout];
  const boxes = data.nodes.filter(visible).map((node) => {
    const [x, y] = placed(node.id);
    return [x - node.size, y - node.size, x + node.size, y + node.size];
  });
  if (!boxes.length) return data.extents[state.layout];
  return [0, 1, 2, 3].map((side) => (side < 2 ? Math.min : Math.max)(...boxes.map((box) => box[side])));
}

/* What stands over the top of the picture: the line on what is shown and, on a phone, how much is drawn. */
function roofHeight() {
  const over = [byId("bar"), ...(narrow.matches ? [byId("drawn-names")] : [])].filter((box) => !box.hidden);
  return Math.max(0, ...over.map((box) => box.getBoundingClientRect().bottom - byId("graph").getBoundingClientRect().top));
}

/* The whole graph with its words. These do not shrink with the picture, so the scale is sought in a few steps. */
function showAll(start) {
  chooseLayout();
  const stage = byId("graph").getBoundingClientRect();
  const free = shift();
  const wide = stage.width + 2 * free.x - 2 * MARGIN;
  const roof = roofHeight();
  const high = stage.height + 2 * free.y - 2 * MARGIN - ZOOM_BUTTONS - roof;
  const extent = extentShown();
  let [left, top, right, bottom] = extent;
  let scale = LARGEST;
  for (let step = 0; step < 5; step += 1) {
    scale = Math.max(Math.min(scale, wide / Math.max(right - left, 1), high / Math.max(bottom - top, 1)), 0.02);
    state.scale = scale;
    const boxes = [extent, ...wordsAt(scale, placed, null).values()];
    [left, top] = [0, 1].map((side) => Math.min(...boxes.map((box) => box[side])));
    [right, bottom] = [2, 3].map((side) => Math.max(...boxes.map((box) => box[side])));
  }
  const position = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const offset = { x: free.x, y: free.y + (roof - ZOOM_BUTTONS) / 2 };
  picture.moveTo({ position, scale, offset, animation: start ? false : motion() });
  paint();
}

function zoom(factor) {
  state.moved = true;
  look({ scale: picture.getScale() * factor, animation: motion() });
  saveLink(false);
}

function wholeAgain() {
  state.moved = false;
  showAll(false);
  saveLink(false);
}

picture.on("zoom", ({ scale }) => { state.moved = true; rescale(scale); saveLink(false); });
picture.on("dragStart", () => { state.moved = true; });
picture.on("dragEnd", ({ nodes: dragged }) => { if (dragged.length) pinned(dragged); else saveLink(false); });
picture.on("animationFinished", () => { rescale(picture.getScale()); saveLink(false); });
/* vis-network puts its own view back after it has taken a new size: ours comes after. */
new ResizeObserver(() => {
  if (state.moved) return;
  showAll(true);
  if (litNodes()) showNodes(litNodes());
  picture.redraw();
}).observe(byId("graph"));
byId("zoom-in").addEventListener("click", () => zoom(1.35));
byId("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
byId("zoom-all").addEventListener("click", wholeAgain);
