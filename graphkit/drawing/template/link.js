/* All that is shown, as the part of the address after `#`, and back. What cannot be read there is passed over. */
const SETS = { kind: state.hiddenKinds, line: state.hiddenLines, hide: state.hiddenNodes, ...state.wanted };
const rounded = (value) => String(Math.round(value * 1000) / 1000);

function linkText() {
  const told = new URLSearchParams();
  const add = (name, value) => { if (value !== null && value !== undefined) told.append(name, value); };
  if (state.view !== "graph") add("view", state.view);
  if (state.theme) add("theme", state.theme);
  add("at", state.told);
  if (state.focus) { add("around", state.focus.id); add("hops", state.focus.hops); }
  if (state.path) { add("path", state.path.from); add("path", state.path.to); }
  [...unfolded.keys()].forEach((id) => add("group", id));
  drawnBeyond().forEach((id) => add("name", id));
  for (const [name, values] of Object.entries(SETS)) [...values].sort().forEach((value) => add(name, value));
  if (state.days[0] > 0) add("from", STOPS[state.days[0]]);
  if (state.days[1] < LAST_STOP) add("to", STOPS[state.days[1]]);
  if (!state.undated) add("undated", "no");
  if (state.sort) add("sort", `${state.sort.column}${state.sort.down ? "-down" : ""}`);
  for (const [id, [x, y]] of state.pins) add("pin", `${Math.round(x)} ${Math.round(y)} ${id}`);
  if (state.moved) {
    const { x, y } = picture.getViewPosition();
    add("look", [x, y, picture.getScale()].map(rounded).join(" "));
  }
  return told.toString();
}

const MOST_LINKED = 200;
let pending = 0;

/* A step is one that the browser's Back undoes; the rest only keeps the address true. */
function saveLink(step) {
  if (state.restoring) return;
  clearTimeout(pending);
  const write = () => {
    const text = linkText();
    const address = location.href.split("#")[0] + (text ? `#${text}` : "");
    const place = history.state ? history.state.step : 0;
    if (address === location.href) return;
    try {
      if (step) history.pushState({ step: place + 1 }, "", address);
      else history.replaceState({ step: place }, "", address);
    } catch {
      /* In a frame of a notebook the address is not ours to change. */
    }
  };
  /* Browsers refuse an address that changes many times a second, as while a handle is dragged. */
  if (step) write();
  else pending = setTimeout(write, 150);
}

const numbers = (text, count) => {
  const found = text.split(" ").slice(0, count).map(Number);
  return found.length === count && found.every((value) => Number.isFinite(value) && Math.abs(value) < 1e6) ? found : null;
};

function readSets(told) {
  const known = { kind: (key) => kinds.has(key), line: (key) => lines.has(key), hide: (id) => nodes.has(id) };
  const values = new Map(FACETS.map((facet) => [facet.key, new Set(data.facts.flatMap(facet.of))]));
  for (const [name, chosen] of Object.entries(SETS)) {
    const good = known[name] || ((value) => values.get(name).has(value));
    for (const value of told.getAll(name)) if (good(value)) chosen.add(value);
  }
  const [from, to] = [STOPS.indexOf(told.get("from")), STOPS.indexOf(told.get("to"))];
  state.days = [Math.max(from, 0), to < 0 ? LAST_STOP : to];
  if (state.days[0] > state.days[1]) state.days = [0, LAST_STOP];
  state.undated = told.get("undated") !== "no";
  const around = told.get("around");
  state.focus = nodes.has(around) ? { id: around, hops: told.get("hops") === "2" ? 2 : 1 } : null;
}

/* The names drawn beyond the first, group by group and one by one. */
function drawnBeyond() {
  const ofGroups = new Set([...unfolded.values()].flat());
  return data.nodes.map((node) => node.id).filter((id) => !firstNames.has(id) && !ofGroups.has(id)).slice(0, MOST_LINKED);
}

function readDrawn(told) {
  onlyFirst();
  told.getAll("group").filter((id) => folds.has(id)).forEach((id) => unfold(folds.get(id)));
  const asked = ["name", "around", "path", "hide"].flatMap((name) => told.getAll(name));
  summon([...asked, ...told.getAll("pin").map((text) => text.split(" ").slice(2).join(" "))]);
  showFolds();
}

function readPins(told) {
  unpinAll();
  for (const text of told.getAll("pin")) {
    const place = numbers(text, 2);
    const id = text.split(" ").slice(2).join(" ");
    if (place && nodes.has(id)) pin(id, place);
  }
}

function readLook(told) {
  const look = numbers(told.get("look") || "", 3);
  state.moved = look !== null && look[2] > 0.01 && look[2] < 20;
  if (!state.moved) return;
  state.scale = look[2];
  picture.moveTo({ position: { x: look[0], y: look[1] }, scale: look[2] });
}

function restore() {
  const told = new URLSearchParams(location.hash.slice(1));
  state.restoring = true;
  resetFilters();
  hidePanel();
  state.picking = null;
  setTheme(["dark", "light"].includes(told.get("theme")) ? told.get("theme") : null);
  readDrawn(told);
  readSets(told);
  readPins(told);
  readSort(told.get("sort") || "");
  readLook(told);
  showView(told.get("view") || "graph");
  restyled();
  const path = told.getAll("path");
  if (path.length === 2 && path.every((id) => nodes.has(id))) showPath(...path);
  else if (told.has("at")) open(told.get("at"));
  readLook(told);
  paint();
  state.restoring = false;
}

window.addEventListener("popstate", restore);
