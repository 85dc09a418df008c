/* Whose answers come first: roles to choose from; nobody is hidden. */

import { button, make, setAll } from "./elements.js";
import { rememberedRole } from "./memory.js";

const ALL = "Semua peran";
const PREFER = "Utamakan jawaban bagi peran";
export const NOBODY = -1;

export class Roles {
  /** `roles` are [id, name, address] of search-data.js; `chosen` is called after each choice. */
  constructor(roles, chosen) {
    this.roles = roles;
    this.remembered = roles.findIndex(([id]) => id === rememberedRole());
    this.preferred = NOBODY;
    this.element = setAll(make("div", "hit-choice"), { role: "group", "aria-label": PREFER });
    const addressed = Array.from(roles.keys()).filter((number) => roles[number][2]);
    const others = addressed.filter((number) => number !== this.remembered);
    const first = addressed.filter((number) => number === this.remembered);
    this.chips = [NOBODY, ...first, ...others].map((number) => this.chip(number, chosen));
    this.element.append(...this.chips);
    this.press();
  }

  name(number) {
    return this.roles[number][1];
  }

  chip(number, chosen) {
    const chip = button("chip", number === NOBODY ? ALL : this.name(number), () => {
      this.preferred = number;
      this.press();
      chosen();
      chip.focus();
    });
    chip.dataset.role = number;
    return chip;
  }

  press() {
    for (const chip of this.chips) chip.setAttribute("aria-pressed", String(Number(chip.dataset.role) === this.preferred));
  }

  /** Where an entry is read in the chosen role's or the remembered role's own words. */
  addressOf(entry) {
    const role = this.roles[this.preferred === NOBODY ? this.remembered : this.preferred];
    return `${role && role[2] ? role[2] : "faq"}/${entry.id}.html`;
  }
}
