/* The data of the page: JSON as it stands there or, where there is much, a string that holds it deflated, in base64. */
async function unpacked(text) {
  const found = JSON.parse(text);
  if (typeof found !== "string") return found;
  const signs = atob(found);
  const bytes = new Uint8Array(signs.length);
  for (let place = 0; place < signs.length; place += 1) bytes[place] = signs.charCodeAt(place);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

/* In the file a claim is told by its place among all: numbers are short. */
function withFacts(found) {
  const { nodes, edges, reserve } = found;
  for (const rows of [nodes, edges, reserve.nodes, reserve.edges]) {
    for (const row of rows) row.facts = row.facts.map((place) => found.facts[place].id);
  }
  return found;
}
