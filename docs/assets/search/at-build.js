/* What the generator asks of the search when it builds a site; only the engine travels to the pages. */

import { searchOver } from "./engine.js";
import { distance, tolerance } from "./mistakes.js";
import { openParts } from "./parts.js";
import { stem } from "./stems.js";
import { words } from "./words.js";

export { split } from "./splitting.js";

export const cut = (texts) => texts.map((text) => words(text).map(({ word }) => word));

export const stems = (list) => list.map(stem);

/** Which letters a word has, as bits: to see at once that two words are unlike. */
const lettersOf = (word) => Array.from(word).reduce((bits, letter) => bits | (1 << (letter.codePointAt(0) % 32)), 0);

const count = (bits) => {
  let found = 0;
  for (let left = bits; left; left &= left - 1) found += 1;
  return found;
};

/** Whether `form` may be one of `targets` mistyped. A mistake changes at most two letters of a word's set. */
const isNear = (form, targets) => {
  const most = tolerance(form);
  const letters = lettersOf(form);
  return most > 0 && targets.some(
    (target) =>
      Math.abs(target.word.length - form.length) <= most &&
      count(target.letters ^ letters) <= 2 * most &&
      distance(form, target.word, most) <= most,
  );
};

/** For each list of forms of a word, whether one of them may be one of `targets` mistyped. */
export const near = (lists, targets) => {
  const byLetter = new Map();
  for (const word of targets) {
    if (!byLetter.has(word[0])) byLetter.set(word[0], []);
    byLetter.get(word[0]).push({ word, letters: lettersOf(word) });
  }
  return lists.map((forms) => forms.some((form) => isNear(form, byLetter.get(form[0]) || [])));
};

/** A function that answers queries over `data`, in a form that JSON can carry. */
export const explained = (data) => {
  const search = searchOver(data, data.parts && openParts);
  return (query, without) => {
    const { typed, tokens, units, hits, low, wanting } = search(query, without);
    return {
      typed,
      tokens: tokens.map(({ typed: written, word, base, mended }) => ({ typed: written, word, base, mended: mended.map((known) => known.base) })),
      units: units.map(({ word, terms, worth, part = false, off }) => ({ word, terms: Array.from(terms), worth, part, off })),
      hits: hits.map(({ entry: { id, title }, score, coverage, message, matched }) => {
        return { id, title, score, coverage, message, matched: matched.map(({ word }) => word) };
      }),
      low,
      wanting,
    };
  };
};
