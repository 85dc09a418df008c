/* Search the way Indonesians type: a query in, ranked answers out. It touches no page, so that the generator runs
   the very same script at build and for `python -m generator cari`. The box on the page is box/box.js.

   A query goes through: words, spellings, bases (Indonesian stems), phrases, synonyms, codes, the last word as a
   beginning, typing mistakes; then answers are ranked by where and how near together the words stand (BM25 over
   weighted fields), and the result says whether to trust it. */

import { readEntries } from "./entries.js";
import { formsOf } from "./forms.js";
import { judged } from "./judging.js";
import { Lexicon } from "./lexicon.js";
import { hitsFor } from "./ranking.js";
import { readQuery } from "./tokens.js";
import { unitsOf } from "./units.js";

/** A function that makes something at its first call only: most visitors never mistype. */
const once = (make) => {
  let made = null;
  return () => {
    made = made || make();
    return made;
  };
};

/** A search over the site of search-data.js: (query, steps to leave out) → {typed, tokens, units, hits, low}. */
export const searchOver = (data) => {
  const lexicon = new Lexicon(data.words, data.terms.split(" "));
  const site = { lexicon, ...readEntries(data, lexicon) };
  site.forms = once(() => formsOf(site));
  return (query, without = []) => {
    const off = new Set(without);
    const read = readQuery(query, site, off);
    const units = unitsOf(read.tokens, site, off);
    return { ...read, units, ...judged(hitsFor({ ...read, units }, site, off), units) };
  };
};
