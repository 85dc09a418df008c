/* What a role receives with a case: a pasted package tells what is there and what is missing. */

import { valuesIn } from "./wording.js";

/** Characters of a value that are shown. */
const SHOWN = 120;
/** Milliseconds for which typing rests before it is read. */
const REST = 150;

const shortened = (text) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** What is to be told of a package whose fields hold `values`. */
const verdict = ({ code, codeLabel, foreign, unknown, missing, whole }, values, lacking) => {
  const other = values.get(codeLabel);
  if (other && other !== code) return foreign + shortened(other);
  if (values.size === 0) return unknown;
  return lacking.length > 0 ? `${missing}${lacking.join(", ")}.` : whole;
};

const letRead = (place) => {
  const { dataset } = place;
  const items = Array.from(place.querySelectorAll("li"));
  const label = place.querySelector(".pasted");
  const box = label.querySelector("textarea");
  const told = place.querySelector("[role=status]");
  const labels = [dataset.codeLabel, ...items.map((item) => item.dataset.label)];
  let later = 0;
  const show = () => {
    const isEmpty = box.value.trim() === "";
    const values = isEmpty ? new Map() : valuesIn(box.value, labels);
    const given = (item) => {
      const value = values.get(item.dataset.label) || "";
      return value.startsWith(dataset.lacking) ? "" : value;
    };
    const lacking = items.filter((item) => "asked" in item.dataset && !given(item));
    for (const item of items) {
      const empty = lacking.includes(item) && !isEmpty ? dataset.lacking : "";
      item.querySelector(".found").textContent = shortened(given(item)) || empty;
    }
    const names = lacking.map((item) => item.dataset.label);
    told.textContent = isEmpty ? "" : verdict(dataset, values, names);
  };
  label.hidden = false;
  box.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(show, REST);
  });
  show();
};

export const startReceiving = () => document.querySelectorAll("[data-received]").forEach(letRead);
