/* The answers, made ready once: where each term stands, and how much it says there. */

import { Lexicon } from "./lexicon.js";

// How much a word says by the field in which it stands, in tenths, whose sums are exact. A title names the subject, so it weighs most; messages
// and patterns are typed as they are; search words were chosen by the office; the rest of an answer mentions more
// than it is about. The letters are those of generator/search/index.py.
const WEIGHT = {
  t: 30, // title
  q: 16, // question
  m: 20, // error message
  p: 20, // pattern of codes
  g: 16, // symptom
  w: 18, // search word
  s: 10, // step
  d: 12, // document to bring
  i: 10, // item asked for, downloaded, enclosed
  o: 5, // anything else
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

/** The bases of a field's text, one for each word. */
const basesOf = ([, , bases]) => (bases ? bases.split(" ") : []);

const fieldOf = (row, lexicon) => {
  const [kind, text, , label = ""] = row;
  const bases = basesOf(row);
  return { kind, text, label, bases, places: placesOf(bases, lexicon) };
};

/** How often each term stands in an entry, by weight, and whether in its title: {tenths, titled}. */
const countsOf = (fields) => {
  const counts = new Map();
  for (const field of fields) {
    for (const { term } of field.places) {
      const { tenths, titled } = counts.get(term) || { tenths: 0, titled: field === fields[0] };
      counts.set(term, { tenths: tenths + WEIGHT[field.kind], titled });
    }
  }
  return counts;
};

/** An entry made ready. */
export const entryOf = ({ id, page, lead, roles, fields: rows }, lexicon) => {
  const fields = rows.map((row) => fieldOf(row, lexicon));
  const length = fields.reduce((sum, field) => sum + field.bases.length, 0);
  return { id, page, lead, roles, fields, length, title: fields[0].text, counts: countsOf(fields) };
};

/** What a term counts in the entry of a number. */
export const postingOf = (number, tenths, titled) => ({ number, count: tenths / 10, titled });

export const meanOf = (entries) => entries.reduce((sum, entry) => sum + entry.length, 0) / entries.length;

/** All entries, and from each term to the entries that have it: {entries, entryAt, postings, patterns, meanLength}. */
export const readEntries = (data, lexicon) => {
  const entries = data.entries.map((record) => entryOf(record, lexicon));
  const postings = new Map();
  const patterns = [];
  for (const [number, entry] of entries.entries()) {
    for (const [term, { tenths, titled }] of entry.counts) {
      if (!postings.has(term)) postings.set(term, []);
      postings.get(term).push(postingOf(number, tenths, titled));
    }
    for (const field of entry.fields) if (field.kind === PATTERN) patterns.push({ code: field.bases[0] || "", number });
  }
  return { entries, entryAt: (number) => entries[number], postings, patterns, meanLength: meanOf(entries) };
};

/** The site of a search-data.js that holds all. */
export const wholeSite = (data) => {
  const terms = new Set(data.entries.flatMap(({ fields }) => fields.flatMap(basesOf)));
  const lexicon = new Lexicon(data.words, terms);
  return { lexicon, ...readEntries(data, lexicon) };
};
