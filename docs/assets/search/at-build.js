/* What the generator asks of the search when it builds a site; only the engine travels to the pages. */

import { looserBase } from "./affixes.js";
import { searchOver } from "./engine.js";
import { openParts } from "./parts.js";
import { stem } from "./stems.js";
import { words } from "./words.js";

export { split } from "./splitting.js";

export const cut = (texts) => texts.map((text) => words(text).map(({ word }) => word));

export const stems = (list) => list.map(stem);

/** For each [word, base], whether a query would find that base among the `known` ones; it looks for none of a word whose stem is `settled`. */
export const findable = (pairs, known, settled) => {
  const bases = new Set(known);
  const closed = new Set(settled);
  return pairs.map(([word, base]) => !closed.has(stem(word)) && looserBase(word, stem(word), (form) => bases.has(form)) === base);
};

/** A function that answers queries over `data`, in a form that JSON can carry. */
export const explained = (data) => {
  const search = searchOver(data, data.parts && openParts);
  return (query, without) => {
    const { typed, denied, origins, tokens, units, hits, low, wanting } = search(query, without);
    return {
      typed,
      denied,
      origins,
      tokens: tokens.map(({ typed: written, word, base, mended }) => ({ typed: written, word, base, mended: mended.map((known) => known.base) })),
      units: units.map(({ word, terms, worth, part = false, off }) => ({ word, terms: Array.from(terms), worth, part, off })),
      hits: hits.map(({ entry: { id, title }, score, coverage, share, message, matched }) => {
        return { id, title, score, coverage, share, message, matched: matched.map(({ word }) => word) };
      }),
      low,
      wanting,
    };
  };
};
