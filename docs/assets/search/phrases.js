/* Several words that mean something together. */

/** {words, add, openedAt}: a collection of phrases, and their words. */
export const phraseBook = () => {
  const known = new Set();
  const words = new Set();
  // First words: most words open no phrase.
  const openings = new Set();
  let longest = 1;
  return {
    words,
    /** Remembers `text` if it has several words. */
    add(text) {
      const bases = text.split(" ");
      if (bases.length < 2) return;
      known.add(text);
      openings.add(bases[0]);
      for (const base of bases) words.add(base);
      longest = Math.max(longest, bases.length);
    },
    /** Phrases that begin at a place of a sequence of bases, longest first: [{phrase, size}]. */
    openedAt(bases, from) {
      const found = [];
      let phrase = bases[from];
      if (!openings.has(phrase)) return found;
      for (let size = 2; size <= longest && from + size <= bases.length; size += 1) {
        phrase += ` ${bases[from + size - 1]}`;
        if (known.has(phrase)) found.unshift({ phrase, size });
      }
      return found;
    },
  };
};
