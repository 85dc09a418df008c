/* Ranking: where and how often the query's units stand, how much of a title they name, and what they repeat. */

import { MESSAGE, PATTERN } from "./entries.js";
import { namedShare } from "./titles.js";
import { meant } from "./tokens.js";

// BM25: how soon more of the same word says nothing new, and how much the length of an answer counts. Answers
// are short and alike in length, so length counts less than the usual 0.75.
const SATURATION = 1.5;
const LENGTH = 0.3;
// What a word of a phrase counts by itself, and a word that says little ("bisa").
const PART = 0.35;
const WEAK = 0.25;
// Share of its score that an answer has without covering any of the query's meaning.
const UNCOVERED = 0.6;
// A unit covers its meaning wholly if it stands there twice in steps, or once in a title.
const COVERED_BY_ONE = 0.5;
const FULL_COUNT = 4;
// A hit whose title isn't named at all counts so much, and one whose title is named wholly so much more.
const TITLE_LEAST = 0.8;
const TITLE_SHARE = 0.4;
// Hits weaker than this share of the best are left out.
export const TAIL = 0.2;
// Only the best are looked at more closely, no more than are shown: a large site loads the texts of each.
const LOOKED_AT = 10;
// A query that repeats so much of a message quotes it; a quote outweighs any other hit.
const QUOTED = 0.6;
const QUOTE = 4;

const better = (hit, other) => other.score - hit.score || hit.number - other.number;

const strengthOf = (unit) => {
  if (unit.part) return PART;
  return unit.weak ? WEAK : 1;
};

/** How much a unit's terms count in each entry that has some: {numbers, counts by number}. */
const countedIn = (unit, { entries, postings }) => {
  const counts = new Float64Array(entries.length);
  const numbers = [];
  for (const [term, weight] of unit.terms) {
    for (const { number, count } of postings.get(term)) {
      if (!counts[number]) numbers.push(number);
      counts[number] += weight * count;
    }
  }
  return { numbers, counts };
};

/** Entries by the sum of what each unit says for them, more for those that cover more of the query. */
const ranked = (units, site) => {
  const { entries, meanLength } = site;
  const sums = new Float64Array(entries.length);
  const covered = new Float64Array(entries.length);
  for (const unit of units) {
    const { numbers, counts } = countedIn(unit, site);
    for (const number of numbers) {
      const count = counts[number];
      const norm = SATURATION * (1 - LENGTH + LENGTH * entries[number].length / meanLength);
      sums[number] += strengthOf(unit) * unit.idf * count * (SATURATION + 1) / (count + norm);
      covered[number] += unit.worth * Math.min(1, COVERED_BY_ONE + count / FULL_COUNT);
    }
  }
  const worth = units.reduce((sum, unit) => sum + unit.worth, 0) || 1;
  const scores = sums.map((sum, number) => sum * (UNCOVERED + (1 - UNCOVERED) * covered[number] / worth));
  const inOrder = scores.slice().sort((one, other) => other - one);
  const least = Math.max(inOrder[LOOKED_AT - 1] || 0, TAIL / 2 * inOrder[0], Number.MIN_VALUE);
  const hits = [];
  for (const [number, score] of scores.entries()) {
    if (score >= least) hits.push({ number, score, coverage: covered[number] / worth, message: "" });
  }
  return hits.sort(better).slice(0, LOOKED_AT);
};

/** Share of a message that the longest run of its words in the query repeats; one word alone is no run. */
export const repeated = (message, query) => {
  let best = 0;
  for (const i of message.keys()) {
    for (const j of query.keys()) {
      let size = 0;
      while (i + size < message.length && message[i + size] === query[j + size]) size += 1;
      best = Math.max(best, size);
    }
  }
  return best < 2 ? 0 : best / message.length;
};

/** Rewards a hit for a title that the query names, and for messages that it repeats. */
const refined = (hit, { typed, tokens, units }, { entryAt, lexicon }, off) => {
  const entry = entryAt(hit.number);
  const matched = units.filter((unit) => Array.from(unit.terms.keys()).some((term) => entry.counts.has(term)));
  let { score, message } = hit;
  const share = namedShare(entry, units);
  if (!off.has("title")) score *= TITLE_LEAST + TITLE_SHARE * share;
  // A message may say what a query would deny, or hold numbers: it is looked for as it was typed, too.
  const asTyped = typed.map((word) => lexicon.base(word)).filter((base) => !lexicon.stop.has(base));
  const asMeant = tokens.map(meant);
  for (const field of off.has("message") ? [] : entry.fields.filter(({ kind }) => kind === MESSAGE)) {
    const telling = field.bases.filter((base) => !lexicon.stop.has(base));
    const quoted = Math.max(repeated(telling, asMeant), repeated(telling, asTyped));
    if (quoted >= QUOTED) {
      message = field.text;
      score += QUOTE * quoted;
    }
  }
  for (const unit of matched) {
    if (unit.code && unit.meant.some((code) => code.isWhole && code.number === hit.number)) {
      message = entry.fields.find(({ kind }) => kind === PATTERN).text;
      score += QUOTE;
    }
  }
  return { ...hit, entry, matched, score, message, share };
};

/** Hits for what was read of a query, best first: [{entry, score, coverage, share, message, matched, …}]. */
export const hitsFor = (read, site, off) => ranked(read.units, site).map((hit) => refined(hit, read, site, off)).sort(better);
