/* The list of hits: options of a combobox, in groups once a role is preferred. */

import { excerpt, marks } from "../search/excerpts.js";
import { addMarked, fill, linkTo, make, setRole } from "./elements.js";
import { keepQuery } from "./memory.js";
import { NOBODY } from "./roles.js";

// Further hits are shown in short, so that more of them fit a phone.
const WITH_EXCERPT = 4;
// Characters: about three lines of a phone.
const EXCERPT = 140;
const ACTS = "Dikerjakan ";

const group = (label, options) => {
  const element = setRole(make("div"), "group", label);
  const title = make("span", "hit-group", label);
  title.setAttribute("aria-hidden", "true");
  element.append(title, ...options);
  return options.length > 0 ? element : "";
};

/** {element, options, show}: `input` is the box, `root` leads to the site's root. */
export const hitList = (input, root, roles) => {
  const element = setRole(make("div", "hits"), "listbox", "Hasil pencarian");
  const options = [];
  element.id = "hasil-cari";
  const optionFor = (hit, place) => {
    const { entry, message } = hit;
    const link = linkTo(root + roles.addressOf(entry), "hit");
    const found = place < WITH_EXCERPT && excerpt(hit, EXCERPT);
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    link.dataset.entry = entry.id;
    link.append(addMarked(make("b"), marks(entry.fields[0], hit)));
    if (message) link.append(make("span", "hit-message", `Pesan error: ${message}`));
    link.append(make("span", "hit-lead", entry.lead));
    if (found) link.append(addMarked(make("span", "hit-where", found.label && `${found.label}: `), found.parts));
    if (entry.roles.length > 0) link.append(make("span", "hit-roles", ACTS + entry.roles.map(roles.name).join(", ")));
    link.addEventListener("click", () => keepQuery(input.value));
    return link;
  };
  /** Lets the list hold `parts`, in which are the options. */
  const hold = (parts, ...shown) => {
    options.splice(0, options.length, ...shown);
    for (const [number, option] of options.entries()) option.id = `${element.id}-${number}`;
    fill(element, parts);
  };
  const show = (hits) => {
    const preferred = roles.preferred();
    const all = hits.map(optionFor);
    if (preferred === NOBODY) return hold(all, ...all);
    const those = (isWanted) => all.filter((option, place) => isWanted(hits[place].entry));
    const isMine = (entry) => entry.roles.includes(preferred);
    const pages = those((entry) => entry.page);
    const mine = those(isMine);
    const others = those((entry) => !entry.page && !isMine(entry));
    return hold([...pages, group(ACTS + roles.name(preferred), mine), group("Jawaban lain", others)], ...pages, ...mine, ...others);
  };
  return { element, options, show };
};
