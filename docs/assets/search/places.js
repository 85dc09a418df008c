/* Names of regions: behind a word whose other kind the site knows ("LPSE lain"), another region's name means just that
   ("LPSE Kendari"); behind "di" or "kabupaten" it means another region, if the site speaks of those; elsewhere it tells
   where somebody is from, not what is wanted. */

const OTHER = "lain";
const REGION = "daerah";
// What may stand between: "LPSE Kabupaten Konawe Selatan".
const KIND = /^(?:kabupaten|kota|provinsi|daerah|pemkab|pemkot|pemprov|pemda|pemerintah|di|ke)$/;
const SIDE = /^(?:utara|selatan|timur|barat|tengah|tenggara|kepulauan|besar|raya|jaya|daya|hulu|hilir|laut)$/;

/** What the name of another region means behind the pieces `before` it: words to put in place of what stands between. */
const meaning = (before, lexicon) => {
  let last = before.length - 1;
  while (last >= 0 && KIND.test(before[last].word)) last -= 1;
  const from = last + 1;
  if (last >= 0 && lexicon.knows(`${before[last].word} ${OTHER}`)) return { from, words: [OTHER] };
  const isThere = before.length > from && lexicon.knows(`${REGION} ${OTHER}`);
  return { from: isThere ? from : before.length, words: isThere ? [REGION, OTHER] : [] };
};

/** `pieces` of a query with what names of regions mean. */
export const located = (pieces, lexicon) => {
  const { places, terms } = lexicon;
  const found = [];
  let isName = false;
  for (const piece of pieces) {
    const isFurther = isName && (SIDE.test(piece.word) || places.has(piece.word));
    if (!isFurther) {
      isName = places.has(piece.word) && !terms.has(piece.word);
      if (isName) {
        const { from, words } = meaning(found, lexicon);
        found.splice(from);
        for (const word of words) found.push({ ...piece, word, isTold: true });
      } else found.push(piece);
    }
  }
  return found;
};
