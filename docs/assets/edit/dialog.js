/* The one dialog of the preview: it never closes over something typed without asking. */

import { build, trigger } from "./build.js";
import { tellFree } from "./waiting.js";

const dialog = build("dialog", { className: "ubah" });
let isTyped = () => false;

const reallyClose = () => {
  isTyped = () => false;
  dialog.close();
};

/** Do it, but ask first if something typed would be lost. */
export const unlessTyped = (act) => {
  const asked = dialog.querySelector(".ubah-tanya");
  if (asked) asked.remove();
  if (!isTyped()) {
    act();
    return;
  }
  const stay = trigger("Lanjut mengisi", () => {
    stay.parentNode.remove();
    dialog.querySelector("textarea, select, input, button").focus();
  });
  const leave = trigger("Buang isian", () => {
    isTyped = () => false;
    act();
  });
  const question = build("p", { className: "ubah-tanya" }, "Isian ini belum disimpan. ", stay, " ", leave);
  question.setAttribute("role", "alert");
  dialog.prepend(question);
  stay.focus();
};

export const close = () => unlessTyped(reallyClose);

export const closeSaved = reallyClose;

/** Show `nodes` under a `title`; `typed` tells whether something would be lost. */
export const show = (title, nodes, typed = () => false) => {
  isTyped = typed;
  const heading = build("h2", { id: "ubah-judul", textContent: title });
  const shut = trigger("×", close, { className: "ubah-tutup" });
  shut.setAttribute("aria-label", "Tutup");
  dialog.textContent = "";
  dialog.append(build("header", {}, heading, shut), ...nodes);
  dialog.setAttribute("aria-labelledby", heading.id);
  if (!dialog.isConnected) document.body.append(dialog);
  if (dialog.open) return;
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
};

dialog.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  close();
});
dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  close();
});
dialog.addEventListener("close", tellFree);
addEventListener("beforeunload", (event) => {
  if (dialog.open && isTyped()) event.preventDefault();
});
