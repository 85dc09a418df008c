/* Making the parts of the page that scripts add. Texts go in as text, never as markup. */

export const make = (tag, name = "", text = "") => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
};

export const button = (name, text, act) => {
  const element = make("button", name, text);
  element.type = "button";
  element.addEventListener("click", act);
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

export const setAll = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
};
