/* Which option the arrow keys have reached; the cursor stays in the box. */

const NOTHING = -1;
const REACHED = "aria-selected";
const POINTER = "aria-activedescendant";

/** {option, clear, move, select} over the list's options. */
export const selectionOf = (input, options) => {
  let number = NOTHING;
  let option = null;
  const select = (next) => {
    if (option) option.setAttribute(REACHED, "false");
    number = next;
    option = options[number];
    if (!option) return input.removeAttribute(POINTER);
    option.setAttribute(REACHED, "true");
    option.scrollIntoView({ block: "nearest" });
    return input.setAttribute(POINTER, option.id);
  };
  return {
    select,
    option: () => option,
    clear: () => select(NOTHING),
    /** Goes on by `step`, from the last to the first and back. */
    move: (step) => select((Math.max(number, step < 0 ? 0 : NOTHING) + step + options.length) % options.length),
  };
};
