/* The list of hits: options of a combobox, in groups once a role is preferred. */

import { excerpt, marks } from "../search/excerpts.js";
import { addMarked, fill, make, setAll } from "./elements.js";
import { keepQuery } from "./memory.js";
import { NOBODY } from "./roles.js";

const RESULTS = "Hasil pencarian";
const QUOTES = "Pesan error";
const ACTS = "Langkah bagi";
const OTHERS = "Jawaban lain";
const WITH_EXCERPT = 4; // further hits are shown in short, so that more of them fit a phone
const EXCERPT = 140; // characters: about three lines of a phone

const group = (label, options) => {
  const title = make("span", "hit-group", label);
  title.setAttribute("aria-hidden", "true");
  const element = setAll(make("div"), { role: "group", "aria-label": label });
  element.append(title, ...options);
  return element;
};

export class Hits {
  /** `input` is the box, `root` leads to the site's root. */
  constructor(input, root, roles) {
    this.input = input;
    this.root = root;
    this.roles = roles;
    this.element = setAll(make("div", "hits"), { id: "hasil-cari", role: "listbox", "aria-label": RESULTS });
    this.options = [];
  }

  show(hits) {
    const { preferred } = this.roles;
    const mine = hits.filter((hit) => hit.entry.roles.includes(preferred));
    const others = hits.filter((hit) => !mine.includes(hit));
    const options = [mine, others].map((part) => part.map((hit, place) => this.option(hit, place)));
    this.options = [...options[0], ...options[1]];
    for (const [number, option] of this.options.entries()) option.id = `${this.element.id}-${number}`;
    const labels = [preferred === NOBODY ? "" : `${ACTS} ${this.roles.name(preferred)}`, OTHERS];
    const groups = labels.map((label, i) => options[i].length > 0 && group(label, options[i])).filter(Boolean);
    return fill(this.element, preferred === NOBODY ? this.options : groups);
  }

  option(hit, place) {
    const { id, lead, roles, fields } = hit.entry;
    const link = setAll(make("a", "hit"), { role: "option", "aria-selected": false });
    link.href = this.root + this.roles.addressOf(hit.entry);
    link.tabIndex = -1;
    link.dataset.entry = id;
    link.append(addMarked(make("b"), marks(fields[0], hit)));
    if (hit.message) link.append(make("span", "hit-message", `${QUOTES}: ${hit.message}`));
    link.append(make("span", "hit-lead", lead));
    const found = place < WITH_EXCERPT ? excerpt(hit, EXCERPT) : null;
    if (found) link.append(addMarked(make("span", "hit-where", found.label && `${found.label}: `), found.parts));
    link.append(make("span", "hit-roles", `${ACTS} ${roles.map((role) => this.roles.name(role)).join(", ")}`));
    link.addEventListener("click", () => keepQuery(this.input.value));
    return link;
  }
}
