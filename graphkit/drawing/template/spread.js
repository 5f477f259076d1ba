/* On a phone names stand too near each other for their words: the picture is stretched over the screen, and what still
   lies on another is pushed off it. The same page on the same screen gives the same picture. */
const PHONE_SCALE = 0.4;
const ROUNDS = 300;
const AIR = 2;

/* What a node and its words take up to its sides, above and below, in pixels of the screen. */
function reachOf(node, worded) {
  const radius = radiusAt(node, PHONE_SCALE) * PHONE_SCALE + AIR;
  if (!worded) return [radius, radius, radius];
  const [left, , right, bottom] = nodeWords(node, [0, 0], PHONE_SCALE).map((side) => side * PHONE_SCALE);
  return [Math.max(right, -left, radius), radius, bottom + AIR];
}

/* Pushes two off each other, the shorter way; returns whether they lay on each other. */
function pushApart(one, other) {
  const across = one.reach[0] + other.reach[0] - Math.abs(one.x - other.x);
  const above = one.y < other.y || (one.y === other.y && one.id < other.id);
  const [upper, lower] = above ? [one, other] : [other, one];
  const down = upper.y + upper.reach[2] - (lower.y - lower.reach[1]);
  if (across <= 0 || down <= 0) return false;
  if (across < down) {
    const way = one.x < other.x || (one.x === other.x && one.id < other.id) ? 1 : -1;
    one.x -= way * across / 2;
    other.x += way * across / 2;
  } else {
    upper.y -= down / 2;
    lower.y += down / 2;
  }
  return true;
}

function spread() {
  const stage = byId("graph").getBoundingClientRect();
  const [width, height] = [stage.width - 2 * MARGIN, stage.height - 2 * MARGIN - ZOOM_BUTTONS - roofHeight()];
  const spots = data.nodes.map((node) => ({
    id: node.id, node, x: node.at[1][0], y: node.at[1][1],
    /* The words of a group may be left out where they have no room, but not run over the rim. */
    reach: reachOf(node, named(node)), rim: reachOf(node, node.kind !== "phrase"),
  }));
  if (!spots.length) return;
  for (const [axis, room] of [["x", width], ["y", height]]) {
    const values = spots.map((spot) => spot[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    for (const spot of spots) spot[axis] = most > least ? (spot[axis] - least) / (most - least) * room : room / 2;
  }
  for (let round = 0, busy = true; busy && round < ROUNDS; round += 1) {
    busy = false;
    for (const [place, one] of spots.entries()) {
      for (const other of spots.slice(place + 1)) busy = pushApart(one, other) || busy;
    }
    for (const spot of spots) {
      const [half, above, below] = spot.rim;
      spot.x = Math.min(Math.max(spot.x, half), Math.max(width - half, half));
      spot.y = Math.min(Math.max(spot.y, above), height - below);
    }
  }
  for (const { node, x, y } of spots) node.at[1] = [x, y].map((value) => Math.round(value / PHONE_SCALE));
  data.extents[1] = extentOf(data.nodes, 1);
}
