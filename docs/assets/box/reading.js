/* How a query was read, where that isn't plain: mistakes mended, words parted, what isn't looked for. */

import { make } from "./elements.js";

// Further words only fill the screen.
const MOST_READINGS = 4;

/** "pasword → password" for each typed word that was taken for others; spellings of every day aren't worth a word. */
const readings = (tokens) => {
  const read = new Map();
  for (const { typed, word, isTold, mended: [first] } of tokens) {
    if (isTold || first) read.set(typed, [...(read.get(typed) || []), first ? first.base : word]);
  }
  return Array.from(read, ([typed, words]) => `${typed} → ${words.join(" ")}`);
};

/** The line of it, in a list; an empty one where nothing is to be said. */
export const readingLine = ({ tokens, denied, units, low }) => {
  const strange = units.filter((unit) => low && !unit.weak && (unit.off || unit.terms.size === 0));
  const said = [
    ["Dibaca", readings(tokens)],
    ["Tidak dicari", denied],
    ["Tidak dibahas di sini", strange.map(({ word }) => word)],
  ].filter(([, list]) => list.length > 0).map(([label, list]) => `${label}: ${list.slice(0, MOST_READINGS).join(", ")}.`);
  return said.length > 0 ? [make("p", "hit-read", said.join(" "))] : [];
};
