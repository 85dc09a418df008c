/* The choices of a question, each a link to what it leads to. */

import { fill, linkTo, make } from "../box/elements.js";
import { addressOf } from "./address.js";

export const choiceList = ({ choices }, states) => fill(
  make("ul", "choices"),
  choices.map((path) => fill(make("li"), [linkTo(addressOf(path), "", states.get(path).label)])),
);
