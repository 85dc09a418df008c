/* What forms ask of the preview, and what it answers. */

const { token } = document.currentScript.dataset;

const LOST = "Pratinjau tidak menjawab. Periksa jendela terminalnya (make serve), lalu coba lagi. Isian tetap di sini.";

/** The answer to `asked`, sent to the `action`; what is refused is thrown, with `message` or `problems`. */
export const send = async (action, asked) => {
  let answer = null;
  let told = null;
  try {
    answer = await fetch(`/ubah/${action}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Ubah": token },
      body: JSON.stringify(asked),
    });
    told = await answer.json();
  } catch {
    throw Object.assign(new Error(LOST), { problems: [] });
  }
  if (answer.ok) return told;
  throw Object.assign(new Error(told.message || ""), { problems: told.problems || [] });
};
