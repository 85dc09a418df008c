/* What forms ask of the preview, and what it answers. */

let { token } = document.currentScript.dataset;

const LOST = "Pratinjau tidak menjawab. Periksa jendela terminalnya (make serve), lalu coba lagi. Isian tetap di sini.";
const REFUSED = 403;

const post = (action, asked) =>
  fetch(`/.ubah/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Ubah": token },
    body: JSON.stringify(asked),
  });

/** Whether the preview has been started anew since the page was loaded: then its pages carry another token. */
const isRestarted = async () => {
  const page = await fetch(location.pathname);
  const [, found] = /data-token="([\w-]+)"/.exec(await page.text()) || [];
  if (!found || found === token) return false;
  token = found;
  return true;
};

/** The answer to `asked`, sent to the `action`; what is refused is thrown, with its status and problems. */
export const send = async (action, asked) => {
  let answer = null;
  let told = null;
  try {
    answer = await post(action, asked);
    if (answer.status === REFUSED && (await isRestarted())) answer = await post(action, asked);
    told = await answer.json();
  } catch {
    throw Object.assign(new Error(LOST), { problems: [] });
  }
  if (answer.ok) return told;
  throw Object.assign(new Error(told.message || ""), { status: answer.status, problems: told.problems || [] });
};
