/* What stands below the box: recent queries, hits, guesses, or whom to ask. */

import { hashOf } from "./address.js";
import { fill, make, setAll } from "./elements.js";
import { help, notFound } from "./help.js";
import { Hits } from "./hits.js";
import { recentList } from "./recent.js";
import { Roles } from "./roles.js";
import { Selection } from "./selection.js";

const MOST_GUESSES = 3;
const INDEX = "Semua pertanyaan A–Z";
const SHARE = "Tautan pencarian ini";

const linkTo = (address, text) => {
  const link = make("a", "", text);
  link.href = address;
  return link;
};

export class Panel {
  /** `again` is called with a recent query that is wanted again. */
  constructor(input, root, data, again) {
    this.input = input;
    this.root = root;
    this.data = data;
    this.again = again;
    this.found = null;
    this.element = make("div", "found");
    this.roles = new Roles(data.roles, () => this.show(this.found));
    this.hits = new Hits(input, root, this.roles);
    this.selection = new Selection(input, this.hits);
    this.close();
    setAll(input, { role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": this.hits.element.id });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** Shows what was found; recent queries if nothing was asked. */
  show(found) {
    this.found = found;
    this.selection.clear();
    const isSure = found && !found.low && found.hits.length > 0;
    this.element.classList.toggle("low", Boolean(found) && !isSure);
    const shown = this.hits.show(found ? found.hits.slice(0, isSure ? found.hits.length : MOST_GUESSES) : []);
    if (!found) {
      const recent = recentList(this.again);
      fill(this.element, recent ? [recent] : []);
      if (recent) this.open();
      else this.close();
      return;
    }
    const guesses = [notFound(found.hits.length > 0), shown, help(this.data)];
    fill(this.element, [...(isSure ? [this.roles.element, shown] : guesses), this.links()]);
    this.open();
  }

  links() {
    const links = make("p", "hit-links");
    links.append(linkTo(`${this.root}faq/index.html`, INDEX), linkTo(hashOf(this.input.value), SHARE));
    return links;
  }

  open() {
    this.element.hidden = false;
    this.input.setAttribute("aria-expanded", String(this.hits.options.length > 0));
  }

  close() {
    this.element.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.selection.clear();
  }
}
