/* Round one name, a name left out, a path between two. */
function focusOn(id, hops) {
  state.focus = { id, hops };
  state.moved = false;
  changed("step");
}

function hideNode(id) {
  state.hiddenNodes.add(id);
  if (state.focus && state.focus.id === id) state.focus = null;
  changed("step");
}

/* Back is the browser's own where it keeps our steps, or else out of the neighbourhood. */
function back() {
  if (history.state && history.state.step > 0) return history.back();
  state.focus = null;
  state.moved = false;
  return changed();
}

function startPath(id) {
  state.picking = id;
  state.path = null;
  hidePanel();
  changed();
  byId("search").value = "";
  byId("search").focus();
}

/* The fewest lines from one name to another; null where there is none. Two names of a group are not joined by it. */
function shortest(from, to, joined) {
  const came = new Map([[from, null]]);
  const queue = [from];
  const at = new Map();
  for (const edge of joined.filter((one) => !folds.has(one.from))) {
    for (const end of [edge.from, edge.to]) {
      if (!at.has(end)) at.set(end, []);
      at.get(end).push(edge);
    }
  }
  for (const id of queue) {
    if (id === to) break;
    for (const edge of at.get(id) || []) {
      const next = partner(edge, id);
      if (came.has(next)) continue;
      came.set(next, { edge, id });
      queue.push(next);
    }
  }
  if (!came.has(to)) return null;
  const steps = [];
  for (let at = came.get(to); at; at = came.get(at.id)) steps.unshift(at.edge);
  return steps;
}

/* A path over what shows; or else over names that wait, which it brings into the picture. */
function pathOf(from, to) {
  const steps = shortest(from, to, data.edges.filter(drawable));
  if (steps || state.focus || !waiting.size) return steps;
  const free = (id) => nodes.has(id) ? state.seen.has(id) : !state.hiddenKinds.has(waiting.get(id).kind);
  const further = data.reserve.edges.filter((edge) => passable(edge) && free(edge.from) && free(edge.to));
  const wider = shortest(from, to, [...data.edges.filter(drawable), ...further.filter((edge) => !edges.has(edge.id))]);
  if (wider) summon(wider.flatMap((edge) => [edge.from, edge.to]));
  return wider;
}

function showPath(from, to) {
  state.picking = null;
  state.selected = null;
  state.several = null;
  fetchIn(to);
  state.path = { from, to, steps: pathOf(from, to) };
  changed("step");
  tellPath();
}

function tellPath() {
  const { from, to, steps } = state.path;
  const [one, other] = [nodes.get(from).name, nodes.get(to).name];
  const heading = make("h2");
  heading.append(one, make("span", " … ", "arrow"), other);
  const words = steps ? `Path of ${counted(steps.length, "line")}` : `No path from ${one} to ${other} over what is shown`;
  byId("panel-title").replaceChildren(heading, make("p", words));
  const parts = (steps || []).flatMap((edge) => {
    const title = make("h3", `${nodes.get(edge.from).name} → ${nodes.get(edge.to).name}`, "leg");
    return [title, ...told(edge.facts.map((name) => facts.get(name)).filter((fact) => state.passing.has(fact.id)))];
  });
  byId("panel-body").replaceChildren(...parts);
  showPanel();
  if (steps && steps.length) showNodes(pathNodes());
}

const pathNodes = () => new Set([state.path.from, ...state.path.steps.flatMap((edge) => [edge.from, edge.to])]);

/* The names that stand out, or null where none does more than the others. */
function litNodes() {
  if (state.path && state.path.steps) return pathNodes();
  return state.selected === null ? null : near(state.selected);
}

function litEdge(edge) {
  if (state.path && state.path.steps) return state.path.steps.includes(edge);
  return state.selected !== null && touches(edge, state.selected);
}

/* A click on a name ends a path that was begun; else it opens. */
function choose(id, always) {
  if (state.picking !== null && known(id) && !folds.has(id)) showPath(state.picking, id);
  else open(id, always);
}
