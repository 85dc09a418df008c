/* Numbers and letters as they are said, which is how dictated queries are written: "tujuh satu nol lima",
   "empat titik lima", "lima ratus", "en pe we pe". Letters and digits that stand apart are said one by one, too. */

const DIGIT_WORDS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const ZERO = "kosong";
const TEEN = "belas";
const THOUSAND = 1000;
const SCALES = new Map([[TEEN, 10], ["puluh", 10], ["ratus", 100], ["ribu", THOUSAND], ["rebu", THOUSAND]]);
const POINT = /^(?:titik|koma)$/;
// Behind these a single digit is a number; elsewhere "satu" may mean any one.
const NUMBERED = /^(?:versi|v|ve|fe|error|eror|kode|nomor)$/;
const LETTERS = new Map(
  "be:b ce:c de:d di:d ef:f ge:g ha:h ai:i je:j ka:k el:l em:m en:n pe:p ki:q er:r es:s te:t ve:v fe:v we:w eks:x ye:y zet:z"
    .split(" ")
    .map((pair) => pair.split(":")),
);

/** The digits of a word that is a digit or a short number; undefined for any other. */
const digitsOf = (word = "") => {
  if (word === ZERO) return "0";
  return DIGIT_WORDS.includes(word) ? String(DIGIT_WORDS.indexOf(word)) : (/^[0-9]{1,3}$/.exec(word) || [])[0];
};

/** 10 for "puluh" and "sepuluh"; undefined for a word that counts nothing. */
const scaleOf = (word) => SCALES.get(word) || SCALES.get(word.replace(/^se/, ""));

/** The number that counting words say: "tujuh puluh satu ribu" is 71000. */
const counted = (words) => {
  let total = 0;
  let part = 0;
  for (const word of words) {
    const scale = scaleOf(word);
    const one = part % 10;
    if (!scale) part += Number(digitsOf(word));
    else if (word.endsWith(TEEN)) part += word === TEEN ? scale : 11;
    else if (scale < THOUSAND) part += (one || 1) * scale - one;
    else {
      total += (part || 1) * scale;
      part = 0;
    }
  }
  return total + part;
};

const isNumeral = (word) => Boolean(digitsOf(word) || scaleOf(word));

/** Numerals as the numbers that they say one after another: a digit behind a digit begins the next. */
const groupsOf = (run) => {
  const starts = Array.from(run.keys()).filter((place) => place === 0 || (digitsOf(run[place]) && digitsOf(run[place - 1])));
  return starts.map((start, i) => run.slice(start, starts[i + 1]));
};

const saidBy = (group) => (group.some(scaleOf) ? String(counted(group)) : group.map((word) => (POINT.test(word) ? "." : digitsOf(word))).join(""));

/** The number at a place of a sequence of words, {word, size}, if one is said there. */
const numberAt = (words, from) => {
  const isPart = (word, place) => isNumeral(word) || (POINT.test(word) && place > 0 && Boolean(digitsOf(words[from + place + 1])));
  const end = words.slice(from).findIndex((word, place) => !isPart(word, place));
  const run = words.slice(from, end < 0 ? words.length : from + end);
  const isSingle = run.length === 1 && DIGIT_WORDS.includes(run[0]) && NUMBERED.test(words[from - 1]);
  if (run.length < 2 && !isSingle) return null;
  return { word: groupsOf(run).map(saidBy).join(""), size: run.length };
};

/** The known word spelt letter by letter at a place, {word, size}: the longest. */
const spelledAt = (words, from, isKnown) => {
  let word = "";
  let found = null;
  for (let to = from; to < words.length; to += 1) {
    const letter = words[to].length === 1 ? words[to] : LETTERS.get(words[to]);
    if (!letter) break;
    word += letter;
    if (to > from && isKnown(word)) found = { word, size: to - from + 1 };
  }
  return found;
};

/** `pieces` of a query, those that say a number or spell a word made one. */
export const heard = (pieces, isKnown) => {
  const words = pieces.map(({ word }) => word);
  const found = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const said = numberAt(words, at) || spelledAt(words, at, isKnown);
    if (said) {
      const last = at + said.size - 1;
      found.push({ ...pieces[last], typed: words.slice(at, last + 1).join(" "), word: said.word, told: said.word });
      at = last;
    } else found.push(pieces[at]);
  }
  return found;
};
