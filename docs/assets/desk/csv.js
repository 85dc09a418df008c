/* A table as a file that Excel opens in columns, in Indonesian settings, too; no cell of it is a formula. */

const BYTE_ORDER_MARK = "\uFEFF";

const cell = (value) => {
  const text = String(value);
  const harmless = typeof value === "string" && /^[\s=+\-@]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
};

export const csv = (rows) => BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
