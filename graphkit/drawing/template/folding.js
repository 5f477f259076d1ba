/* Communities of names that are not drawn, each folded to one node; and how much of the graph is drawn. */
const MEMBERS = 24;
const MORE = 50;
const foldLabels = new Map([...folds.keys()].map((id) => [id, nodes.get(id).label]));

function toggleFold(id) {
  const fold = folds.get(id);
  if (unfolded.has(id)) {
    const drawnByIt = unfolded.get(id);
    unfolded.delete(id);
    nodes.get(id).label = foldLabels.get(id);
    dismiss(drawnByIt);
  } else unfold(fold);
  showFolds();
  paint();
  if (unfolded.has(id)) frameOn([id, ...unfolded.get(id)]);
  else if (!state.moved) showAll(false);
  saveLink(true);
}

function unfold({ id, members }) {
  const next = members.filter((name) => !nodes.has(name)).slice(0, MEMBERS);
  unfolded.set(id, next);
  nodes.get(id).label = `Fold back\n${next.length} of ${members.length}`;
  summon(next, id);
}

/* Brings names into view, whatever joins them. */
function frameOn(ids) {
  const stage = byId("graph").getBoundingClientRect();
  const boxes = ids.map((id) => nodeWords(nodes.get(id), placed(id), 1));
  const [left, top, right, bottom] = [Math.min, Math.min, Math.max, Math.max].map((pick, side) =>
    pick(...boxes.map((box) => box[side])));
  const scale = Math.min(LARGEST, stage.width / (right - left + 120), stage.height / (bottom - top + 160));
  state.moved = true;
  look({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: motion() });
}

function foldButton(fold) {
  const item = make("li");
  const [count, names] = nodes.get(fold.id).name.split(": ");
  const button = make("button");
  button.type = "button";
  button.dataset.fold = fold.id;
  button.setAttribute("aria-expanded", String(unfolded.has(fold.id)));
  const swatchOf = kindSwatch(kinds.get("fold"));
  button.append(swatchOf, make("span", names), make("small", count.split(" ")[0]));
  button.addEventListener("click", () => {
    toggleFold(fold.id);
    document.querySelector(`#folds [data-fold="${CSS.escape(fold.id)}"]`).focus();
  });
  item.append(button);
  return item;
}

function showFolds() {
  byId("folds-part").hidden = !folds.size;
  byId("folds").replaceChildren(...[...folds.values()].map(foldButton));
}

function moreOf(id) {
  const left = undrawn(id);
  if (!left.length || folds.has(id)) return [];
  const next = left.slice(0, MEMBERS);
  const which = next.length === left.length ? "the" : `${next.length} of`;
  const button = make("button", `Draw ${which} ${counted(left.length, "more name")} joined to this`, "link more");
  button.type = "button";
  button.addEventListener("click", () => {
    summon(next, id);
    open(id, true);
  });
  const line = make("p", null, "more-line");
  line.append(button);
  return [line];
}

const named = (node) => node.kind !== "phrase" && node.kind !== "fold";

const firstNamed = data.nodes.filter(named).length;
const allNames = () => data.reserve.nodes.length + firstNamed;

const drawnNames = () => data.nodes.filter(named).length;

/* What the page holds, with how much of it is drawn now. */
function summary() {
  const [now, all] = [drawnNames(), allNames()];
  return data.subtitle.replace(/^(showing [\d,]+ of )?/, now < all ? `showing ${now.toLocaleString("en")} of ` : "");
}

/* How much is drawn, in words, and the way to more and back. */
function showDrawn() {
  const all = allNames();
  const now = drawnNames();
  const claims = new Set(data.edges.filter((edge) => !folds.has(edge.from)).flatMap((edge) => edge.facts)).size;
  const added = data.nodes.length > firstNames.size;
  byId("drawn-names").hidden = !data.reserve.nodes.length;
  byId("drawn-count").textContent = `${now.toLocaleString("en")} of ${all.toLocaleString("en")} names drawn`;
  byId("subtitle").textContent = summary();
  byId("drawn").hidden = claims >= facts.size;
  byId("drawn").textContent = `The picture draws ${claims.toLocaleString("en")} of ${counted(facts.size, "claim")}; ` +
    "the panel of a name and the table hold the others.";
  byId("draw-more").hidden = now === all;
  byId("draw-less").hidden = !added;
}

/* The picture as it was when the page was opened. */
function onlyFirst() {
  unfolded.forEach((_, id) => { nodes.get(id).label = foldLabels.get(id); });
  unfolded.clear();
  dismiss(data.nodes.map((node) => node.id));
  data.extents = firstExtents.map((extent) => [...extent]);
  showFolds();
}

function wholeWith(change) {
  change();
  state.moved = false;
  showAll(false);
  saveLink(true);
}

byId("draw-more").addEventListener("click", () => wholeWith(() => {
  summon(data.reserve.nodes.filter((node) => !nodes.has(node.id)).slice(0, MORE).map((node) => node.id));
}));
byId("draw-less").addEventListener("click", () => wholeWith(onlyFirst));
const firstExtents = data.extents.map((extent) => [...extent]);
showFolds();
showDrawn();
