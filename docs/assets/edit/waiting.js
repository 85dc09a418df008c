/* While somebody is about to fill something in, the page isn't loaded anew: live.js waits until it is told. */

const FREE = "ubah-lega"; // heard by live.js
const WAITING = "ubah-menunggu";

export const tellFree = () => document.dispatchEvent(new Event(FREE));

/** Do `work` that opens something when it ends. */
export const waiting = async (work) => {
  document.body.classList.add(WAITING);
  await work();
  document.body.classList.remove(WAITING);
  tellFree();
};
