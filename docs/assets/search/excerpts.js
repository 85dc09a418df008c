/* Showing where a hit matched. */

import { words } from "./words.js";

// Titles and messages are shown anyway; search words are never shown.
const SHOWN_ELSEWHERE = "twmp";

const isMatched = (place, hit) => hit.matched.some((unit) => !unit.weak && unit.terms.has(place.term));

/** A field's text in parts, those that the hit's query matched marked: [{text, mark}]. */
export const marks = (field, hit) => {
  const marked = new Set();
  for (const place of field.places.filter((each) => isMatched(each, hit))) {
    for (let i = place.from; i <= place.to; i += 1) marked.add(i);
  }
  const parts = [];
  let at = 0;
  for (const [number, { start, end }] of words(field.text).entries()) {
    if (marked.has(number) && start >= at) {
      parts.push({ text: field.text.slice(at, start) }, { text: field.text.slice(start, end), mark: true });
      at = end;
    }
  }
  return [...parts, { text: field.text.slice(at) }];
};

/** How much of the query a field has. */
const matchedIn = (field, hit) => {
  const found = hit.matched.filter((unit) => !unit.weak && field.places.some((place) => unit.terms.has(place.term)));
  return found.reduce((sum, unit) => sum + unit.idf, 0);
};

/** `parts` cut to about `length` characters around the first mark. */
const shortened = (parts, length) => {
  const lead = parts[0].text;
  const shown = lead.length > length / 2 ? `…${lead.slice(-length / 3).replace(/^\S*/, "")}` : lead;
  const found = [];
  let left = length;
  for (const part of [{ text: shown }, ...parts.slice(1)]) {
    if (left <= 0) break;
    const text = part.text.length > left ? `${part.text.slice(0, left).replace(/\S*$/, "")}…` : part.text;
    found.push({ ...part, text });
    left -= text.length;
  }
  return found;
};

/** The field besides the title that matched best, cut around its first mark: {label, parts}; null if none did. */
export const excerpt = (hit, length) => {
  let best = null;
  let most = 0;
  for (const field of hit.entry.fields) {
    const worth = SHOWN_ELSEWHERE.includes(field.kind) ? 0 : matchedIn(field, hit);
    if (worth > most) {
      best = field;
      most = worth;
    }
  }
  return best && { label: best.label, parts: shortened(marks(best, hit), length) };
};
