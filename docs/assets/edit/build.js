/* Elements of forms. */

import { element } from "../loader.js";

let count = 0;

/** An element with what is in it. */
export const build = (tag, traits, ...inside) => {
  const made = element(tag, traits);
  made.append(...inside.filter(Boolean));
  return made;
};

export const trigger = (label, onclick, traits) =>
  build("button", { type: "button", className: "copy", textContent: label, onclick, ...traits });

/** An id that no other element has. */
export const newId = () => `ubah-${(count += 1)}`;

/** What a field is called, and whether it must be filled in. */
export const calledIn = ({ label, required }) => (required ? `${label} (wajib)` : label);

/** `control` below its label, with its help. */
export const labelled = (control, { label, help, required, isQuiet }) => {
  const id = newId();
  Object.assign(control, { id, required: Boolean(required) });
  const textContent = calledIn({ label, required });
  const text = build("label", { htmlFor: id, className: isQuiet ? "unseen" : "", textContent });
  if (!help) return [text, control];
  const said = build("small", { id: `${id}-bantuan`, textContent: help });
  control.setAttribute("aria-describedby", said.id);
  return [text, control, said];
};
