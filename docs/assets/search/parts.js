/* The site of a large office, whose search-data.js holds only what every query needs. The rest comes in parts, each a
   script that puts itself into `searchData.parts`; a search tells which are wanting, and is repeated once they are
   there (search-parts.js). What makes them is splitting.js.

   Parts by name: t0, t1 … hold terms with their postings, f0, f1 … the forms that stand in the answers, e0, e1 … the
   answers themselves. */

import { risen, unpacked } from "./numbers.js";

/** The place of the part that would hold `key` in a row of parts that begin with `firsts`; -1 if none would. */
const placeIn = (firsts, key) => {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** {get, missed}: a part by its name, made ready once; the names of those that weren't there. */
const storeOf = (parts) => {
  const ready = new Map();
  const missed = new Set();
  const get = (name, make) => {
    if (!ready.has(name)) {
      if (!parts[name]) {
        missed.add(name);
        return null;
      }
      ready.set(name, make(parts[name]));
    }
    return ready.get(name);
  };
  return { get, missed };
};

/** {terms, postings}: the words of the answers, and where terms stand. As long as the part of a word isn't there, it
    counts as a word that stands nowhere: what is done with words that nobody knows would want more parts. */
const wordsIn = ({ listed, terms: firsts }, store, postingOf) => {
  const places = new Map();
  for (const [place, line] of listed.entries()) for (const term of line.split("|")) places.set(term, place);
  const decoded = new Map();
  const partOf = (term) => {
    const place = places.has(term) ? places.get(term) : listed.length + Math.max(0, placeIn(firsts, term));
    return store.get(`t${place}`, (rows) => new Map(Object.entries(rows)));
  };
  const knows = (term) => {
    const part = partOf(term);
    return !part || part.has(term);
  };
  const codeOf = (term) => {
    const part = partOf(term);
    return (part && part.get(term)) || "";
  };
  const get = (term) => {
    if (!decoded.has(term)) {
      const [steps, values] = codeOf(term).split(" ").map(unpacked);
      decoded.set(term, risen(steps).map((number, i) => postingOf(number, values[i])));
    }
    return decoded.get(term);
  };
  return { terms: { has: knows }, postings: { has: (term) => codeOf(term) !== "", get } };
};

/** A function from the beginning of forms to those that the answers have; null until all are there. */
const writtenIn = (firsts, store) => (start) => {
  const last = placeIn(firsts, `${start}~`);
  const found = [];
  for (let place = Math.max(0, placeIn(firsts, start)); place <= last; place += 1) {
    found.push(store.get(`f${place}`, (text) => text.split(" ")));
  }
  return found.includes(null) ? null : found.flat().filter((form) => form.startsWith(start));
};

const NO_TITLE = { bases: [], places: [] };

/** A function from the number of an entry to the entry; to one without texts until it is there. */
const entriesOf = (store, read) => (number) => store.get(`e${number}`, read) || { fields: [NO_TITLE], rare: [], counts: new Map() };

/** The site as `wholeSite` gives it, with `written` forms, and `wanting`: the names of parts that were missed since it
    was last called; answers are wanted only when nothing else is, since until then they may be the wrong ones. */
export const openParts = (data, { Lexicon, entryOf, meanOf, postingOf }) => {
  const store = storeOf(data.parts);
  const { terms, postings } = wordsIn(data, store, postingOf);
  const lexicon = new Lexicon(data.words, terms);
  const entries = unpacked(data.lengths).map((length) => ({ length }));
  const entryAt = entriesOf(store, (record) => entryOf(record, lexicon));
  const patterns = data.patterns.flatMap(([code, steps]) => risen(unpacked(steps)).map((number) => ({ code, number })));
  const wanting = () => {
    const names = Array.from(store.missed);
    const first = names.filter((name) => !name.startsWith("e"));
    store.missed.clear();
    return first.length > 0 ? first : names;
  };
  return { lexicon, entries, entryAt, postings, patterns, meanLength: meanOf(entries), written: writtenIn(data.forms, store), wanting };
};
