/* A query in pieces: its words, heard, spaced and spelt as they are usually written. */

import { located } from "./places.js";
import { spaced } from "./spacing.js";
import { heard } from "./spoken.js";
import { words } from "./words.js";

// A pasted page is read as far as a question goes.
const MOST_CHARACTERS = 600;
const MOST_WORDS = 60;
// Soft hyphens and zero-width characters come with text copied from Word.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const WORD_ENDED = /[\s.,;:!?)"']$/;
const CLAUSE_ENDED = /[,.;:!?()\n]| [-–—] /;

/** The words of `text` with what tells whether a clause ends behind them. */
const typedIn = (text) => {
  const found = words(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS);
  return found.map(({ word, end }, place) => {
    const next = found[place + 1];
    return { typed: word, word, ends: CLAUSE_ENDED.test(text.slice(end, next && next.start)) };
  });
};

/** Words in their usual spelling; the last may still be on its way. */
const spelt = (pieces, isTyping, spellings) => {
  const found = [];
  for (const [place, piece] of pieces.entries()) {
    const standard = spellings.get(piece.word);
    const last = isTyping && place === pieces.length - 1 && !standard;
    for (const word of standard ? standard.split(" ") : [piece.word]) found.push({ ...piece, word, last });
  }
  return found;
};

/** {typed, pieces}: the words as typed; and [{typed, word, last, ends, told, isOrigin}]: whether typing and whether a clause
    ends there, what people should be told of the word, and whether it only tells where somebody is from. */
export const piecesOf = (query, lexicon, off) => {
  const text = query.replace(INVISIBLE, "");
  const typed = typedIn(text);
  const spellings = off.has("spelling") ? new Map() : lexicon.spellings;
  const isOwn = (word) => lexicon.terms.has(lexicon.base(word));
  const isKnown = (word) => spellings.has(word) || lexicon.stop.has(word) || lexicon.weak.has(word) || lexicon.places.has(word) || lexicon.knows(lexicon.base(word));
  const told = off.has("spoken") ? typed : heard(typed, isOwn);
  const apart = off.has("spacing") ? told : spaced(told, isKnown, isOwn);
  const usual = spelt(apart, !WORD_ENDED.test(text), spellings);
  return { typed: typed.map(({ word }) => word), pieces: off.has("place") ? usual : located(usual, lexicon) };
};
