/* Indonesian stems: Snowball's algorithm, held equal to snowballstemmer by a test. */

// A word keeps two vowels: what is shorter is no word with affixes.
const FEWEST_VOWELS = 2;
const PARTICLE = /(?:kah|lah|pun)$/;
const POSSESSIVE = /(?:nya|ku|mu)$/;
const FIRST_PREFIX = /^(?:di|ke|meng?|mem?|peng?|pem|ter)/;
// After which prefix a word stands: some suffixes don't go with some prefixes.
const BARE = 0;
const VERBAL = 1; // di-, me-, ter-
const PER = 2; // per-, pe-
const NOMINAL = 3; // ke-, pe- with a nasal
const BER = 4;

const isLong = (state) => state.vowels > FEWEST_VOWELS;

const cutEnd = (state, pattern) => {
  if (!isLong(state) || !pattern.test(state.word)) return;
  state.word = state.word.replace(pattern, "");
  state.vowels -= 1;
};

/** Takes di-, me-, ter-, ke-, pe- off; a letter that the prefix had swallowed comes back: menyapu, memakai. */
const cutFirstPrefix = (state) => {
  const found = FIRST_PREFIX.exec(state.word);
  if (!found) return false;
  const prefix = found[0];
  let rest = state.word.slice(prefix.length);
  state.kind = /^[kp]/.test(prefix) ? NOMINAL : VERBAL;
  if (prefix.endsWith("n") && /^y[aeiou]/.test(rest)) {
    rest = `s${rest.slice(1)}`;
    state.given = 1;
  } else if (prefix.endsWith("m") && /^[aeiou]/.test(rest)) {
    rest = `p${rest}`;
    state.given = 1;
  }
  state.word = rest;
  state.vowels -= 1;
  return true;
};

/** Takes ber-, bel-, be-, per-, pel-, pe- off, behind the letter that was given back. */
const cutSecondPrefix = (state) => {
  const head = state.word.slice(0, state.given);
  const rest = state.word.slice(state.given);
  const tail = /^[bp]er(.*)/.exec(rest) || /^[bp]el(ajar.*)/.exec(rest) || /^pe(.*)/.exec(rest) || /^be([^aeiou]er.*)/.exec(rest);
  if (!tail) return;
  if (rest.startsWith("b")) state.kind = BER;
  else if (!rest.startsWith("pelajar")) state.kind = PER;
  state.vowels -= 1;
  state.word = head + tail[1];
};

/** How many letters the suffix of a word has, if it goes with the prefix: -kan, -an, -i. */
const suffixLength = ({ word, kind }) => {
  if (word.endsWith("an")) {
    if (kind !== PER && kind !== NOMINAL && word.endsWith("kan")) return 3;
    return kind === VERBAL ? 0 : 2;
  }
  return word.endsWith("i") && kind <= PER && !word.endsWith("si") ? 1 : 0;
};

const cutSuffix = (state) => {
  const length = suffixLength(state);
  if (!length) return false;
  state.word = state.word.slice(0, -length);
  state.vowels -= 1;
  return true;
};

export const stem = (word) => {
  const state = { word, vowels: (word.match(/[aeiou]/g) || []).length, kind: BARE, given: 0 };
  cutEnd(state, PARTICLE);
  cutEnd(state, POSSESSIVE);
  if (!isLong(state)) return state.word;
  if (cutFirstPrefix(state)) {
    if (isLong(state) && cutSuffix(state) && isLong(state)) cutSecondPrefix(state);
  } else {
    cutSecondPrefix(state);
    if (isLong(state)) cutSuffix(state);
  }
  return state.word;
};
