/* What was answered on the way to a state, each with a link to answer anew. */

import { fill, linkTo, make } from "../box/elements.js";
import { addressOf } from "./address.js";

const rowOf = ({ question, label, parent }) => {
  const change = linkTo(addressOf(parent), "", "Ubah");
  change.setAttribute("aria-label", `Ubah jawaban: ${question}`);
  return fill(make("li"), [fill(make("span", "", ""), [`${question} `, make("b", "", label)]), change]);
};

/** {said, parts}: pairs of questions and answers, first first, and what shows them. */
export const answered = (state, states) => {
  const steps = [];
  for (let here = state; here.path; here = states.get(here.parent)) {
    steps.unshift({ question: states.get(here.parent).question, label: here.label, parent: here.parent });
  }
  const box = fill(make("div", "answered"), [make("h3", "", "Anda sudah menjawab"), fill(make("ol"), steps.map(rowOf))]);
  return { said: steps.map(({ question, label }) => [question, label]), parts: steps.length > 0 ? [box] : [] };
};
