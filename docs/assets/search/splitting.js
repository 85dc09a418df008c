/* Puts the search data of a large site into parts (parts.js), when the generator builds it. */

import { wholeSite } from "./entries.js";
import { writtenForms } from "./forms.js";
import { packed, stepsOf } from "./numbers.js";

// Characters of a part, before compression: fewer make more requests, more bring what isn't asked for.
const FULL = 6000;
// A term with so many is alone in its part: whoever asks for others shouldn't wait for it.
const FREQUENT = 4000;

const codeOf = (list) => {
  const values = list.map(({ count }) => Math.round(10 * count));
  return list.length > 0 ? `${packed(stepsOf(list.map(({ number }) => number)))} ${packed(values)}` : "";
};

/** {add, parts}: parts of about FULL characters, filled in order. */
const filling = () => {
  const parts = [];
  let part = [];
  let left = 0;
  const add = (items, size) => {
    if (left < size) {
      part = [];
      parts.push(part);
      left = FULL;
    }
    part.push(...items);
    left -= size;
  };
  return { add, parts };
};

/** A phrase with its words, which a query that says it means, too. */
const withWords = (phrase) => [phrase, ...(phrase.includes(" ") ? phrase.split(" ") : [])];

/** Terms in parts: those listed with those of the same meaning, or alone; the others in alphabetical order. */
const termParts = ({ words }, codes) => {
  const sizeOf = (terms) => terms.reduce((sum, term) => sum + term.length + (codes.get(term) || "").length + 6, 0);
  const listed = filling();
  const placed = new Set();
  const list = (terms) => {
    const fresh = Array.from(new Set(terms)).filter((term) => !placed.has(term));
    for (const term of fresh) placed.add(term);
    const few = fresh.filter((term) => sizeOf([term]) < FREQUENT);
    if (few.length > 0) listed.add(few, sizeOf(few));
    return fresh.filter((term) => sizeOf([term]) >= FREQUENT);
  };
  const frequent = [...words.groups, ...words.leads].flatMap((line) => list(line.split(/[|>]/).flatMap(withWords)));
  const rest = filling();
  for (const term of Array.from(codes.keys()).sort()) {
    const size = sizeOf([term]);
    if (!placed.has(term) && size >= FREQUENT) frequent.push(term);
    else if (!placed.has(term)) rest.add([term], size);
  }
  return { listed: [...listed.parts, ...frequent.map((term) => [term])], rest: rest.parts };
};

const formParts = (forms) => {
  const filled = filling();
  for (const form of forms) filled.add([form], form.length + 1);
  return filled.parts;
};

const patternRows = (patterns) => {
  const rows = new Map();
  for (const { code, number } of patterns) rows.set(code, [...(rows.get(code) || []), number]);
  return Array.from(rows, ([code, numbers]) => [code, packed(stepsOf(numbers))]);
};

const named = (letter, parts) => parts.map((part, place) => [letter + place, part]);

/** {core, parts}: what a large site's search-data.js holds, and the parts by name. */
export const split = (data) => {
  const site = wholeSite(data);
  const { entries, ...common } = data;
  const codes = new Map([...Array.from(site.lexicon.terms, (term) => [term, ""]), ...Array.from(site.postings, ([term, list]) => [term, codeOf(list)])]);
  const { listed, rest } = termParts(data, codes);
  const forms = formParts(writtenForms(site));
  const rows = (part) => Object.fromEntries(part.filter((term) => codes.has(term)).map((term) => [term, codes.get(term)]));
  return {
    core: {
      ...common,
      lengths: packed(site.entries.map(({ length }) => length)),
      patterns: patternRows(site.patterns),
      listed: listed.map((part) => part.join("|")),
      terms: rest.map(([first]) => first),
      forms: forms.map(([first]) => first),
      parts: {},
    },
    parts: Object.fromEntries([
      ...named("t", [...listed, ...rest].map(rows)),
      ...named("f", forms.map((part) => part.join(" "))),
      ...named("e", entries.map((entry, number) => Object.assign({ rare: site.entries[number].rare }, entry))),
    ]),
  };
};
