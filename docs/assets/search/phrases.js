/* Several words that mean something together. */

export class Phrases {
  constructor() {
    this.known = new Set();
    this.openings = new Set(); // first words: most words open no phrase
    this.longest = 1;
  }

  /** Remembers `text` if it has several words. */
  add(text) {
    const bases = text.split(" ");
    if (bases.length < 2) return;
    this.known.add(text);
    this.openings.add(bases[0]);
    this.longest = Math.max(this.longest, bases.length);
  }

  /** Phrases that begin at a place of a sequence of bases, longest first: [{phrase, size}]. */
  at(bases, from) {
    const found = [];
    let phrase = bases[from];
    if (!this.openings.has(phrase)) return found;
    for (let size = 2; size <= this.longest && from + size <= bases.length; size += 1) {
      phrase += ` ${bases[from + size - 1]}`;
      if (this.known.has(phrase)) found.unshift({ phrase, size });
    }
    return found;
  }
}
