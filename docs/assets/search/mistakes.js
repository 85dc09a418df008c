/* Typing mistakes: how many there are between two words, and how many are forgiven. */

// A short word has too many neighbours: below four letters none is forgiven, below eight one.
const SHORTEST = 4;
export const LONG = 8;
const MOST = 2;

export const tolerance = (word) => {
  if (word.length < SHORTEST) return 0;
  return word.length < LONG ? 1 : MOST;
};

const sorted = (word) => Array.from(word).sort().join("");

/** Whether a mistake may be meant at all: of four letters only one left out, or two swapped. */
const isLikely = (word, other) => word.length > SHORTEST || other.length === SHORTEST + 1 || sorted(word) === sorted(other);

/** Letters left out, added, changed, or swapped with their neighbour; more than `most` counts as most + 1. */
export const mistakes = (word, other, most) => {
  let last = [];
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (unused, j) => j);
  for (let i = 1; i <= word.length; i += 1) {
    [last, before, row] = [before, row, [i]];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const changed = word[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + changed);
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) cost = Math.min(cost, last[j - 2] + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
  }
  return row[other.length];
};

/** Mistakes between two words that begin alike, or `most` + 1 if they are more or not likely. */
export const distance = (word, other, most) => {
  const isNear = Math.abs(word.length - other.length) <= most && isLikely(word, other);
  return isNear ? mistakes(word, other, most) : most + 1;
};
