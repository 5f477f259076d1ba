/* The filters beside the picture: ticks by status, speaker, source and kind of event, and two handles for the days. */
function valuesOf(facet) {
  const counts = new Map();
  for (const fact of data.facts) {
    for (const value of new Set(facet.of(fact))) counts.set(value, (counts.get(value) || 0) + 1);
  }
  const rank = (value) => (facet.order.includes(value) ? facet.order.indexOf(value) : facet.order.length);
  return [...counts].sort((a, b) => rank(a[0]) - rank(b[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function tick(label, count, checked, react) {
  const row = make("label", null, "tick");
  const box = make("input");
  box.type = "checkbox";
  box.checked = checked;
  box.addEventListener("change", () => react(box.checked));
  row.append(box, make("span", label), ...(count === null ? [] : [make("small", count.toLocaleString("en"))]));
  return row;
}

function facetBox(facet, values) {
  const details = make("details", null, "facet");
  details.dataset.key = facet.key;
  const list = make("div", null, "ticks");
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", facet.title);
  const wanted = state.wanted[facet.key];
  list.append(...values.map(([value, count]) => tick(facet.label(value), count, wanted.has(value), (on) => {
    if (on) wanted.add(value);
    else wanted.delete(value);
    changed();
  })));
  details.append(make("summary", facet.title), list);
  return details;
}

function handle(place, label) {
  const input = make("input");
  Object.assign(input, { type: "range", min: 0, max: LAST_STOP, step: 1, value: state.days[place] });
  input.id = place ? "day-to" : "day-from";
  input.setAttribute("aria-label", label);
  input.addEventListener("input", () => {
    const value = Number(input.value);
    state.days[place] = place ? Math.max(value, state.days[0]) : Math.min(value, state.days[1]);
    input.value = state.days[place];
    tellDays();
    changed();
  });
  return input;
}

function tellDays() {
  const [from, to] = state.days.map((place) => STOPS[place]);
  byId("days").textContent = from === to ? from : `${from} to ${to}`;
  byId("day-from").setAttribute("aria-valuetext", from);
  byId("day-to").setAttribute("aria-valuetext", to);
}

function dayBox() {
  const box = make("details", null, "facet");
  box.dataset.key = "days";
  const told = make("p", null, "days");
  told.id = "days";
  const track = make("div", null, "handles");
  track.append(handle(0, "First day"), handle(1, "Last day"));
  const undated = [...days.values()].filter((span) => !span).length;
  const rest = tick("Claims without a date", undated, state.undated, (on) => { state.undated = on; changed(); });
  rest.id = "undated";
  box.append(make("summary", "Days"), told, track, rest);
  return box;
}

/* Filters that can part nothing are left out. What was open stays open. */
function showFilters() {
  const opened = new Set([...document.querySelectorAll(".facet[open]")].map((one) => one.dataset.key));
  const boxes = FACETS.map((facet) => [facet, valuesOf(facet)])
    .filter(([, values]) => values.length > 1)
    .map(([facet, values]) => facetBox(facet, values));
  if (STOPS.length > 1) boxes.push(dayBox());
  byId("filters").replaceChildren(...boxes);
  byId("filters-title").hidden = !boxes.length;
  for (const box of boxes) box.open = opened.has(box.dataset.key);
  if (STOPS.length > 1) tellDays();
  markFacets();
}

/* A closed filter says that it narrows. */
function markFacets() {
  for (const box of document.querySelectorAll(".facet")) {
    const wanted = state.wanted[box.dataset.key];
    box.classList.toggle("on", wanted ? wanted.size > 0 : narrowedDays() || !state.undated);
  }
}
