/* The honest answer when nothing fits: whom to ask, and what to have ready. */

import { make } from "./elements.js";

export const NOT_FOUND = "Tidak ditemukan jawaban yang cocok.";
const GUESSES = "Mungkin maksud Anda:";
const CONTACT = "Hubungi";
const NO_CONTACT = "kontak kantor belum diisi";
const READY = "Sampaikan apa yang Anda cari, dan bila ada:";

export const notFound = (hasGuesses) => make("p", "hit-none", hasGuesses ? `${NOT_FOUND} ${GUESSES}` : NOT_FOUND);

const contactLine = ([[office], ...rows]) => {
  const line = make("p", "", `${CONTACT} ${office}: `);
  if (!rows.length) line.append(make("em", "missing", NO_CONTACT));
  for (const [number, [label, text, address]] of rows.entries()) {
    const shown = make(address ? "a" : "span", "", text);
    if (address) shown.href = address;
    line.append(number ? "; " : "", `${label} `, shown);
  }
  return line;
};

export const help = ({ contact, asked }) => {
  const box = make("div", "not-found");
  box.append(contactLine(contact));
  if (asked.length) {
    const ready = make("ul");
    ready.append(...asked.map((item) => make("li", "", item)));
    box.append(make("p", "", READY), ready);
  }
  return box;
};
