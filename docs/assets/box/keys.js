/* The keys of the box: a handler for each. */

const arrow = (step) => (event, panel) => {
  if (panel.options.length === 0) return;
  event.preventDefault();
  panel.open();
  panel.selection.move(step);
};

/** First the results go, then what was typed. */
const leave = (event, panel, ask) => {
  event.preventDefault();
  if (!panel.isOpen()) ask("");
  panel.close();
};

const HANDLERS = { ArrowDown: arrow(1), ArrowUp: arrow(-1), Escape: leave };

export const listenForKeys = (input, panel, ask) => {
  input.addEventListener("keydown", (event) => {
    const handler = HANDLERS[event.key];
    if (handler) handler(event, panel, ask);
  });
  panel.element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    panel.close();
    input.focus();
  });
};
