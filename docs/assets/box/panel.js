/* What stands below the box: recent queries, hits, guesses, or whom to ask. */

import { hashOf } from "./address.js";
import { fill, linkTo, make } from "./elements.js";
import { help, notFound } from "./help.js";
import { hitList } from "./hits.js";
import { recentList } from "./recent.js";
import { roleChoice } from "./roles.js";
import { selectionOf } from "./selection.js";

const MOST_GUESSES = 3;

const linksFor = (root, query) => {
  const line = make("p", "hit-links");
  const all = linkTo(`${root}faq/index.html`, "", "Semua pertanyaan A–Z");
  line.append(all, linkTo(hashOf(query), "", "Tautan pencarian ini"));
  return line;
};

/** {element, options, selection, show, open, close, isOpen, found}; `again` takes a recent query wanted again. */
export const panelFor = (input, root, data, again) => {
  const element = make("div", "found");
  let found = null;
  const roles = roleChoice(data.roles, () => show(found));
  const hits = hitList(input, root, roles);
  const selection = selectionOf(input, hits.options);
  const set = (name, value) => input.setAttribute(name, value);
  const open = () => {
    element.hidden = false;
    set("aria-expanded", hits.options.length > 0);
  };
  const close = () => {
    element.hidden = true;
    set("aria-expanded", false);
    selection.clear();
  };
  /** Shows what was found; recent queries if nothing was asked. */
  const show = (result) => {
    found = result;
    selection.clear();
    const all = found ? found.hits : [];
    const isSure = all.length > 0 && !found.low;
    hits.show(isSure ? all : all.slice(0, MOST_GUESSES));
    element.classList.toggle("low", Boolean(found) && !isSure);
    const sure = [roles.element, hits.element];
    const guesses = () => [notFound(all.length > 0), hits.element, help(data)];
    const parts = found ? [...(isSure ? sure : guesses()), linksFor(root, input.value)] : recentList(again);
    fill(element, parts);
    if (parts.length > 0) open();
    else close();
  };
  close();
  set("role", "combobox");
  set("aria-autocomplete", "list");
  set("aria-haspopup", "listbox");
  set("aria-controls", hits.element.id);
  return { element, options: hits.options, selection, show, open, close, isOpen: () => !element.hidden, found: () => found };
};
