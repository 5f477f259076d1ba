/* What is shown: claims that pass every filter, names that have one of them, lines that hold one. A facet narrows once
   one of its values is ticked; the days narrow once a handle has moved. */
const STATUS = {
  done: "Done", ongoing: "Ongoing", planned: "Planned", possible: "Possible", obliged: "Called for",
  conditional: "Conditional", "called-off": "Called off", negative: "Denied or not so",
};
const OWN_VOICE = "";
const titles = new Map(data.facts.map((fact) => [fact.document, fact.title]));
const FACETS = [
  {
    key: "status", title: "Status", label: (key) => STATUS[key] || key,
    of: (fact) => [fact.polarity === "negative" ? "negative" : fact.status], order: Object.keys(STATUS),
  },
  {
    key: "speaker", title: "Who says so", label: (key) => (key === OWN_VOICE ? "The documents themselves" : key),
    of: (fact) => (fact.voices ? fact.voices.map(([name]) => name) : [OWN_VOICE]), order: [OWN_VOICE],
  },
  { key: "document", title: "Source", label: (key) => titles.get(key) || key, of: (fact) => [fact.document], order: [] },
  { key: "event", title: "Kind of event", label: (key) => key || "None named", of: (fact) => [fact.event || ""], order: [] },
];
for (const facet of FACETS) state.wanted[facet.key] = new Set();

const EARLIEST = "0000-01-01";
const LATEST = "9999-12-31";

/* First and last day of a claim, as text that sorts; a year or a month stands for all its days, `..` for no end. */
function daysOf(fact) {
  const [from, to = from] = (fact.date_value || "").split("/").map((value) => value.slice(0, 10));
  const whole = /^(\.\.|\d{4}(-\d\d){0,2})$/;
  if (!whole.test(from) || !whole.test(to)) return null;
  return [from === ".." ? EARLIEST : from + "-01-01".slice(from.length - 4), to === ".." ? LATEST : lastDay(to)];
}

/* A date as it is read: `since 1833`, `until 1940-12`. */
function spoken(value) {
  const [from, to] = value.split("/");
  if (to === undefined) return value;
  return from === ".." ? `until ${to}` : to === ".." ? `since ${from}` : `${from} to ${to}`;
}

function lastDay(day) {
  if (day.length === 10) return day;
  if (day.length === 4) return `${day}-12-31`;
  const [year, month] = day.split("-").map(Number);
  return `${day}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

const days = new Map(data.facts.map((fact) => [fact.id, daysOf(fact)]));
const STOPS = [...new Set([...days.values()].filter(Boolean).flat())]
  .filter((day) => day !== EARLIEST && day !== LATEST).sort();
const LAST_STOP = Math.max(STOPS.length - 1, 0);
state.days = [0, LAST_STOP];

const narrowedDays = () => state.days[0] > 0 || state.days[1] < LAST_STOP;

function inTime(fact) {
  const span = days.get(fact.id);
  if (!span) return state.undated;
  return !narrowedDays() || (span[1] >= STOPS[state.days[0]] && span[0] <= STOPS[state.days[1]]);
}

function wantedBy(facet, fact) {
  const wanted = state.wanted[facet.key];
  return !wanted.size || facet.of(fact).some((value) => wanted.has(value));
}

const passes = (fact) => FACETS.every((facet) => wantedBy(facet, fact)) && inTime(fact);
const filtered = () => FACETS.some((facet) => state.wanted[facet.key].size) || narrowedDays() || !state.undated;
const narrowed = () => filtered() || state.focus !== null || state.hiddenNodes.size > 0 ||
  state.hiddenKinds.size > 0 || state.hiddenLines.size > 0;

/* What a line says when some of its claims are filtered out: as `_relation` in scene.py says it of all. */
function saidOf(edge) {
  const left = edge.facts.map((name) => facts.get(name)).filter((fact) => state.passing.has(fact.id));
  if (left.length === edge.facts.length || !left.length) return edge.text;
  if (folds.has(edge.from)) return left.length > 1 ? `${left.length.toLocaleString("en")} claims` : "1 claim";
  const counts = new Map();
  for (const fact of left) counts.set(fact.label, (counts.get(fact.label) || 0) + 1);
  const [label] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return left.length > 1 ? `${label} +${left.length - 1}` : label;
}

/* Names within some lines of one, by the lines given; a group of names joins nothing to anything. */
function around(start, hops, lines) {
  const found = new Set([start]);
  let rim = new Set(found);
  for (let hop = 0; hop < hops; hop += 1) {
    const next = new Set();
    for (const edge of lines) {
      if (rim.has(edge.from) && !found.has(edge.to)) next.add(edge.to);
      if (rim.has(edge.to) && !found.has(edge.from)) next.add(edge.from);
    }
    next.forEach((id) => found.add(id));
    rim = new Set([...next].filter((id) => !folds.has(id)));
  }
  return found;
}

/* A line that no filter hides. An unfolded group gives its place to the lines of its names. */
const passable = (edge) => !state.hiddenLines.has(edge.standing) && !unfolded.has(edge.from) &&
  edge.facts.some((name) => state.passing.has(name));

function refilter() {
  state.passing = new Set(data.facts.filter(passes).map((fact) => fact.id));
  const some = (one) => (folds.has(one.id)
    ? folds.get(one.id).members.some((name) => some(waiting.get(name)))
    : one.facts.some((name) => state.passing.has(name)));
  const whole = !filtered();
  let shown = new Set(data.nodes.filter((node) => !state.hiddenKinds.has(node.kind) &&
    !state.hiddenNodes.has(node.id) && (whole || some(node))).map((node) => node.id));
  let joined = data.edges.filter((edge) => passable(edge) && shown.has(edge.from) && shown.has(edge.to));
  if (state.focus) {
    const near = around(state.focus.id, state.focus.hops, joined);
    shown = new Set([...shown].filter((id) => near.has(id)));
    joined = joined.filter((edge) => near.has(edge.from) && near.has(edge.to));
  }
  const held = new Set(joined.flatMap((edge) => [edge.from, edge.to]));
  state.seen = new Set([...shown].filter((id) => nodes.get(id).kind !== "phrase" || held.has(id)));
  state.joined = new Set(joined.map((edge) => edge.id));
  for (const edge of joined) edge.said = saidOf(edge);
}

/* A claim shows in the other views where none of its names is hidden; round one name, those that touch what shows there. */
function shownFact(fact) {
  if (!state.passing.has(fact.id) || state.hiddenLines.has(fact.standing)) return false;
  const ends = [fact.source, fact.target];
  if (ends.some((id) => !nodes.has(id) && waiting.has(id) && state.hiddenKinds.has(waiting.get(id).kind))) return false;
  const drawn = ends.filter((id) => nodes.has(id));
  return drawn.every((id) => state.seen.has(id)) && (!state.focus || drawn.length > 0);
}

/* How many events some claims tell, of those that show; `whole` where nothing narrows, for not all claims may be told. */
function happened(names, whole, asked = shownFact) {
  if (!narrowed()) return whole;
  const found = names.map((name) => facts.get(name)).filter((fact) => fact && asked(fact));
  return new Set(found.map((fact) => fact.happening)).size;
}

function resetFilters() {
  for (const facet of FACETS) state.wanted[facet.key].clear();
  for (const hidden of [state.hiddenKinds, state.hiddenLines, state.hiddenNodes]) hidden.clear();
  state.days = [0, LAST_STOP];
  state.undated = true;
  state.focus = null;
}

for (const edge of data.edges) edge.said = edge.text;
refilter();
