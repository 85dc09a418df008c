/* Words run together ("ubahnpwp", "kodeerror71034") and words taken apart ("pass word", "pra kualifikasi"). */

// A shorter word has too many ways to fall into two by chance, and so have shorter parts; nobody types a longer one.
const SHORTEST_RUN = 8;
const LONGEST_RUN = 30;
const SHORTEST_WORD = 3;
// "e-katalog" and "nontender" are written either way.
const HEAD = /^(e|non|pra|pasca)(.{4,})$/;
const LETTERS_AND_DIGITS = /^([a-z]{2,})([0-9][0-9.x]*)$/;

// "meng-update" in an answer makes no word of "meng".
const AFFIX = /^(?:me[mn]|meng|meny|ter|ber|per|pe[mn]|peng|peny)$/;

/** The known words that `word` is made of, the first as long as can be; none if there are none. */
const partsKnown = (word, isKnown) => {
  if (isKnown(word)) return [word];
  for (let at = word.length - SHORTEST_WORD; at >= SHORTEST_WORD; at -= 1) {
    const rest = isKnown(word.slice(0, at)) && !AFFIX.test(word.slice(0, at)) ? partsKnown(word.slice(at), isKnown) : [];
    if (rest.length > 0) return [word.slice(0, at), ...rest];
  }
  return [];
};

/** The parts of a word that nobody knows; itself if it has none. */
const parted = (word, isKnown, isOwn) => {
  if (isKnown(word)) return [word];
  const mixed = LETTERS_AND_DIGITS.exec(word);
  if (mixed) return [...parted(mixed[1], isKnown, isOwn), mixed[2]];
  const [, head, tail] = HEAD.exec(word) || [];
  if (head && isOwn(tail)) return [head, tail];
  const isRun = word.length >= SHORTEST_RUN && word.length <= LONGEST_RUN;
  const parts = isRun ? partsKnown(word, isKnown) : [];
  return parts.some(isOwn) ? parts : [word];
};

/** `pieces` of a query with words put together that are one, and parted that are several. `isOwn` tells of the words of the answers. */
export const spaced = (pieces, isKnown, isOwn) => {
  const found = [];
  for (const piece of pieces) {
    const [before] = found.slice(-1);
    // Asked in this order, two words that are known cost a large site no further part.
    const isApart = before && !(isKnown(before.word) && isKnown(piece.word)) && isKnown(before.word + piece.word);
    if (isApart) {
      found[found.length - 1] = { ...piece, typed: `${before.typed} ${piece.typed}`, word: before.word + piece.word, told: before.word + piece.word };
    } else {
      const parts = parted(piece.word, isKnown, isOwn);
      for (const word of parts) found.push({ ...piece, word, told: parts.length > 1 ? word : piece.told });
    }
  }
  return found;
};
