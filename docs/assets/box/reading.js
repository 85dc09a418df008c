/* How a query was read, where that isn't plain: mistakes mended, words parted, what isn't looked for. */

import { make } from "./elements.js";

// Further words only fill the screen.
const MOST_READINGS = 4;

/** "pasword → password" for each typed word that was taken for others; spellings of every day aren't worth a word. */
const readings = (tokens) => {
  const read = new Map();
  for (const { typed, told, mended: [first] } of tokens) {
    const words = read.get(typed) || [];
    const word = first ? first.base : told;
    if (word && !words.includes(word)) read.set(typed, [...words, word]);
  }
  return Array.from(read, ([typed, words]) => `${typed} → ${words.join(" ")}`);
};

/** The line of it, in a list; an empty one where nothing is to be said. */
export const readingLine = ({ tokens, denied, units, low }) => {
  const strange = low ? units.filter(({ weak, common, terms }) => !weak && !common && terms.size === 0) : [];
  const named = (isWanted) => strange.filter(isWanted).map(({ word }) => word);
  const said = [
    ["Dibaca", readings(tokens)],
    ["Tidak dicari", denied],
    ["Tidak dibahas di sini", named(({ off }) => off)],
    ["Tidak dikenal di sini", named(({ off }) => !off)],
  ].filter(([, list]) => list.length > 0).map(([label, list]) => `${label}: ${list.slice(0, MOST_READINGS).join(", ")}.`);
  return said.length > 0 ? [make("p", "hit-read", said.join(" "))] : [];
};
