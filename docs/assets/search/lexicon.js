/* What the site knows of words: spellings, bases, what means the same, what says little. */

import { looserBase } from "./affixes.js";
import { listed, pairs, setOf } from "./decoding.js";
import { phraseBook } from "./phrases.js";
import { stem } from "./stems.js";

// What a word counts in place of another: as its synonym, or as one that only leads there.
const SYNONYM = 0.7;
const LEAD = 0.35;

export class Lexicon {
  /** `own` are the words of search-data.js, `terms` the set of the bases of all answers. */
  constructor(own, terms) {
    this.terms = terms;
    this.spellings = pairs(own.spellings);
    this.irregular = pairs(own.irregular);
    this.stop = setOf(listed(own.stop));
    this.weak = setOf(listed(own.weak));
    this.common = setOf(listed(own.common));
    this.places = setOf(listed(own.places));
    this.offTopic = setOf(listed(own.off));
    this.meanings = new Map();
    this.phrases = phraseBook();
    for (const group of own.groups) {
      const members = group.split("|");
      for (const word of members) this.mean(word, members, SYNONYM);
    }
    for (const lead of own.leads) {
      const [sources, targets] = lead.split(">").map((side) => side.split("|"));
      for (const word of sources) this.mean(word, targets, LEAD);
    }
    for (const text of [...this.stop, ...this.offTopic]) this.phrases.add(text);
  }

  /** Lets `word` stand for `others`, too. */
  mean(word, others, weight) {
    const meant = this.meanings.get(word) || new Map();
    for (const other of others) {
      this.phrases.add(other);
      if (other !== word) meant.set(other, Math.max(weight, meant.get(other) || 0));
    }
    this.meanings.set(word, meant);
    this.phrases.add(word);
  }

  base(word) {
    return this.irregular.get(word) || stem(word);
  }

  /** The base of a known form; of a spelling in several words, the last one's. */
  baseOf(form) {
    const word = (this.spellings.get(form) || form).split(" ").pop();
    const base = this.base(word);
    return this.isSettled(word, base) ? base : this.looserBase(word, base) || base;
  }

  /** The base of a word with affixes that the stems don't know; undefined if nothing known is found. */
  looserBase(word, base) {
    return looserBase(word, base, (form) => this.knows(form) && !this.stop.has(form));
  }

  /** Whether there is nothing to find out about a word with this base. */
  isSettled(word, base) {
    return /^[0-9]/.test(word) || this.knows(base) || this.stop.has(base) || this.offTopic.has(base) || this.phrases.words.has(base);
  }

  knows(base) {
    return this.terms.has(base) || this.meanings.has(base);
  }

  /** Whether a word says little of what is wanted: one of common use, or where somebody is. */
  isWeak({ word, base }) {
    return this.weak.has(base) || this.places.has(word);
  }

  /** Which of a sequence of bases say nothing: stop words, stop phrases ("salah satu"), letters; not in "log in". */
  silent(bases) {
    let silentTo = 0;
    let tellingTo = 0;
    return bases.map((base, place) => {
      for (const { phrase, size } of this.phrases.openedAt(bases, place)) {
        if (this.stop.has(phrase)) silentTo = Math.max(silentTo, place + size);
        else tellingTo = Math.max(tellingTo, place + size);
      }
      return place < silentTo || (place >= tellingTo && (this.stop.has(base) || /^[a-z]$/.test(base)));
    });
  }
}
