/* The states of the diagnosis, read from the page's outline. */

const own = (item, selector) => item.querySelector(`:scope > ${selector}`);

const textOf = (element) => (element ? element.textContent.trim() : "");

const itemsOf = (part) => {
  const list = own(part, "ul");
  return list ? Array.from(list.children) : [];
};

/** From each path to {path, label, question, choices, link, title, parent}; what ends here has no question. */
export const readOutline = (outline) => {
  const states = new Map();
  const read = (part, path, parent) => {
    const items = itemsOf(part);
    const link = own(part, "a") || own(part, "[data-answers] a");
    const known = states.get(parent) || { link: "", title: "" };
    states.set(path, {
      path,
      parent,
      label: textOf(own(part, ".choice-label")),
      question: items.length > 0 ? textOf(own(part, ".asks")) : "",
      choices: items.map(({ id }) => id),
      link: link ? link.href : known.link,
      title: own(part, "[data-answers] a") ? textOf(link) : known.title,
    });
    for (const item of items) read(item, item.id, path);
  };
  read(outline, "", null);
  return states;
};
