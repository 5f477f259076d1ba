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

/* The fewest lines from one name to another, over what shows; null where there is none. */
function shortest(from, to) {
  const came = new Map([[from, null]]);
  const queue = [from];
  const joined = data.edges.filter((edge) => state.joined.has(edge.id));
  for (const id of queue) {
    if (id === to) break;
    for (const edge of joined) {
      const next = edge.from === id ? edge.to : edge.to === id ? edge.from : null;
      if (next === null || came.has(next)) continue;
      came.set(next, { edge, id });
      queue.push(next);
    }
  }
  if (!came.has(to)) return null;
  const steps = [];
  for (let at = came.get(to); at; at = came.get(at.id)) steps.unshift(at.edge);
  return steps;
}

function showPath(from, to) {
  state.picking = null;
  state.selected = null;
  state.path = { from, to, steps: shortest(from, to) };
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
  if (state.picking !== null && nodes.has(id)) showPath(state.picking, id);
  else open(id, always);
}
