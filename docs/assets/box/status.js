/* What a screen reader is told, once typing rests. */

import { make } from "./elements.js";
import { NOT_FOUND } from "./help.js";

const REST = 400; // milliseconds; announcing every letter would drown the typing

const textFor = (found, count) => {
  if (!found) return "";
  if (!count) return NOT_FOUND;
  return found.low ? `${NOT_FOUND} ${count} tebakan.` : `${count} jawaban. Pilih dengan panah bawah.`;
};

export class Status {
  constructor() {
    this.element = make("p", "unseen");
    this.element.setAttribute("role", "status");
    this.later = 0;
  }

  /** Tells what was found, then calls `told`. */
  tell(found, count, told) {
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      this.element.textContent = textFor(found, count);
      told();
    }, REST);
  }
}
