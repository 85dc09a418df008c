/* Units of meaning in a query: a phrase or a word, with all terms of the answers that it may stand for. */

import { rarity } from "./entries.js";
import { codesLike, completions } from "./guesses.js";
import { LONG } from "./mistakes.js";
import { meant } from "./tokens.js";

// What a word counts whose affixes were guessed, and one that was only begun; less if it is a word already.
const LOOSER = 0.9;
const PREFIX = 0.7;
const PREFIX_OF_KNOWN = 0.28;
// What the synonyms of a begun word count, beside its own.
const SYNONYM_OF_BEGUN = 0.5;

// How much of the query's meaning a unit carries, for the confidence. A subject that the site doesn't treat
// outweighs the rest; a word that every answer has still tells something; of words that no answer has, frequent
// ones tell little, and short ones or numbers may be anything.
const WORTH_OFF_TOPIC = 2.5;
const WORTH_WEAK = 0.1;
const WORTH_LEAST = 0.35;
const WORTH_FREQUENT = 0.3;
const WORTH_SHORT = 0.4;
// Inverse document frequency from which a word tells all.
const RARE_ENOUGH = 1.5;
const SHORT = 4;

/** Inverse document frequency of a unit, all its terms taken together. */
const rarityOf = (terms, { entries, postings }) => {
  const best = new Float32Array(entries.length);
  let count = 0;
  for (const [term, weight] of terms) {
    for (const { number } of postings.get(term)) {
      if (weight > best[number]) {
        count += weight - best[number];
        best[number] = weight;
      }
    }
  }
  return rarity(count, entries.length);
};

const worthOf = (unit) => {
  if (unit.part) return 0;
  if (unit.off) return WORTH_OFF_TOPIC;
  if (unit.weak) return WORTH_WEAK;
  if (unit.terms.size > 0) return WORTH_LEAST + (1 - WORTH_LEAST) * Math.min(1, unit.idf / RARE_ENOUGH);
  if (unit.common) return WORTH_FREQUENT;
  return /^[0-9]/.test(unit.word) || unit.word.length < SHORT ? WORTH_SHORT : 1;
};

/** Terms of the answers with their weights: what was meant, and what means the same or leads there. */
const termsOf = (bases, { lexicon, postings }, off) => {
  const terms = new Map();
  const add = (term, weight) => {
    if (postings.has(term)) terms.set(term, Math.max(weight, terms.get(term) || 0));
  };
  for (const { base, weight, begun } of bases) {
    add(base, weight);
    const meanings = off.has("synonym") ? [] : lexicon.meanings.get(base) || [];
    for (const [other, share] of meanings) add(other, share * weight * (begun ? SYNONYM_OF_BEGUN : 1));
  }
  return terms;
};

/** A unit: {word, meant: [{base, weight}], terms: Map(term, weight), off, weak, guess, common,
    part, code, idf, worth}; a `guess` may be another word of the language as well. */
const unitOf = (traits, site, off) => {
  const { lexicon } = site;
  const [{ base }] = traits.meant;
  const isOff = !off.has("offTopic") && lexicon.offTopic.has(base);
  const unit = { ...traits, off: isOff, common: lexicon.common.has(base), terms: isOff ? new Map() : termsOf(traits.meant, site, off) };
  unit.idf = rarityOf(unit.terms, site);
  unit.worth = worthOf(unit);
  return unit;
};

const basisOf = ({ base, looser }) => ({ base, weight: looser ? LOOSER : 1 });

const ofToken = (token, site, off) => {
  const { lexicon } = site;
  const weak = lexicon.isWeak(token);
  const mended = token.mended.length > 0;
  const bases = mended ? Array.from(token.mended) : [basisOf(token)];
  if (!off.has("prefix") && token.last && token.word.length > 1 && !weak && !mended) {
    const weight = lexicon.knows(token.base) ? PREFIX_OF_KNOWN : PREFIX;
    for (const base of completions(token, site)) bases.push({ base, weight, begun: true });
  }
  const codes = !off.has("code") && /^[0-9]/.test(token.word) ? codesLike(token, site.patterns) : [];
  const unit = { word: token.word, meant: [...bases, ...codes], weak, guess: mended && token.word.length < LONG, code: codes.length > 0 };
  return unitOf(unit, site, off);
};

/** A phrase, and its words, which count a little by themselves, too. */
const ofPhrase = ({ phrase, size }, tokens, bases, at, site, off) => {
  const exactly = (word, base, part) => unitOf({ word, meant: [{ base, weight: 1 }], part }, site, off);
  const places = Array.from({ length: size }, (unused, i) => at + i).filter((place) => site.lexicon.knows(bases[place]));
  return [exactly(phrase, phrase, false), ...places.map((place) => exactly(tokens[place].word, bases[place], true))];
};

export const unitsOf = (tokens, site, off) => {
  const units = [];
  const bases = tokens.map(meant);
  let at = 0;
  while (at < tokens.length) {
    const phrase = off.has("phrase") ? null : site.lexicon.phrases.openedAt(bases, at)[0];
    units.push(...(phrase ? ofPhrase(phrase, tokens, bases, at, site, off) : [ofToken(tokens[at], site, off)]));
    at += phrase ? phrase.size : 1;
  }
  const seen = new Set();
  return units.filter((unit) => {
    const said = unit.part ? `${unit.word} ` : unit.word;
    const isAgain = seen.has(unit.word) || seen.has(said);
    seen.add(said);
    return !isAgain;
  });
};
