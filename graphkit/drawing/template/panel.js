function counted(number, word) {
  return number === 1 ? `1 ${word}` : `${number.toLocaleString("en")} ${word}s`;
}

function titleOf(id, found, all) {
  const heading = make("h2");
  const edge = edges.get(id);
  const node = nodes.get(id);
  if (edge) {
    heading.append(nodes.get(edge.from).name, make("span", " → ", "arrow"), nodes.get(edge.to).name);
  } else {
    heading.append(node ? node.name : "One sentence");
  }
  const sort = edge ? lines.get(edge.standing).label : node ? node.type || kinds.get(node.kind).label : "";
  const sentences = grouped(found).length;
  const count = counted(found.length, "claim") + (found.length > 1 ? ` in ${counted(sentences, "sentence")}` : "");
  const left = all > found.length ? `${all - found.length} more filtered out` : "";
  const contested = edge && edge.contested ? CONTESTED : "";
  byId("panel-title").replaceChildren(
    heading, make("p", [sort, count, left, contested].filter(Boolean).join(" · ")), ...(node ? [actions(id)] : []));
}

/* What can be done with a name, beside reading on it. */
function actions(id) {
  const row = make("div", null, "actions");
  const put = (label, react) => row.append(barButton(label, react));
  put("Only around it", () => focusOn(id, 1));
  put("Path to…", () => startPath(id));
  put("Hide", () => hideNode(id));
  if (state.pins.has(id)) put("Put back", () => { unpin(id); paint(); retell(); saveLink(false); });
  return row;
}

/* Opens a node, an edge, or the sentence of a claim. */
function open(id, always) {
  if (folds.has(id)) return toggleFold(id);
  fetchIn(id);
  const one = edges.get(id) || nodes.get(id);
  if (!one && !facts.has(id)) return;
  if (nodes.has(id) && !state.seen.has(id)) reveal(nodes.get(id));
  state.path = null;
  state.several = null;
  state.selected = one ? id : null;
  state.told = id;
  retell();
  showPanel();
  paint();
  if (one) bringIntoView(id, always === true);
  saveLink(true);
}

/* All that is read from the sentence of a claim. */
const fellows = (fact) =>
  data.facts.filter((other) => other.sentence === fact.sentence && other.document === fact.document);

/* The panel again, after what it tells has changed. */
function retell() {
  if (state.several) return tellSeveral();
  if (state.told === null) return undefined;
  const one = edges.get(state.told) || nodes.get(state.told);
  const all = one ? one.facts.map((name) => facts.get(name)) : fellows(facts.get(state.told));
  const found = one ? all.filter((fact) => state.passing.has(fact.id)) : all;
  const held = byId("panel").contains(document.activeElement);
  titleOf(state.told, found, all.length);
  byId("panel-body").replaceChildren(...moreOf(state.told), ...(found.length ? told(found) : []));
  if (held && !byId("panel").contains(document.activeElement)) byId("panel").focus();
  return undefined;
}

/* What is hidden comes back when it is asked for by name. */
function reveal(node) {
  state.hiddenKinds.delete(node.kind);
  state.hiddenNodes.delete(node.id);
  refilter();
  if (!state.seen.has(node.id)) resetFilters();
  restyled();
}

/* A phone has no room for the legend beside it. */
function showPanel() {
  byId("panel").hidden = false;
  byId("panel-body").scrollTop = 0;
  if (narrow.matches) byId("legend").open = false;
}

function hidePanel() {
  byId("panel").hidden = true;
  state.selected = null;
  state.told = null;
  state.several = null;
  state.path = null;
}

function close() {
  if (byId("panel").hidden && state.selected === null) return;
  const held = byId("panel").contains(document.activeElement);
  hidePanel();
  if (state.moved) paint();
  else showAll(false);
  saveLink(true);
  if (held) byId("search").focus();
}

byId("panel-close").addEventListener("click", close);
