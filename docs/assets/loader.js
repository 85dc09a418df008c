/* Loads what few readers need with its first use; as elements, since a page opened from a disk can't fetch. */

export const ROOT = document.documentElement.dataset.root;

const load = (address) =>
  new Promise((loaded, lost) => {
    const isStyle = address.endsWith("css");
    const element = document.createElement(isStyle ? "link" : "script");
    element[isStyle ? "href" : "src"] = ROOT + address;
    // What one kind doesn't know says nothing of it.
    element.rel = "stylesheet";
    // In the order of the addresses.
    element.async = false;
    element.addEventListener("load", loaded);
    element.addEventListener("error", lost);
    document.head.append(element);
  });

const notice = document.createElement("p");
notice.className = "review";
notice.setAttribute("role", "alert");

/** A function that loads these assets at its first call, then calls `ready`. If one can't be loaded, what `told`
    gives is shown at the head of the page's content, and the next call tries again. */
export const onFirstUse = (addresses, ready, told) => {
  let isLoading = false;
  return () => {
    if (isLoading) return;
    isLoading = true;
    const tell = () => {
      isLoading = false;
      notice.textContent = "";
      notice.append(...told());
      document.querySelector("main").prepend(notice);
    };
    const loaded = Promise.all(addresses.map(load)).then(() => notice.remove());
    loaded.then(ready, tell);
  };
};
