/* What a word may stand for that isn't all there: the one being typed, and a number that fits a pattern. */

// Two letters begin too many words: only short ones are offered for them.
const FEW_LETTERS = 3;
const SHORT_FORM = 7;
// Of the bases that a word may become those nearest to it, which need the fewest letters more: beyond these they say
// nothing of what is meant, and a large site would load a part for nearly each.
const MOST_BEGUN = 8;

// What a number counts for a pattern: all of it, its beginning while it is typed, its beginning otherwise.
const WHOLE = 1;
const BEING_TYPED = 0.6;
const BEGINNING = 0.4;

/** Bases that a half-typed word may become; those of the answers before those that only mean something there. */
export const completions = ({ word, base }, { lexicon, postings, forms }) => {
  const isKnown = lexicon.knows(base);
  const isShort = word.length < FEW_LETTERS && !isKnown;
  const begun = forms().begunBy(word).filter((form) => !isShort || form.length < SHORT_FORM);
  const nearest = new Set(begun.sort((form, other) => form.length - other.length).map((form) => lexicon.baseOf(form)));
  const bases = [];
  for (const other of nearest) {
    if (bases.length < MOST_BEGUN && other && other !== base && !lexicon.weak.has(other) && lexicon.knows(other)) bases.push(other);
  }
  const direct = bases.filter((other) => postings.has(other));
  if (direct.length > 0) return direct;
  if (bases.length > 0 || isKnown) return bases;
  return Array.from(lexicon.meanings.keys()).filter((phrase) => phrase.startsWith(word) && phrase.includes(" "));
};

const fits = (word, code) =>
  word.length <= code.length && Array.from(word).every((digit, i) => digit === "x" || digit === code[i] || code[i] === "x");

/** Patterns such as 7xxxx that a number fits: whole (72001, 72xxx), or its beginning (720, 7). */
export const codesLike = ({ word, last }, patterns) => {
  const found = [];
  for (const { code, number } of patterns) {
    const isCut = /^[0-9]+x+$/.test(word) && code.startsWith(word.replace(/x+$/, ""));
    const fitsSo = fits(word, code);
    if (!fitsSo && !isCut) continue;
    const isWhole = !fitsSo || word.length === code.length;
    const begun = last ? BEING_TYPED : BEGINNING;
    found.push({ base: code, weight: isWhole ? WHOLE : begun, number, isWhole });
  }
  return found;
};
