/* Which option the arrow keys have reached; the cursor stays in the box. */

const NOTHING = -1;

export class Selection {
  constructor(input, hits) {
    this.input = input;
    this.hits = hits;
    this.number = NOTHING;
  }

  get option() {
    return this.hits.options[this.number];
  }

  clear() {
    this.select(NOTHING);
  }

  /** Goes on by `step`, from the last to the first and back. */
  move(step) {
    const count = this.hits.options.length;
    const from = this.number === NOTHING && step < 0 ? 0 : this.number;
    this.select((from + step + count) % count);
  }

  select(number) {
    if (this.option) this.option.setAttribute("aria-selected", "false");
    this.number = number;
    if (this.option) {
      this.option.setAttribute("aria-selected", "true");
      this.option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", this.option.id);
    } else this.input.removeAttribute("aria-activedescendant");
  }
}
