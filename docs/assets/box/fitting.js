/* The box and what it found on a small screen: what a phone's keyboard leaves is theirs alone. */

// Pixels; no phone shows so few while its keyboard is closed.
const WITH_KEYBOARD = 480;
const AROUND = 24;

/** Keeps the box at the top of a short screen while it is used, and `element` within what is left below. */
export const fitToScreen = (input, element) => {
  const seen = window.visualViewport;
  const { form } = input;
  const fit = () => {
    // As if the page weren't zoomed: whoever looks closer isn't typing on a keyboard.
    const height = seen ? seen.height * seen.scale : innerHeight;
    const isShort = height < WITH_KEYBOARD;
    if (isShort && document.activeElement === input) form.scrollIntoView();
    element.style.maxHeight = isShort ? `${height - form.offsetHeight - AROUND}px` : "";
  };
  (seen || window).addEventListener("resize", fit);
  input.addEventListener("focus", fit);
  fit();
};
