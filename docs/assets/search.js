/* The search box on the page: a combobox (WAI-ARIA) over the engine. Works from file:// and under a strict
   Content-Security-Policy. Needs search-data.js. */

import { isShared, queryInAddress, showInAddress } from "./box/address.js";
import { listenForKeys } from "./box/keys.js";
import { Panel } from "./box/panel.js";
import { Status } from "./box/status.js";
import { searchOver } from "./search/engine.js";

class Box {
  constructor(form, data) {
    this.form = form;
    this.input = form.querySelector("input");
    this.search = searchOver(data);
    this.status = new Status();
    this.panel = new Panel(this.input, document.documentElement.dataset.root, data, (query) => {
      this.ask(query);
      this.input.focus();
    });
    form.append(this.panel.element, this.status.element);
  }

  /** Searches for what stands in the box. */
  show() {
    const query = this.input.value;
    this.panel.show(query.trim() ? this.search(query) : null);
  }

  /** Searches, and tells what was found once typing rests. */
  update() {
    this.show();
    this.status.tell(this.panel.found, this.panel.hits.options.length, () => showInAddress(this.input.value));
  }

  ask(query) {
    this.input.value = query;
    this.update();
  }

  /** Searches for the query of the address, if it has one. */
  followAddress() {
    const query = queryInAddress();
    if (query) {
      this.input.focus();
      this.ask(query);
    }
    return Boolean(query);
  }

  /** Enter follows the chosen option, or the best hit; a guess is only offered. */
  enter() {
    if (!this.input.value.trim()) return;
    if (!this.panel.isOpen) this.show();
    const { selection, hits, found } = this.panel;
    const [best] = hits.options;
    if (selection.option) selection.option.click();
    else if (best && !found.low) best.click();
    else if (best) selection.select(0);
  }

  listen() {
    this.input.addEventListener("input", () => this.update());
    this.input.addEventListener("focus", () => {
      if (!this.panel.isOpen) this.show();
    });
    listenForKeys(this);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.enter();
    });
    this.form.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !this.form.contains(event.relatedTarget)) this.panel.close();
    });
    document.addEventListener("click", (event) => {
      if (!this.form.contains(event.target) && event.target.isConnected) this.panel.close();
    });
    window.addEventListener("hashchange", () => {
      if (isShared()) this.followAddress();
    });
  }
}

export const start = () => {
  const box = new Box(document.querySelector(".search"), searchData);
  box.listen();
  if (!box.followAddress() && (box.input.value.trim() || document.activeElement === box.input)) box.update();
};
