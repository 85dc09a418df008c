/* Single words that a mistyped or half-typed word may stand for: bases, forms in the texts, spellings. */

import { words } from "./words.js";

// Of phrases, only words that aren't likely to be something else; of spellings, the same.
const TELLING_PART = 6;
const TELLING_SPELLING = 5;
const SHORTEST_BEGINNING = 2;

/** Each form once, in alphabetical order. */
const ordered = (forms) => Array.from(new Set(forms)).filter((form) => /^[a-z]{3,}/.test(form) && !form.includes(" ")).sort();

/** The bases of all answers, and what stands in their texts. */
export const writtenForms = ({ lexicon, entries }) => {
  const texts = entries.flatMap((entry) => entry.fields.map((field) => field.text));
  return ordered([...lexicon.terms, ...texts.flatMap((text) => words(text).map(({ word }) => word))]);
};

const formsOfLanguage = (lexicon) => {
  const parts = Array.from(lexicon.meanings.keys()).flatMap((phrase) => phrase.split(" "));
  const variants = Array.from(lexicon.spellings.keys());
  const telling = [...parts.filter((part) => part.length >= TELLING_PART), ...variants.filter((variant) => variant.length >= TELLING_SPELLING)];
  return ordered(telling);
};

const beginningWith = (forms) => (start) => forms.filter((form) => form.startsWith(start));

/** {like, begunBy}: forms that a word may be meant for. A large site's `written` gives those of its answers that begin
    with something, null until they are there. */
export const formsOf = (site) => {
  const written = site.written || beginningWith(writtenForms(site));
  const others = beginningWith(formsOfLanguage(site.lexicon));
  const known = new Map();
  const from = (start) => {
    if (known.has(start)) return known.get(start);
    const found = written(start);
    if (found) known.set(start, ordered([...found, ...others(start)]));
    return known.get(start) || [];
  };
  /** Forms with the same first letter, which is seldom mistyped. */
  const like = (word) => from(word[0]);
  /** Forms that begin as the word being typed does. */
  const begunBy = (word) => (word.length < SHORTEST_BEGINNING ? [] : from(word).filter((form) => form.length > word.length));
  return { like, begunBy };
};
