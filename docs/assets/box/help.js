/* The honest answer when nothing fits: whom to ask, and what to have ready. */

import { linkTo, make } from "./elements.js";

export const NOT_FOUND = "Tidak ditemukan jawaban yang cocok.";
const NOT_SURE = "Tidak ada jawaban yang pasti.";

/** What stands above the guesses, if there are any. */
export const notFound = (hasGuesses) => (hasGuesses ? `${NOT_FOUND} Mungkin maksud Anda:` : NOT_FOUND);

/** What Enter is answered where nothing is sure. */
export const notOpened = (hasGuesses) => (hasGuesses ? `${NOT_SURE} Pilih sendiri yang sesuai:` : `${NOT_SURE} Coba dengan kata lain.`);

/** Whom to ask, or that nobody can be named. */
const contactLine = ([[office], ...rows]) => {
  if (rows.length === 0) return make("p", "missing", office);
  const line = make("p", "", `Hubungi ${office}: `);
  for (const [number, [label, text, address]] of rows.entries()) {
    line.append(number ? "; " : "", `${label} `, address ? linkTo(address, "", text) : text);
  }
  return line;
};

export const help = ({ contact, asked }) => {
  const box = make("div", "not-found");
  box.append(contactLine(contact));
  if (asked.length > 0) {
    const ready = make("ul");
    ready.append(...asked.map((item) => make("li", "", item)));
    box.append(make("p", "", "Sampaikan apa yang Anda cari, dan bila ada:"), ready);
  }
  return box;
};
