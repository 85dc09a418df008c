/* Which hits to show, and whether to trust them. */

import { TAIL } from "./ranking.js";

const MOST_HITS = 10;
// Share of a query's meaning that the best hit must have; or, of a long query, how many telling words, with half
// of that share: people tell the story around their question, too.
const TRUST = 0.55;
const MUCH = 1.8;

const isSure = (best, units) => {
  const isStrange = units.some((unit) => unit.off);
  return Boolean(best.message) || best.coverage >= TRUST || (!isStrange && best.covered >= MUCH && best.coverage >= TRUST / 2);
};

/** A page that is no answer fits only if nothing else is asked: "jam buka", but not "ganti nomor telepon". */
const isMeant = ({ entry, matched }, units) => !entry.page || units.every((unit) => unit.part || unit.weak || matched.includes(unit));

/** The ranked hits without the tail, messages on top; `low` says that they are only guesses. */
export const judged = (ranked, units) => {
  const hits = ranked.filter((hit) => isMeant(hit, units));
  const shown = hits.filter((hit) => hit.score >= TAIL * hits[0].score).slice(0, MOST_HITS);
  const sorted = [...shown.filter((hit) => hit.message), ...shown.filter((hit) => !hit.message)];
  return { hits: sorted, low: sorted.length > 0 && !isSure(sorted[0], units) };
};
