/* Loads what few readers need with its first use; as elements, since a page opened from a disk can't fetch. */

export const ROOT = document.documentElement.dataset.root;

export const element = (tag, traits) => Object.assign(document.createElement(tag), traits);

const load = (address) =>
  new Promise((loaded, lost) => {
    const isStyle = address.endsWith("css");
    // In the order of the addresses; what one kind doesn't know says nothing of it.
    const asset = element(isStyle ? "link" : "script", { rel: "stylesheet", async: false, [isStyle ? "href" : "src"]: ROOT + address });
    asset.addEventListener("load", loaded);
    asset.addEventListener("error", lost);
    document.head.append(asset);
  });

const notice = element("p", { className: "review" });
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
      notice.scrollIntoView({ block: "nearest" });
    };
    const loaded = Promise.all(addresses.map(load)).then(() => notice.remove());
    loaded.then(ready, tell);
  };
};
