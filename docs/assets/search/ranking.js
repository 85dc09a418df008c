/* Ranking: where and how often the query's units stand, how near together, and what they repeat. */

import { MESSAGE, PATTERN } from "./entries.js";
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
// Hits weaker than this share of the best are left out.
export const TAIL = 0.2;
// Only the best are looked at more closely, no more than are shown: a large site loads the texts of each.
const LOOKED_AT = 10;
// Words further apart than this don't belong together; one point for neighbours is half a rare word.
const FARTHEST = 6;
const NEAR = 0.5;
// A query that repeats so much of a message quotes it; a quote outweighs any other hit.
const QUOTED = 0.6;
const QUOTE = 4;

const better = (hit, other) => other.score - hit.score || hit.number - other.number;

const shareOf = (unit) => {
  if (unit.part) return PART;
  return unit.weak ? WEAK : 1;
};

/** Adds to `sums` and `covered` what one unit says for each entry. */
const weigh = (unit, { entries, postings, meanLength }, sums, covered) => {
  const counts = new Float64Array(entries.length);
  for (const [term, weight] of unit.terms) {
    for (const { number, count } of postings.get(term)) counts[number] += weight * count;
  }
  for (const [number, count] of counts.entries()) {
    if (count) {
      const norm = SATURATION * (1 - LENGTH + LENGTH * entries[number].length / meanLength);
      sums[number] += shareOf(unit) * unit.idf * count * (SATURATION + 1) / (count + norm);
      covered[number] += unit.worth * Math.min(1, COVERED_BY_ONE + count / FULL_COUNT);
    }
  }
};

/** Entries by the sum of what each unit says for them, more for those that cover more of the query. */
const ranked = (units, site) => {
  const sums = new Float64Array(site.entries.length);
  const covered = new Float64Array(site.entries.length);
  for (const unit of units) weigh(unit, site, sums, covered);
  const worth = units.reduce((sum, unit) => sum + unit.worth, 0) || 1;
  const hits = Array.from(sums, (sum, number) => {
    const coverage = covered[number] / worth;
    return { number, score: sum * (UNCOVERED + (1 - UNCOVERED) * coverage), covered: covered[number], coverage, message: "" };
  });
  const best = hits.reduce((most, hit) => Math.max(most, hit.score), 0);
  return hits.filter((hit) => hit.score > TAIL * best / 2).sort(better).slice(0, LOOKED_AT);
};

/** Words between the nearest places of two units in a field. */
const gapIn = (field, unit, other) => {
  const mates = field.places.filter((place) => unit.terms.has(place.term));
  let least = Infinity;
  if (mates.length === 0) return least;
  for (const place of field.places) {
    if (other.terms.has(place.term)) {
      for (const mate of mates) {
        const gap = place.from > mate.to ? place.from - mate.to : mate.from - place.to;
        if (gap > 0) least = Math.min(least, gap);
      }
    }
  }
  return least;
};

/** Sum over neighbouring units of how near together a field has them. */
export const nearness = (entry, units) => {
  const telling = units.filter((unit) => !unit.weak);
  let total = 0;
  for (const [i, other] of telling.entries()) {
    const unit = telling[i - 1];
    if (unit && unit.place !== other.place) {
      const gap = Math.min(...entry.fields.map((field) => gapIn(field, unit, other)));
      if (gap <= FARTHEST) total += Math.min(unit.idf, other.idf) / gap;
    }
  }
  return total;
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

/** Rewards a hit for words standing near together, and for messages that the query repeats. */
const refined = (hit, { tokens, units }, { entryAt, lexicon }, off) => {
  const entry = entryAt(hit.number);
  const matched = units.filter((unit) => Array.from(unit.terms.keys()).some((term) => entry.counts.has(term)));
  let { score, message } = hit;
  if (!off.has("near")) score += NEAR * nearness(entry, matched);
  const bases = tokens.map(meant);
  for (const field of off.has("message") ? [] : entry.fields.filter(({ kind }) => kind === MESSAGE)) {
    const share = repeated(field.bases.filter((base) => !lexicon.stop.has(base)), bases);
    if (share >= QUOTED) {
      message = field.text;
      score += QUOTE * share;
    }
  }
  for (const unit of matched) {
    if (unit.code && unit.meant.some((code) => code.isWhole && code.number === hit.number)) {
      message = entry.fields.find(({ kind }) => kind === PATTERN).text;
      score += QUOTE;
    }
  }
  return { ...hit, entry, matched, score, message };
};

/** Hits for what was read of a query, best first: [{entry, score, coverage, message, matched, …}]. */
export const hitsFor = (read, site, off) => ranked(read.units, site).map((hit) => refined(hit, read, site, off)).sort(better);
