/* The question of the diagnosis that decides between two answers. It is built with QUESTIONS, [text, path, number
   of the question above it], and REACHED, from answers to the numbers of the questions right above them. */

import { fill, linkTo, make } from "./box/elements.js";

/** The numbers of the questions that lead to this one, and its own. */
const wayTo = (number) => (number < 0 ? [] : [...wayTo(QUESTIONS[number][2]), number]);

const shared = (way, other) => way.filter((number, place) => other[place] === number);

const waysTo = (answer) => (REACHED[answer] || []).map(wayTo);

/** The line that offers it, in a list; an empty one where the diagnosis doesn't reach both. */
export const between = (root, first, second) => {
  const common = waysTo(first).flatMap((way) => waysTo(second).map((other) => shared(way, other)));
  const [longest] = common.sort((one, other) => other.length - one.length);
  if (!longest) return [];
  const [text, path] = QUESTIONS[longest.pop()];
  return [fill(make("p", "hit-links"), ["Jawab satu pertanyaan: ", linkTo(`${root}diagnosis/index.html#${path}`, "", text)])];
};
