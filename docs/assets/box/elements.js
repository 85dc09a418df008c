/* Making the parts of the page that scripts add. Texts go in as text, never as markup. */

export const make = (tag, name = "", text = "") => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
};

export const button = (name, text, act) => {
  const element = make("button", name, text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
};

export const linkTo = (address, name, text = "") => {
  const element = make("a", name, text);
  element.href = address;
  return element;
};

/** Lets `parent` hold `children` and nothing else. */
export const fill = (parent, children) => {
  parent.textContent = "";
  parent.append(...children);
  return parent;
};

/** Adds the parts of a text, those that a query matched marked. */
export const addMarked = (parent, parts) => {
  parent.append(...parts.map((part) => (part.mark ? make("mark", "", part.text) : part.text)));
  return parent;
};

/** Gives an element its part in the page, as screen readers tell it. */
export const setRole = (element, role, label) => {
  element.setAttribute("role", role);
  element.setAttribute("aria-label", label);
  return element;
};
