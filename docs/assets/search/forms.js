/* Single words that a mistyped or half-typed word may stand for: bases, forms in the texts, spellings. */

import { words } from "./words.js";

// Of phrases, only words that aren't likely to be something else; of spellings, the same.
const TELLING_PART = 6;
const TELLING_SPELLING = 5;
const SHORTEST_BEGINNING = 2;

const collected = ({ lexicon, entries }) => {
  const forms = new Set(lexicon.terms);
  const add = (all) => all.forEach((form) => forms.add(form));
  for (const phrase of lexicon.meanings.keys()) add(phrase.split(" ").filter((part) => part.length >= TELLING_PART));
  for (const entry of entries) for (const field of entry.fields) add(words(field.text).map(({ word }) => word));
  add(Array.from(lexicon.spellings.keys()).filter((variant) => variant.length >= TELLING_SPELLING));
  add(lexicon.stop);
  add(lexicon.weak);
  return Array.from(forms).filter((form) => /^[a-z]{3,}/.test(form) && !form.includes(" "));
};

/** {like, begunBy}: forms that a word may be meant for. */
export const formsOf = (site) => {
  const byLetter = new Map();
  for (const form of collected(site)) {
    if (!byLetter.has(form[0])) byLetter.set(form[0], []);
    byLetter.get(form[0]).push(form);
  }
  /** Forms with the same first letter, which is seldom mistyped. */
  const like = (word) => byLetter.get(word[0]) || [];
  /** Forms that begin as the word being typed does. */
  const begunBy = (word) => {
    if (word.length < SHORTEST_BEGINNING) return [];
    return like(word).filter((form) => form.length > word.length && form.startsWith(word));
  };
  return { like, begunBy };
};
