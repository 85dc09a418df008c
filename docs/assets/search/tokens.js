/* From what was typed to words that the site knows. */

import { mended } from "./mending.js";
import { words } from "./words.js";

// A pasted page is read as far as a question goes.
const MOST_CHARACTERS = 600;
const MOST_WORDS = 60;
// Soft hyphens and zero-width characters come with text copied from Word.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const WORD_ENDED = /[\s.,;:!?)"']$/;

// Affixes of everyday speech, tried only on words that nobody knows: gantiin, ngubah, nyimpan, kekirim.
const LOOSE_SUFFIX = /(?:in|an|kan|nya|i|ku|mu|lah|kah|e)$/;
const LOOSE_PREFIXES = [
  [/^(?:nge|ng|di|ke|ter|ber|me|pe|se)/, ""],
  [/^(?:men|pen|n)(?=[aeiou])/, "t"],
  [/^(?:meny|peny|ny)(?=[aeiou])/, "s"],
  [/^(?:meng|peng|ng)(?=[aeiou])/, "k"],
  [/^(?:mem|pem|m)(?=[aeiou])/, "p"],
];
const SHORTEST_BASE = 3;

/** What a token most likely means. */
export const meant = (token) => (token.mended.length > 0 ? token.mended[0].base : token.base);

const looserBase = (word, base, lexicon) => {
  const tries = [];
  for (const form of [word, base]) {
    for (const bare of [form, form.replace(LOOSE_SUFFIX, "")]) {
      tries.push(bare, ...LOOSE_PREFIXES.map(([prefix, given]) => bare.replace(prefix, given)));
    }
  }
  return tries.find((form) => form.length >= SHORTEST_BASE && form !== base && lexicon.knows(form));
};

const isSettled = (word, base, lexicon) =>
  /^[0-9]/.test(word) || lexicon.knows(base) || lexicon.stop.has(base) || lexicon.offTopic.has(base);

/** A word with its base and what the site makes of it. */
const tokenOf = ({ typed, word, last }, site, off) => {
  const { lexicon } = site;
  const base = off.has("stem") ? word : lexicon.base(word);
  const token = { typed, word, last, base, looser: false, mended: [] };
  if (isSettled(word, base, lexicon)) return token;
  if (lexicon.knows(word)) return { ...token, base: word };
  const looser = off.has("stem") ? null : looserBase(word, base, lexicon);
  if (looser) return { ...token, base: looser, looser: true };
  const isBegun = last && site.forms().begunBy(word).length > 0;
  if (!off.has("typo") && !lexicon.weak.has(base) && !isBegun) token.mended = mended(word, base, site, off);
  return token;
};

/** Typed words in their usual spelling; the last may still be on its way. */
const spelt = (typed, isTyping, spellings) => {
  const found = [];
  for (const [place, word] of typed.entries()) {
    const standard = spellings.get(word);
    const last = isTyping && place === typed.length - 1 && !standard;
    for (const part of standard ? standard.split(" ") : [word]) found.push({ typed: word, word: part, last });
  }
  return found;
};

/** Words of a query as typed, and tokens without stop words and without a word said twice in a row. */
export const readQuery = (query, site, off) => {
  const text = query.replace(INVISIBLE, "");
  const typed = words(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS).map(({ word }) => word);
  const spellings = off.has("spelling") ? new Map() : site.lexicon.spellings;
  const tokens = spelt(typed, !WORD_ENDED.test(text), spellings).map((part) => tokenOf(part, site, off));
  const silent = site.lexicon.silent(tokens.map(meant));
  return { typed, tokens: tokens.filter((token, place) => !silent[place] && token.base !== (tokens[place - 1] || {}).base) };
};
