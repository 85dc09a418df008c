/* What the device remembers; nothing leaves it. */

const stored = () => {
  try {
    return localStorage || {};
  } catch {
    // Storage is off: nothing outlives the page.
    return {};
  }
};

export const device = stored();
