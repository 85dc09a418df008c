/* What a query says that it isn't about: "bukan soal email pak, ini npwp", "jangan suruh daftar lagi". */

const DENIES = /^(?:bukan|jangan|usah)$/;
// What follows is what is wanted after all.
const TURNS = /^(?:tetapi|melainkan|cuma|hanya|namun|ini|mau|bagaimana|gimana|cara|tolong|mohon|untuk|kenapa|kok|padahal)$/;
// A denial without a comma ends somewhere all the same.
const LONGEST_DENIAL = 5;

/** `tokens` without those that are denied; all of them where nothing would be left that tells anything. */
export const affirmed = (tokens, isTelling) => {
  let left = 0;
  const found = tokens.filter(({ word, ends }, place) => {
    const isDenied = left > 0 && !TURNS.test(word);
    // "jangan-jangan" means perhaps.
    const isTwice = [place - 1, place + 1].some((other) => tokens[other] && tokens[other].word === word);
    if (DENIES.test(word) && !isTwice) left = LONGEST_DENIAL;
    else left = isDenied ? left - 1 : 0;
    if (ends) left = 0;
    return !isDenied;
  });
  return found.some(isTelling) ? found : tokens;
};
