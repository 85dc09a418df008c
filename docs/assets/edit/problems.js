/* What is wrong with what was filled in, told beside the fields that it is about. */

import { build, newId } from "./build.js";

const clear = (form) => {
  for (const told of form.querySelectorAll(".ubah-salah")) told.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.setAttribute("aria-describedby", control.dataset.help || "");
  }
};

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = ({ message, hint, place }) =>
  [place && `${place}: `, place ? message : capital(message), message.endsWith(".") ? " " : ". ", hint && `Perbaikan: ${hint}`].filter(Boolean).join("");

const beside = (node, problem) => {
  const told = build("p", { className: "ubah-salah", id: newId(), textContent: sentence(problem) });
  const control = node.querySelector("textarea, select, input");
  if (control) {
    control.setAttribute("aria-invalid", "true");
    control.dataset.help = control.dataset.help || control.getAttribute("aria-describedby") || "";
    control.setAttribute("aria-describedby", `${told.id} ${control.dataset.help}`);
  }
  for (let around = node; around; around = around.parentNode.closest("details")) {
    if (around.tagName === "DETAILS") around.open = true;
  }
  node.append(told);
  return control;
};

/** Tell all `problems` in the `form`, and lead to the first; `find` gives the input that a way leads to. */
export const tell = (form, problems, find) => {
  clear(form);
  const general = form.querySelector(".ubah-umum");
  general.textContent = "";
  const controls = problems.map((problem) => {
    const input = problem.loc && problem.loc.length > 0 && find(problem.loc);
    if (input) return beside(input.node, problem);
    general.append(build("p", { className: "ubah-salah", textContent: sentence(problem) }));
    return null;
  });
  if (problems.length > 1) general.prepend(build("p", { textContent: `${problems.length} hal perlu diperbaiki.` }));
  const first = controls.find(Boolean);
  if (first) first.focus();
  else if (problems.length > 0) general.focus();
};
