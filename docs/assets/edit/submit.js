/* Sends what a form asks for; what is refused is told in it, and nothing typed is lost. */

import { closeSaved } from "./dialog.js";
import { announce } from "./news.js";
import { tell } from "./problems.js";
import { send } from "./send.js";

const STALE = 409; // the file isn't the one that the form was opened for

/** The answer to a form; where only other records of its file have changed meanwhile, it is sent once more. */
const sendForm = async (action, asked, form) => {
  try {
    return await send(action, asked);
  } catch (error) {
    if (error.status !== STALE || action !== "simpan" || form.new) throw error;
    const now = await send("formulir", { spot: form.spot });
    if (JSON.stringify(now.value) !== JSON.stringify(form.value)) throw error;
    return send(action, { ...asked, digest: now.digest });
  }
};

/** Do what `asked` asks; what is refused is told in the form, and nothing typed is lost. */
export const submit = async (action, asked, form, { content, find }) => {
  const buttons = [...content.querySelectorAll("button")];
  for (const each of buttons) each.disabled = true;
  try {
    announce({ spot: form.spot, ...(await sendForm(action, asked, form)) });
    closeSaved();
  } catch (error) {
    for (const each of buttons) each.disabled = false;
    tell(content, error.problems.length > 0 ? error.problems : [{ message: error.message }], find);
  }
};
