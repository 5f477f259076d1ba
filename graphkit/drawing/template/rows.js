/* What is shown as data for other programs: CSV rows, and Turtle in which only what is stated as fact is a triple. */
const CSV = {
  subject: (fact) => fact.subject, subject_iri: (fact) => fact.source, relation: (fact) => fact.relation,
  predicate: (fact) => data.predicates[fact.predicate], object: (fact) => fact.object, object_iri: (fact) => fact.target,
  status: (fact) => fact.status, polarity: (fact) => fact.polarity,
  said_by: (fact) => (fact.voices || []).map(([name]) => name).join(" › "),
  asserted: (fact) => String(Boolean(fact.asserted)), date: (fact) => fact.date_value || fact.date,
  place: (fact) => fact.place, quantity: (fact) => fact.quantity, event: (fact) => fact.event,
  sentence: (fact) => data.sentences[fact.sentence], title: (fact) => fact.title, publisher: (fact) => fact.publisher,
  published: (fact) => fact.published, url: (fact) => fact.url, document: (fact) => fact.document,
  confidence: (fact) => String(fact.confidence), claim: (fact) => fact.id,
};

/* A sheet takes a cell that begins so for a formula; an apostrophe makes it text again. */
function cell(value) {
  const text = value === undefined || value === null ? "" : String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(found) {
  const names = Object.keys(CSV);
  const rows = found.map((fact) => names.map((name) => cell(CSV[name](fact))).join(","));
  return [names.join(","), ...rows, ""].join("\r\n");
}

const DD = "https://w3id.org/graphkit/dd#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const PREFIXES = {
  dct: "http://purl.org/dc/terms/", dd: DD, rdf: RDF,
  rdfs: "http://www.w3.org/2000/01/rdf-schema#", skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const ESCAPED = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const literal = (text) => `"${text.replace(/[\\"\n\r\t]/g, (mark) => ESCAPED[mark]).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")}"`;

/* An id that is no IRI would break the file: what bears one is left out. */
const iri = (text) => (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0000-\u0020]+$/i.test(text || "") ? `<${text}>` : null);
const local = (text) => text.split("-").map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join("");

/* Words that name nothing are a phrase, told by its words. */
function termOf(id, label) {
  if (id) return iri(id);
  return label ? `[ a dd:Phrase ; rdfs:label ${literal(label)} ]` : null;
}

/* Own subject and object first; the claim says of them, by its status and its speaker, how they belong together. */
function claimText(fact) {
  const name = iri(fact.id);
  const predicate = iri(data.predicates[fact.predicate]);
  const [subject, object] = [termOf(fact.source, fact.subject), termOf(fact.target, fact.object)];
  if (!name || !predicate || !subject) return "";
  const speaker = fact.voices && fact.voices.at(-1);
  const told = [
    ["a", "dd:Claim"], ["rdf:subject", subject], ["rdf:predicate", predicate], ["rdf:object", object],
    ["dd:relationText", literal(fact.relation || "")], ["dd:polarity", iri(DD + local(fact.polarity))],
    ["dd:status", iri(DD + local(fact.status))], ["dd:statedBy", speaker && termOf(speaker[1], speaker[0])],
    ["dd:timeText", fact.date && literal(fact.date)], ["dd:timeValue", fact.date_value && literal(fact.date_value)],
    ["dd:confidence", `"${fact.confidence}"^^xsd:double`],
    ["dct:bibliographicCitation", literal(citation(fact))],
  ];
  const claim = `${name} ${told.filter(([, value]) => value).map(([property, value]) => `${property} ${value}`).join(" ;\n    ")} .\n`;
  /* Both ends must be names for a triple to be the graph's own: a phrase has another IRI there. */
  const plain = fact.plain && fact.source && fact.target && iri(fact.source) && iri(fact.target);
  return plain ? `${subject} ${predicate} ${object} .\n${claim}` : claim;
}

function nameText(node) {
  const name = iri(node.id);
  if (!name || node.kind === "phrase") return "";
  return `${name} skos:prefLabel ${literal(node.name)} .\n`;
}

function turtle(found) {
  const heads = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .\n`);
  const ends = new Set(found.flatMap((fact) => [fact.source, fact.target]));
  const named = [...data.nodes.filter(visible), ...data.reserve.nodes.filter((node) => ends.has(node.id))].map(nameText);
  return [...heads, "\n", ...new Set(named), "\n", ...found.map(claimText)].join("");
}
