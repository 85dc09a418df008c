/* What stands below the box: recent queries, hits, guesses, or whom to ask. */

import { hashOf } from "./address.js";
import { doubtLine } from "./doubt.js";
import { fill, linkTo, make } from "./elements.js";
import { help, notFound, notOpened } from "./help.js";
import { hitList } from "./hits.js";
import { readingLine } from "./reading.js";
import { recentList } from "./recent.js";
import { roleChoice } from "./roles.js";
import { selectionOf } from "./selection.js";

const MOST_GUESSES = 3;

const linksFor = (root, query, isSure) => {
  const line = make("p", "hit-links");
  if (!isSure && ASKING_FILES.length > 0) line.append(linkTo(`${root}diagnosis/index.html`, "", "Temukan lewat pertanyaan"));
  const all = linkTo(`${root}faq/index.html`, "", "Semua pertanyaan A–Z");
  line.append(all, linkTo(hashOf(query), "", "Tautan pencarian ini"));
  return line;
};

const makeCombobox = (input, list) => {
  const traits = { role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": list.id };
  for (const [name, value] of Object.entries(traits)) input.setAttribute(name, value);
};

/** Says something in the head of the panel, where it is seen. */
const sayAbove = (element, head, text) => {
  head.textContent = text;
  element.scrollTop = 0;
  return text;
};

/** {open, close, isOpen} for the panel, told to screen readers. */
const opening = (input, element, options, selection) => {
  const tellExpanded = (isExpanded) => input.setAttribute("aria-expanded", isExpanded);
  const open = () => {
    element.hidden = false;
    tellExpanded(options.length > 0);
  };
  const close = () => {
    element.hidden = true;
    tellExpanded(false);
    selection.clear();
  };
  return { open, close, isOpen: () => !element.hidden };
};

/** {element, options, selection, show, say, refuse, open, close, isOpen, found}; `again` takes a recent query wanted
    again. */
export const panelFor = (input, root, data, again) => {
  const element = make("div", "found");
  const head = make("p", "hit-none");
  let found = null;
  const roles = roleChoice(data.roles, () => {
    show(found);
    element.scrollTop = 0;
  });
  const hits = hitList(input, root, roles);
  const selection = selectionOf(input, hits.options);
  const doubt = doubtLine(root);
  const { open, close, isOpen } = opening(input, element, hits.options, selection);
  /** Shows what was found; recent queries if nothing was asked. */
  const show = (result) => {
    found = result;
    selection.clear();
    const all = found ? found.hits : [];
    const isSure = all.length > 0 && !found.low;
    hits.show(isSure ? all : all.slice(0, MOST_GUESSES));
    element.classList.toggle("low", Boolean(found) && !isSure);
    head.textContent = notFound(all.length > 0);
    const parts = () => [...(isSure ? readingLine(found) : [head]), hits.element, ...(isSure ? [] : readingLine(found)), doubt(found), isSure ? roles.element : help(data), linksFor(root, input.value, isSure)];
    const shown = found ? parts() : recentList(again);
    fill(element, shown);
    if (shown.length > 0) open();
    else close();
  };
  /** Shows `parts` in place of hits. */
  const say = (parts) => {
    hits.show([]);
    fill(element, parts);
    open();
  };
  const refuse = () => sayAbove(element, head, notOpened(hits.options.length > 0));
  close();
  makeCombobox(input, hits.element);
  return { element, options: hits.options, selection, show, say, refuse, open, close, isOpen, found: () => found };
};
