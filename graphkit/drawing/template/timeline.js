/* Events along time, a lane for each class. Python has placed them: from 0 to 1 of the width. */
/* How wide a mark is that tells a number of so many digits; a row is as high as the narrowest. */
const BINS = [22, 22, 28, 34, 42, 50];
const ROW = BINS[0];
const YEAR_ROOM = 40;
const standingOrder = new Map(data.lines.map((line, place) => [line.key, place]));
const byStanding = (one, other) => standingOrder.get(one) - standingOrder.get(other);
const eventsOf = (mark) => happened(mark.facts, mark.count);
const countOf = (bin) => sum(bin.marks, eventsOf);
const shownMark = (mark) => eventsOf(mark) > 0;

/* Marks of one lane and standing that would lie on one another become one with their number, which must have room. */
function binned(marks, width, digits = 1) {
  const bins = new Map();
  const room = BINS[digits];
  for (const mark of marks.filter(shownMark)) {
    const at = (mark.start + mark.end) / 2 * width;
    const key = `${mark.standing} ${Math.floor(at / room)}`;
    if (!bins.has(key)) bins.set(key, { standing: mark.standing, at: Math.min((Math.floor(at / room) + 0.5) * room, width - room / 2), marks: [] });
    bins.get(key).marks.push(mark);
  }
  const most = String(Math.max(0, ...[...bins.values()].map(countOf))).length;
  if (most > digits && digits < BINS.length - 1) return binned(marks, width, Math.min(most, BINS.length - 1));
  return [...bins.values()].sort((a, b) => a.at - b.at || byStanding(a.standing, b.standing));
}

function whenOf(marks) {
  const [first, last] = [marks[0].when, marks[marks.length - 1].when].map((when) => when.replace("/", " to "));
  return first === last ? first : `${first} … ${last}`;
}

function dotOf(bin, lane) {
  const line = lines.get(bin.standing);
  const colour = isDark() ? line.dark : line.colour;
  const count = countOf(bin);
  const button = make("button", count > 1 ? count : "", `dot ${bin.standing}`);
  button.type = "button";
  const told = `${lane.label}, ${whenOf(bin.marks)}, ${line.label.toLowerCase()}: ${counted(count, "event")}`;
  button.setAttribute("aria-label", told);
  button.title = told;
  button.style.left = `${bin.at}px`;
  button.style.setProperty("--colour", colour);
  button.addEventListener("click", () =>
    openSeveral(`${lane.label}, ${whenOf(bin.marks)}`, line.label, bin.marks.flatMap((mark) => mark.facts)));
  return button;
}

function spanOf(mark, width, row) {
  const bar = make("span", null, "span");
  const line = lines.get(mark.standing);
  bar.style.left = `${mark.start * width}px`;
  bar.style.width = `${(mark.end - mark.start) * width}px`;
  bar.style.top = `${row * ROW + ROW / 2 - 1}px`;
  bar.style.background = isDark() ? line.dark : line.colour;
  return bar;
}

function laneOf(lane, width) {
  const row = make("li", null, "lane");
  const head = make("div", null, "lane-head");
  head.append(make("h2", lane.label));
  const undated = happened(lane.undated_facts, lane.undated);
  if (undated) {
    const loose = make("button", `${undated.toLocaleString("en")} without a date`, "link");
    loose.type = "button";
    loose.addEventListener("click", () => openSeveral(lane.label, "Without a date", lane.undated_facts));
    head.append(loose);
  }
  const track = make("div", null, "track");
  const bins = binned(lane.marks, width);
  const rows = [...new Set(bins.map((bin) => bin.standing))].sort(byStanding);
  track.style.width = `${width}px`;
  track.style.height = `${Math.max(rows.length, 1) * ROW}px`;
  for (const mark of lane.marks.filter(shownMark)) {
    if ((mark.end - mark.start) * width > ROW) track.append(spanOf(mark, width, rows.indexOf(mark.standing)));
  }
  for (const bin of bins) {
    const dot = dotOf(bin, lane);
    dot.style.top = `${rows.indexOf(bin.standing) * ROW + ROW / 2}px`;
    track.append(dot);
  }
  row.append(head, track);
  return row;
}

/* Years on the axis, as many as have room. */
function axisOf(width) {
  const axis = make("div", null, "axis");
  axis.setAttribute("aria-hidden", "true");
  axis.style.width = `${width}px`;
  let free = 0;
  for (const year of data.timeline.years.filter((one) => one.label)) {
    const middle = Math.min(Math.max((year.start + year.end) / 2 * width, YEAR_ROOM / 2), width - YEAR_ROOM / 2);
    if (middle - YEAR_ROOM / 2 < free) continue;
    const tick = make("span", year.label, "year");
    tick.style.left = `${middle}px`;
    free = middle + YEAR_ROOM / 2;
    axis.append(tick);
  }
  return axis;
}

function rulesOf(width) {
  return data.timeline.years.filter((year) => year.label).map((year) => {
    const rule = make("span", null, "rule");
    rule.style.left = `${year.start * width}px`;
    return rule;
  });
}

const sum = (rows, of) => rows.reduce((all, row) => all + of(row), 0);

function fillTimeline() {
  const lanes = data.timeline.lanes.filter((lane) => lane.marks.some(shownMark) || happened(lane.undated_facts, lane.undated));
  const dated = narrowed() ? sum(lanes, (lane) => happened(lane.marks.flatMap((mark) => mark.facts), 0)) : data.timeline.dated;
  const undated = sum(lanes, (lane) => happened(lane.undated_facts, lane.undated));
  const room = byId("stage").clientWidth - (narrow.matches ? 28 : 40 + 168);
  const width = Math.max(room, 240);
  const told = make("p", null, "caption");
  const rest = undated ? `, ${undated.toLocaleString("en")} without a date` : "";
  told.textContent = lanes.length
    ? `${counted(dated, "event")} along time${rest}. A number stands for as many events, ` +
      "colours are those of the lines in the legend, and years without an event are left out."
    : data.timeline.lanes.length ? "No event of a known class is among what is shown." : "No event of a known class is told.";
  const list = make("ul", null, "lanes");
  list.append(...lanes.map((lane) => laneOf(lane, width)));
  const rules = make("div", null, "rules");
  rules.style.width = `${width}px`;
  rules.append(...rulesOf(width));
  const held = make("div", null, "lanes-box");
  held.append(rules, list);
  byId("timeline").replaceChildren(told, axisOf(width), held);
}
