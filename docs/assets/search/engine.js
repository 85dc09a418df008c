/* Search the way Indonesians type: a query in, ranked answers out. It touches no page, so that the generator runs
   the very same script at build and for `python -m generator cari`. The box on the page is box/box.js.

   A query goes through: words, spoken numbers and letters, spaces left out, spellings, names of regions, bases
   (Indonesian stems), typing mistakes, what it denies, phrases, synonyms, codes, the last word as a beginning; then
   answers are ranked by where the words stand (BM25 over weighted fields), how much of a title they name and which
   message they repeat, and the result says whether to trust it. */

import { entryOf, meanOf, postingOf, wholeSite } from "./entries.js";
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

/** A search over the site of search-data.js: (query, steps to leave out) → {typed, denied, origins, tokens, units, hits,
    low,
    wanting}. A large site is read by `openParts`; as long as parts are wanting, the rest of what is found says nothing. */
export const searchOver = (data, openParts) => {
  const site = openParts ? openParts(data, { Lexicon, entryOf, meanOf, postingOf }) : wholeSite(data);
  site.forms = once(() => formsOf(site));
  return (query, without = []) => {
    const off = new Set(without);
    const read = readQuery(query, site, off);
    const units = unitsOf(read.tokens, site, off);
    const found = judged(hitsFor({ ...read, units }, site, off), units);
    return { ...read, units, ...found, wanting: site.wanting ? site.wanting() : [] };
  };
};
