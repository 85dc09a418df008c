/* Words of the site that a word unknown to it and to the language may be, mistyped. */

import { distance, tolerance } from "./mistakes.js";

// What a word counts for each mistake that was mended.
const MISTAKE = 0.8;

/** [{base, weight}] of the nearest known forms. */
export const mended = (word, base, { lexicon, forms }, off) => {
  let most = Math.min(tolerance(word), tolerance(base));
  if (!most || /[0-9]/.test(word)) return [];
  const tried = [word];
  if (off.has("real") || !lexicon.real.has(base)) tried.push(base);
  else most = 1; // a real word in an unusual form, or a known form mistyped
  if (!off.has("real") && (lexicon.real.has(word) || lexicon.common.has(base))) return [];
  let found = [];
  for (const form of tried.filter(tolerance)) {
    for (const other of forms().like(form)) {
      const count = distance(form, other, most);
      if (count < most) {
        most = count;
        found = [];
      }
      if (count <= most) found.push(other);
    }
  }
  const bases = new Set(found.map((form) => lexicon.baseOf(form)).filter(Boolean));
  return Array.from(bases, (known) => ({ base: known, weight: MISTAKE ** most }));
};
