/* The answers, made ready once: where each term stands, and how much it says there. */

import { Lexicon } from "./lexicon.js";
import { words } from "./words.js";

// How much a word says by the field in which it stands, in tenths, whose sums are exact. A title names the subject,
// so it weighs most; messages and patterns are typed as they are; search words were chosen by the office; the rest of
// an answer mentions more than it is about. The letters are those of generator/search/index.py.
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
const HIDDEN = "w";

/** Inverse document frequency of what stands in `count` of `all` answers. */
export const rarity = (count, all) => Math.log(1 + (all - count + 0.5) / (count + 0.5));

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

/** A row [kind, text, label] made ready; search words are told by their bases, since their text is never shown. */
const fieldOf = ([kind, text, label = ""], lexicon) => {
  const bases = kind === HIDDEN ? text.split(" ").filter(Boolean) : words(text).map(({ word }) => lexicon.base(word));
  return { kind, text: kind === HIDDEN ? "" : text, label, bases, places: placesOf(bases, lexicon) };
};

/** How often each term stands in an entry, by weight, in tenths. */
const countsOf = (fields) => {
  const counts = new Map();
  for (const field of fields) {
    for (const { term } of field.places) counts.set(term, (counts.get(term) || 0) + WEIGHT[field.kind]);
  }
  return counts;
};

/** An entry made ready; `rare` tells how rare each word of its title is, 0 where it tells nothing. */
export const entryOf = ({ id, page, lead, roles, rare, fields: rows }, lexicon) => {
  const fields = rows.map((row) => fieldOf(row, lexicon));
  const length = fields.reduce((sum, field) => sum + field.bases.length, 0);
  return { id, page, lead, roles, rare, fields, length, title: fields[0].text, counts: countsOf(fields) };
};

/** What a term counts in the entry of a number. */
export const postingOf = (number, tenths) => ({ number, count: tenths / 10 });

export const meanOf = (entries) => entries.reduce((sum, entry) => sum + entry.length, 0) / entries.length;

/** How rare each word of a title is, in hundredths, which a part can hold; 0 for a word that tells nothing. */
const rarenessOf = ({ bases, places }, postings, all) => {
  const rare = bases.map(() => 0);
  for (const { term, from, to } of places) if (from === to) rare[from] = Math.round(100 * rarity(postings.get(term).length, all));
  return rare;
};

/** All entries, and from each term to the entries that have it: {entries, entryAt, postings, patterns, meanLength}. */
export const readEntries = (data, lexicon) => {
  const entries = data.entries.map((record) => entryOf(record, lexicon));
  const postings = new Map();
  const patterns = [];
  for (const [number, entry] of entries.entries()) {
    for (const [term, tenths] of entry.counts) {
      if (!postings.has(term)) postings.set(term, []);
      postings.get(term).push(postingOf(number, tenths));
    }
    for (const field of entry.fields) if (field.kind === PATTERN) patterns.push({ code: field.bases[0] || "", number });
  }
  for (const entry of entries) entry.rare = rarenessOf(entry.fields[0], postings, entries.length);
  return { entries, entryAt: (number) => entries[number], postings, patterns, meanLength: meanOf(entries) };
};

/** The site of a search-data.js that holds all. */
export const wholeSite = (data) => {
  const lexicon = new Lexicon(data.words, new Set());
  const read = readEntries(data, lexicon);
  for (const { fields } of read.entries) for (const { bases } of fields) for (const base of bases) lexicon.terms.add(base);
  return { lexicon, ...read };
};
