/* What a screen reader is told, once typing rests. */

import { make } from "./elements.js";
import { NOT_FOUND } from "./help.js";

// Milliseconds; announcing every letter would drown the typing.
const REST = 400;

const textFor = (found, count) => {
  if (!found) return "";
  if (count === 0) return NOT_FOUND;
  return found.low ? `${NOT_FOUND} ${count} tebakan.` : `${count} jawaban. Pilih dengan panah bawah.`;
};

/** {element, say, tell}: `say` is heard at once; `tell` says what was found, then calls `told`. */
export const statusLine = () => {
  const element = make("p", "unseen");
  let later = 0;
  element.setAttribute("role", "status");
  const say = (text) => {
    clearTimeout(later);
    element.textContent = text;
  };
  const tell = (found, count, told) => {
    clearTimeout(later);
    later = setTimeout(() => {
      say(textFor(found, count));
      told();
    }, REST);
  };
  return { element, say, tell };
};
