/* The keys of the box: a handler for each. */

const arrow = (step) => (box, event) => {
  if (!box.panel.hits.options.length) return;
  event.preventDefault();
  box.panel.open();
  box.panel.selection.move(step);
};

/** First the results go, then what was typed. */
const leave = (box, event) => {
  event.preventDefault();
  if (!box.panel.isOpen) box.ask("");
  box.panel.close();
};

const HANDLERS = { ArrowDown: arrow(1), ArrowUp: arrow(-1), Escape: leave };

export const listenForKeys = (box) => {
  box.input.addEventListener("keydown", (event) => {
    if (HANDLERS[event.key]) HANDLERS[event.key](box, event);
  });
  box.panel.element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    box.panel.close();
    box.input.focus();
  });
};
