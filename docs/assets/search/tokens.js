/* From what was typed to words that the site knows. */

import { affirmed } from "./denials.js";
import { mended } from "./mending.js";
import { piecesOf } from "./pieces.js";

/** What a token most likely means. */
export const meant = (token) => (token.mended.length > 0 ? token.mended[0].base : token.base);

/** A word with its base and what the site makes of it. */
const tokenOf = ({ typed, word, last = false, ends, isTold }, site, off) => {
  const { lexicon } = site;
  const base = off.has("stem") ? word : lexicon.base(word);
  const token = { typed, word, last, ends, isTold, base, looser: false, mended: [] };
  if (lexicon.isSettled(word, base)) return token;
  if (lexicon.knows(word)) return { ...token, base: word };
  const looser = off.has("stem") ? null : lexicon.looserBase(word, base);
  if (looser) return { ...token, base: looser, looser: true };
  const isBegun = last && site.forms().begunBy(word).length > 0;
  if (!off.has("typo") && !lexicon.weak.has(base) && !isBegun) token.mended = mended(word, base, site, off);
  return token;
};

/** {typed, denied, tokens}: a query's words, those that it says it isn't about, and the rest without stop words and repetitions. */
export const readQuery = (query, site, off) => {
  const { lexicon } = site;
  const { typed, pieces } = piecesOf(query, lexicon, off);
  const isTelling = ({ base }) => lexicon.knows(base) && !lexicon.weak.has(base);
  const all = pieces.map((piece) => tokenOf(piece, site, off));
  const said = off.has("denial") ? all : affirmed(all, isTelling);
  const silent = lexicon.silent(said.map(meant));
  const denied = all.filter((token) => !said.includes(token) && isTelling(token)).map((token) => token.typed);
  return { typed, denied, tokens: said.filter((token, place) => !silent[place] && token.base !== (said[place - 1] || {}).base) };
};
