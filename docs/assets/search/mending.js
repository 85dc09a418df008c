/* Words of the site that a word unknown to it and to the language may be, mistyped. */

import { distance, tolerance } from "./mistakes.js";

// What a word counts for each mistake that was mended.
const MISTAKE = 0.8;

// Nobody writes these: a word without them may be one whose vowels were left out ("srv", "dftr").
const VOWELS = /[aeiou]/g;
const FEWEST_CONSONANTS = 3;

const unvowelled = (word) => word.replace(VOWELS, "");

/** Known forms that are `word` with its vowels left out, and perhaps its last letter. */
const withVowels = (word, forms) => {
  if (word.length < FEWEST_CONSONANTS || unvowelled(word) !== word) return [];
  return forms.like(word).filter((form) => unvowelled(form).slice(0, word.length) === word && unvowelled(form).length <= word.length + 1);
};

/** Known forms that begin as `word` or `base` does, with the fewest mistakes between them. */
const nearest = (word, base, forms) => {
  let most = Math.min(tolerance(word), tolerance(base));
  let found = [];
  for (const form of most ? [word, base] : []) {
    for (const other of forms.like(form)) {
      const count = distance(form, other, most);
      if (count < most) {
        most = count;
        found = [];
      }
      if (count <= most) found.push(other);
    }
  }
  return { found, most };
};

/** [{base, weight}] of the nearest known forms. */
export const mended = (word, base, { lexicon, forms }, off) => {
  if (/[0-9]/.test(word) || lexicon.common.has(base)) return [];
  const bare = off.has("vowels") ? [] : withVowels(word, forms());
  const { found, most } = bare.length > 0 ? { found: bare, most: 1 } : nearest(word, base, forms());
  const bases = new Set(found.map((form) => lexicon.baseOf(form)).filter(Boolean));
  return Array.from(bases, (known) => ({ base: known, weight: MISTAKE ** most }));
};
