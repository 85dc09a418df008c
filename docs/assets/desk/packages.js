/* Packages: what goes along with a case that is handed on, as one text to copy, send or print. */

import { doneAt, onTicks } from "./runbook.js";
import { keep, read, TAB } from "./store.js";
import { labelled, wellFormed } from "./wording.js";

/** Characters of an address that every way to WhatsApp carries. */
const LONGEST = 4000;

const controlsOf = (form) => Array.from(form.elements).filter(({ tagName, type }) => tagName === "TEXTAREA" || type === "checkbox");

const isChanged = ({ type, checked, defaultChecked, value }) => (type === "checkbox" ? checked !== defaultChecked : value !== "");

/** What was done of the steps that `field` lists, with its time. */
const stepsOf = ({ dataset, children }) => {
  const lines = Array.from(children, ({ value, textContent }) => {
    const time = doneAt(value);
    return `\n${value}. ${textContent} – ${time ? `${dataset.ticked} ${time}` : dataset.unticked}`;
  });
  return lines.join("");
};

const valueOf = (field) => {
  const { said, ticked } = field.dataset;
  if (said) return said;
  if (ticked) return stepsOf(field);
  const words = Array.from(field.querySelectorAll("textarea"), ({ value }) => value.trim());
  const chosen = Array.from(field.querySelectorAll(":checked"), ({ value }) => value);
  return [...words, ...chosen].filter(Boolean).join("; ") || field.dataset.lacking || "";
};

const lineOf = (field) => {
  const { label, ticked } = field.dataset;
  const value = valueOf(field);
  if (!value) return [];
  return [ticked ? `*${label}*:${value}` : labelled(label, value)];
};

const textOf = (form) => [`*${form.dataset.package}*`, ...Array.from(form.querySelectorAll(".field")).flatMap(lineOf)].join("\n");

/** Puts back what was typed while this tab is open, unless the form has changed since. */
const restore = (controls, key) => {
  const kept = read(TAB, key);
  if (!Array.isArray(kept) || kept.length !== controls.length) return;
  for (const [place, control] of controls.entries()) {
    if (control.type === "checkbox") control.checked = kept[place] === true;
    else control.value = String(kept[place]);
  }
};

/** The address is made when it is asked for, and forgotten: it stands in no page. */
const letSend = (link, text, told) => {
  link.hidden = false;
  link.addEventListener("click", (event) => {
    const query = encodeURIComponent(wellFormed(text.textContent));
    told.textContent = "";
    if (query.length > LONGEST) {
      event.preventDefault();
      told.textContent = link.dataset.long;
      return;
    }
    const plain = link.href;
    link.href = `${plain}?text=${query}`;
    setTimeout(() => {
      link.href = plain;
    });
  });
};

/** Prints the package and nothing else. */
const print = (text) => {
  const paper = document.createElement("pre");
  paper.className = "paper";
  paper.textContent = text;
  document.body.append(paper);
  document.body.classList.add("printing");
  const clear = () => {
    document.body.classList.remove("printing");
    paper.remove();
  };
  // Some browsers go on before they have printed.
  window.addEventListener("afterprint", clear, { once: true });
  window.print();
};

/** {isFilled, empty} of one package; `changed` is called when somebody has filled in something. */
const letPack = (form, desk, changed) => {
  const controls = controlsOf(form);
  const key = `paket/${desk}/${form.id}`;
  const whole = form.querySelector(".package-text");
  const text = whole.firstElementChild;
  const show = () => {
    text.textContent = textOf(form);
  };
  const save = () => {
    const values = controls.map((control) => (control.type === "checkbox" ? control.checked : control.value));
    keep(TAB, key, values);
    show();
    changed();
  };
  restore(controls, key);
  whole.hidden = false;
  form.addEventListener("input", save);
  letSend(form.querySelector("a"), text, form.querySelector("[role=status]:last-child"));
  const printer = form.querySelector("[data-print]");
  printer.hidden = false;
  printer.addEventListener("click", () => print(whole.textContent));
  onTicks(show);
  const empty = () => {
    keep(TAB, key, null);
    form.reset();
    show();
  };
  return { isFilled: () => controls.some(isChanged), empty };
};

export const startPackages = (desk, changed) =>
  Array.from(document.querySelectorAll("[data-package]"), (form) => letPack(form, desk, changed));
