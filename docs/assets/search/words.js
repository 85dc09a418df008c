/* A text into words, the same for what is indexed at build and for what is typed. */

// Latin letters with their accents and digits; a dot or an apostrophe only inside a word.
const WORD = /[0-9A-Za-zÀ-ɏ\u0300-\u036F]+(?:[.'’][0-9A-Za-zÀ-ɏ\u0300-\u036F]+)*/g;
const VERSION = /^v?([0-9]+(?:\.[0-9]+)*)$/;
const NAMED_VERSION = /^([a-z]{2,}?)v?([0-9]+(?:\.[0-9]+)+)$/;
const THOUSANDS = /^[0-9]{1,3}(?:\.[0-9]{3})+$/;
// Parts of an address that say nothing of whose it is: lpse.contohkab.go.id.
const ADDRESS_NOISE = /^(?:[a-z]{1,2}|www|com|https?)$/;
// A doubled word as people write it: masuk2, angka2nya.
const DOUBLED = /^([a-z]{3,})2(nya|an|i|kan)?$/;
const DRAWN_OUT = /([a-z])\1{2,}/g;

/** Lower case without diacritics; what isn't a letter a–z, a digit or a dot disappears. */
export const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9.]/g, "");

const plain = (part) => {
  const word = part.replace(DOUBLED, "$1$2");
  return /[0-9]/.test(word) ? word : word.replace(DRAWN_OUT, "$1");
};

/** The words of what stands between spaces: a number or version whole, an address in its telling parts, n.p.w.p. as one. */
const partsOf = (whole) => {
  if (THOUSANDS.test(whole)) return [whole.replace(/\./g, "")];
  const version = VERSION.exec(whole);
  if (version) return [version[1]];
  const named = NAMED_VERSION.exec(whole);
  if (named) return [named[1], named[2]];
  const parts = whole.split(".").filter(Boolean);
  if (parts.length > 1 && parts.every((part) => part.length === 1)) return [plain(parts.join(""))];
  return parts.filter((part) => parts.length === 1 || !ADDRESS_NOISE.test(part)).map(plain);
};

/** Words of a text with their places: [{word, start, end}]. */
export const words = (text) => {
  const found = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const word of partsOf(fold(match[0]))) found.push({ word, start, end });
  }
  return found;
};
