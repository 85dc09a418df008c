/* Copying a text of the page, also where the browser has no clipboard to write to: on plain http. */

import { letFill } from "./filling.js";

const COPIED = 2000; // milliseconds that a success is told

/** A place whose words are read aloud as they come; it is on the page before it has any. */
const status = () => {
  const element = document.createElement("span");
  element.setAttribute("role", "status");
  return element;
};

/** The old way comes first: it is done within the click that allows it, on every kind of page. */
const copy = async (text) => {
  const give = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", give);
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", give);
  if (!isCopied) await navigator.clipboard.writeText(text);
};

/** What can't be copied is shown, selected for the reader to copy. */
const select = (source, told) => {
  const folded = source.closest("details");
  if (folded) folded.open = true;
  told.textContent = "Teks sudah dipilih. Tekan lama lalu pilih Salin, atau tekan Ctrl+C.";
  told.scrollIntoView();
};

/** A button, or a link that leads to the text where no script runs, copies the text of the element that its
    `data-copy` names. */
const letCopy = (trigger) => {
  const source = document.getElementById(trigger.dataset.copy);
  const done = status();
  const selected = status();
  trigger.after(done);
  source.before(selected);
  trigger.addEventListener("click", async () => {
    selected.textContent = "";
    getSelection().selectAllChildren(source); // Safari copies nothing where nothing is selected
    try {
      await copy(source.textContent);
    } catch {
      select(source, selected);
      return;
    }
    getSelection().removeAllRanges();
    done.textContent = " Tersalin";
    setTimeout(() => {
      done.textContent = "";
    }, COPIED);
  });
};

export const start = (triggers) => {
  document.querySelectorAll(".filling").forEach(letFill);
  triggers.forEach(letCopy);
};
