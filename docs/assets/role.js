/* The role that a person chose last: it is marked where roles are chosen, and lists of answers lead to its pages. */

import { device } from "./device.js";

const homes = Array.from(document.querySelectorAll(".menu [data-role]"));
// The folder of an answer: everybody's, or a role's.
const FOLDER = /[^/]+(?=\/[^/]+$)/;

const isChosen = ({ dataset }) => dataset.role === device.peran;

/** Lets the page be the remembered role's, as far as it offers roles or lists of answers. */
export const showRole = () => {
  for (const link of document.querySelectorAll(".switch [data-role], .doors [data-role]")) link.classList.toggle("yours", isChosen(link));
  const home = homes.find(isChosen);
  if (!home) return;
  const [folder] = FOLDER.exec(home.href);
  for (const link of document.querySelectorAll("[data-answers] a")) link.href = link.href.replace(FOLDER, folder);
};

export const chooseRole = ({ dataset }) => {
  device.peran = dataset.role;
  showRole();
};

/** Remembers roles from now on: one whose link is followed, and one whose page this is, by whichever way it came. */
export const rememberRoles = () => {
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[data-role]");
    if (link) chooseRole(link);
  });
  // A page that the browser kept comes back as it was.
  window.addEventListener("pageshow", showRole);
  const here = document.querySelector("[data-role][aria-current=page]");
  if (here) chooseRole(here);
  else showRole();
};
