/* From what was typed to words that the site knows. */

import { affirmed } from "./denials.js";
import { mended } from "./mending.js";
import { piecesOf } from "./pieces.js";

/** What a token most likely means. */
export const meant = (token) => (token.mended.length > 0 ? token.mended[0].base : token.base);

/** What the site makes of a word: {base, looser, mended}. */
const findingOf = ({ word, last = false }, site, off) => {
  const { lexicon } = site;
  const base = off.has("stem") ? word : lexicon.base(word);
  const plain = { base, looser: false, mended: [] };
  if (lexicon.isSettled(word, base)) return plain;
  if (lexicon.knows(word)) return { ...plain, base: word };
  const looser = off.has("stem") ? null : lexicon.looserBase(word, base);
  if (looser) return { ...plain, base: looser, looser: true };
  const isBegun = last && site.forms().begunBy(word).length > 0;
  const isMendable = !off.has("typo") && !lexicon.weak.has(base) && !isBegun;
  return isMendable ? { ...plain, mended: mended(word, base, site, off) } : plain;
};

/** Pieces with what the site makes of them; a word that is repeated is looked up once. */
const tokensOf = (pieces, site, off) => {
  const found = new Map();
  return pieces.map((piece) => {
    const key = `${piece.word} ${piece.last}`;
    if (!found.has(key)) found.set(key, findingOf(piece, site, off));
    return Object.assign({}, piece, found.get(key));
  });
};

/** {typed, denied, origins, tokens}: a query's words, those that it says it isn't about, where somebody is from, and the
    rest without stop words and repetitions. */
export const readQuery = (query, site, off) => {
  const { lexicon } = site;
  const { typed, pieces } = piecesOf(query, lexicon, off);
  const isTelling = ({ base }) => lexicon.knows(base) && !lexicon.weak.has(base) && !lexicon.stop.has(base);
  const all = tokensOf(pieces.filter((piece) => !piece.isOrigin), site, off);
  const said = off.has("denial") ? all : affirmed(all, isTelling);
  const silent = lexicon.silent(said.map(meant));
  const denied = all.filter((token) => !said.includes(token) && isTelling(token)).map((token) => token.typed);
  const origins = pieces.filter((piece) => piece.isOrigin).map((piece) => piece.typed);
  return { typed, denied, origins, tokens: said.filter((token, place) => !silent[place] && token.base !== (said[place - 1] || {}).base) };
};
