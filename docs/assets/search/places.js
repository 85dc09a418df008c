/* Names of regions: behind a word whose other kind the site knows ("LPSE lain"), another region's name means just that
   ("LPSE Kendari"); behind "di" or "kabupaten" it means another region, if the site speaks of those; elsewhere it tells
   where somebody is from, not what is wanted. */

const OTHER = "lain";
const REGION = "daerah";
// What may stand between: "LPSE Kabupaten Konawe Selatan".
const KIND = /^(?:kabupaten|kota|provinsi|daerah|pemkab|pemkot|pemprov|pemda|pemerintah|di|ke)$/;
const SIDE = /^(?:utara|selatan|timur|barat|tengah|tenggara|kepulauan|besar|raya|jaya|daya|hulu|hilir|laut)$/;

/** What the name of another region means behind the pieces `before` it: {from, words, told}, the words to put in place of
    what stands there from then on, and how people are told. */
const meaning = (before, lexicon) => {
  let last = before.length - 1;
  while (last >= 0 && KIND.test(before[last].word)) last -= 1;
  const from = last + 1;
  const known = (word) => lexicon.knows(`${word} ${OTHER}`);
  if (last >= 0 && known(before[last].word)) return { from, words: [OTHER], told: `${before[last].word} ${OTHER}` };
  const isThere = before.length > from && known(REGION);
  return isThere ? { from, words: [REGION, OTHER], told: `${REGION} ${OTHER}` } : { from: before.length, words: [], told: "" };
};

/** `pieces` of a query with what names of regions mean; those that mean nothing are marked as an `origin`. */
export const located = (pieces, lexicon) => {
  const { places, terms } = lexicon;
  const found = [];
  let isName = false;
  for (const piece of pieces) {
    const isFurther = isName && (SIDE.test(piece.word) || places.has(piece.word));
    isName = isFurther || (places.has(piece.word) && !terms.has(lexicon.base(piece.word)));
    if (!isName) found.push(piece);
    else if (!isFurther) {
      const { from, words, told } = meaning(found, lexicon);
      if (words.length === 0) found.push({ ...piece, isOrigin: true });
      else found.splice(from);
      for (const [i, word] of words.entries()) found.push({ ...piece, word, told: i ? "" : told });
    }
  }
  return found;
};
