/* Which hits to show, and whether to trust them. */

import { TAIL } from "./ranking.js";

const MOST_HITS = 10;
// What speaks for the best hit: how much of the query's meaning it covers; how well its words stand there, which
// tells even where a long message says much else; how much of its title the query names; and, against it, that
// the query speaks of something that the site doesn't treat. Weighed by a logistic regression over judged queries.
const BY_SCORE = 0.05;
const MOST_SCORE = 20;
const BY_TITLE = 0.1;
const OFF_TOPIC = 0.5;
const TRUST = 0.75;
// Who names a verb of titles with another object ("ubah alamat") has no answer in a third entry that mentions both: a
// hit whose title isn't named is no answer beside one so strong whose title is named so far.
const RIVAL = 0.6;
const RIVAL_NAMED = 0.25;

/** Whether all that a hit has of a query may be another word of the language that looks alike: "pilih", "pulih". */
const isGuessed = ({ matched }) => matched.every(({ weak, part, guess }) => weak || part || guess);

const isSure = (best, units, hits) => {
  const isStrange = units.some((unit) => unit.off);
  const isRivalled = !best.share && hits.some(({ share, score }) => share >= RIVAL_NAMED && score >= RIVAL * best.score);
  const trust = best.coverage + BY_SCORE * Math.min(MOST_SCORE, best.score) + BY_TITLE * best.share - (isStrange ? OFF_TOPIC : 0);
  return Boolean(best.message) || (trust >= TRUST && !isRivalled && !isGuessed(best));
};

/** A page that is no answer fits only if nothing else is asked: "jam buka", but not "ganti nomor telepon". */
const isMeant = ({ entry, matched }, units) => !entry.page || units.every((unit) => unit.part || unit.weak || matched.includes(unit));

/** The ranked hits without the tail, messages on top; `low` says that they are only guesses. */
export const judged = (ranked, units) => {
  const hits = ranked.filter((hit) => isMeant(hit, units));
  const shown = hits.filter((hit) => hit.score >= TAIL * hits[0].score).slice(0, MOST_HITS);
  const sorted = [...shown.filter((hit) => hit.message), ...shown.filter((hit) => !hit.message)];
  return { hits: sorted, low: sorted.length > 0 && !isSure(sorted[0], units, sorted) };
};
