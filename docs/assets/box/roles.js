/* Whose answers come first: roles to choose from; nobody is hidden. */

import { button, make, setRole } from "./elements.js";
import { rememberedRole } from "./memory.js";

export const NOBODY = -1;

/** {element, preferred, name, addressOf} for roles as [id, name, address]; `chosen` is called after each choice. */
export const roleChoice = (roles, chosen) => {
  const element = setRole(make("div", "hit-choice"), "group", "Utamakan jawaban bagi peran");
  const remembered = roles.findIndex(([id]) => id === rememberedRole());
  let choice = NOBODY;
  const name = (number) => (number === NOBODY ? "Semua peran" : roles[number][1]);
  const press = () => {
    for (const chip of element.children) chip.setAttribute("aria-pressed", chip.dataset.role === String(choice));
  };
  const chipFor = (number) => {
    const chip = button("chip", name(number), () => {
      choice = number;
      press();
      chosen();
      chip.focus();
    });
    chip.dataset.role = number;
    return chip;
  };
  const others = Array.from(roles.keys()).filter((number) => number !== remembered);
  const offered = [remembered, ...others].filter((number) => number !== NOBODY && roles[number][2]);
  element.append(...[NOBODY, ...offered].map(chipFor));
  press();
  return {
    element,
    name,
    preferred: () => choice,
    /** Where an entry is read in the words of the role that was chosen, or is remembered. */
    addressOf: (entry) => {
      const role = roles[choice === NOBODY ? remembered : choice];
      return `${(role && role[2]) || "faq"}/${entry.id}.html`;
    },
  };
};
