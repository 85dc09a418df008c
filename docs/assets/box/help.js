/* The honest answer when nothing fits: whom to ask, and what to have ready. */

import { linkTo, make } from "./elements.js";

export const NOT_FOUND = "Tidak ditemukan jawaban yang cocok.";

export const notFound = (hasGuesses) => make("p", "hit-none", hasGuesses ? `${NOT_FOUND} Mungkin maksud Anda:` : NOT_FOUND);

const contactLine = ([[office], ...rows]) => {
  const line = make("p", "", `Hubungi ${office}: `);
  if (rows.length === 0) line.append(make("em", "missing", "kontak kantor belum diisi"));
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
