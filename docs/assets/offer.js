/* Buttons that need scripts. */

/** They show themselves with what they do. */
export const offer = (name, action) => {
  for (const button of document.querySelectorAll(`[data-do=${name}]`)) {
    button.hidden = false;
    button.addEventListener("click", action);
  }
};
