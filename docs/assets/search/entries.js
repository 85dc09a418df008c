/* The answers, made ready once: where each term stands, and how much it says there. */

// How much a word says by the field in which it stands. A title names the subject, so it weighs most; messages
// and patterns are typed as they are; search words were chosen by the office; the rest of an answer mentions more
// than it is about. The letters are those of generator/search/index.py.
const WEIGHT = {
  t: 3, // title
  q: 1.6, // question
  m: 2, // error message
  p: 2, // pattern of codes
  g: 1.6, // symptom
  w: 1.8, // search word
  s: 1, // step
  d: 1.2, // document to bring
  i: 1, // item asked for, downloaded, enclosed
  o: 0.5, // anything else
};
export const MESSAGE = "m";
export const PATTERN = "p";

/** Terms of a text with their places: its words, and phrases over words that aren't stop words or stop phrases. */
const placesOf = (bases, lexicon) => {
  const silent = lexicon.silent(bases);
  const at = Array.from(bases.keys()).filter((place) => !silent[place]);
  const kept = at.map((place) => bases[place]);
  const found = at.map((place) => ({ term: bases[place], from: place, to: place }));
  for (const i of kept.keys()) {
    for (const { phrase, size } of lexicon.phrases.openedAt(kept, i)) found.push({ term: phrase, from: at[i], to: at[i + size - 1] });
  }
  return found;
};

const fieldOf = ([kind, text, numbers, label = ""], terms, lexicon) => {
  const bases = numbers ? numbers.split(" ").map((number) => terms[parseInt(number, 36)]) : [];
  return { kind, text, label, bases, places: placesOf(bases, lexicon) };
};

/** How often each term stands in an entry, by weight. */
const countsOf = (fields) => {
  const counts = new Map();
  for (const field of fields) {
    for (const { term } of field.places) counts.set(term, (counts.get(term) || 0) + WEIGHT[field.kind]);
  }
  return counts;
};

/** All entries, and from each term to the entries that have it: {entries, postings, patterns, meanLength}. */
export const readEntries = (data, lexicon) => {
  const terms = data.terms.split(" ");
  const entries = data.entries.map(({ id, page, lead, roles, fields: rows }) => {
    const fields = rows.map((row) => fieldOf(row, terms, lexicon));
    const length = fields.reduce((sum, field) => sum + field.bases.length, 0);
    return { id, page, lead, roles, fields, length, title: fields[0].text, counts: countsOf(fields) };
  });
  const postings = new Map();
  const patterns = [];
  for (const [number, entry] of entries.entries()) {
    for (const [term, count] of entry.counts) {
      if (!postings.has(term)) postings.set(term, []);
      postings.get(term).push({ number, count });
    }
    for (const field of entry.fields) if (field.kind === PATTERN) patterns.push({ code: field.bases[0] || "", number });
  }
  const meanLength = entries.reduce((sum, entry) => sum + entry.length, 0) / entries.length;
  return { entries, postings, patterns, meanLength };
};
