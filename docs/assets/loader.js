/* Loads what few readers need with its first use; as elements, since a page opened from a disk can't fetch. */

const isStyle = (address) => address.endsWith(".css");

const elementFor = (address) => {
  const element = document.createElement(isStyle(address) ? "link" : "script");
  const url = document.documentElement.dataset.root + address;
  if (isStyle(address)) {
    element.rel = "stylesheet";
    element.href = url;
  } else {
    element.async = false; // in the order of the addresses
    element.src = url;
  }
  return element;
};

const load = (address) =>
  new Promise((resolve, reject) => {
    const element = elementFor(address);
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });

/** A function that loads these assets at its first call, then calls `ready`. If one can't be loaded it calls
    `failed`, and the next call tries again. */
export const onFirstUse = (addresses, ready, failed) => {
  let isLoading = false;
  return () => {
    if (isLoading) return;
    isLoading = true;
    Promise.all(addresses.map(load)).then(ready, () => {
      isLoading = false;
      failed();
    });
  };
};

/** Shows a sentence at the head of the page's content, in the place of an earlier one; without parts it goes. */
export const notice = (...parts) => {
  const main = document.querySelector("main");
  const earlier = main.querySelector("[role=alert]");
  if (earlier) earlier.remove();
  if (parts.length === 0) return;
  const sentence = document.createElement("p");
  sentence.className = "review";
  sentence.setAttribute("role", "alert");
  sentence.append(...parts);
  main.prepend(sentence);
};
