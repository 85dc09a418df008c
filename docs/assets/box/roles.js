/* Whose answers come first: roles to choose from; nobody is hidden. */

import { device } from "../device.js";
import { chooseRole } from "../role.js";
import { button, make, setRole } from "./elements.js";

export const NOBODY = -1;

/** {element, preferred, name, addressOf} for roles as [id, name, address]; `chosen` is called after each choice. */
export const roleChoice = (roles, chosen) => {
  const element = setRole(make("div", "hit-choice"), "group", "Utamakan jawaban bagi peran");
  const remembered = () => roles.findIndex(([id]) => id === device.peran);
  const first = remembered();
  let choice = NOBODY;
  const name = (number) => (number === NOBODY ? "Semua peran" : roles[number][1]);
  const offered = [first, ...roles.keys()].filter((number, place) => number !== NOBODY && roles[number][2] && (number !== first || place === 0));
  const numbers = [NOBODY, ...offered];
  const press = () => {
    for (const [place, chip] of Array.from(element.children).entries()) chip.setAttribute("aria-pressed", numbers[place] === choice);
  };
  const chipFor = (number) => {
    const chip = button("chip", name(number), () => {
      choice = number;
      if (number !== NOBODY) chooseRole(chip);
      press();
      chosen();
      chip.focus({ preventScroll: true });
    });
    if (number !== NOBODY) [chip.dataset.role] = roles[number];
    return chip;
  };
  element.append(...numbers.map(chipFor));
  press();
  return {
    element,
    name,
    preferred: () => choice,
    /** Where an entry is read, in the words of the role that was chosen last. */
    addressOf: ({ id, page }) => {
      const role = roles[choice === NOBODY ? remembered() : choice];
      return page || `${(role && role[2]) || "faq"}/${id}.html`;
    },
  };
};
