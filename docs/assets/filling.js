/* What is filled in once on this device goes into the texts that are copied; it is forgotten with the tab. */

const KEY = "isian/";
const KEPT_HERE = "Peramban ini tidak menyimpan isian; isian berlaku selama halaman ini terbuka.";

/** What a text says of a case, by its place in the text: people served are addressed, others are told of them. */
const PLACES = {
  greeting: ({ nama, lembaga }) =>
    nama || lembaga ? `${["Yth. Bapak/Ibu", nama, lembaga && `dari ${lembaga}`].filter(Boolean).join(" ")},\n\n` : "",
  heading: () => "",
  ticket: ({ tiket }) => (tiket ? `\nNomor tiket: ${tiket}` : ""),
  case: ({ nama, lembaga, tiket }) =>
    [["Nama", nama], ["Badan usaha atau lembaga", lembaga], ["Nomor tiket", tiket]].map(([label, said]) => (said ? `\n${label}: ${said}` : "")).join(""),
};

/** What is emptied is remembered as empty, so that a page which knows more forgets it, too. */
const restore = (fields) => {
  try {
    for (const field of fields) {
      const known = sessionStorage.getItem(KEY + field.name);
      if (known !== null) field.value = known;
    }
  } catch {
    /* storage is off: the fields keep what they hold */
  }
};

const keep = ({ name, value }, told) => {
  try {
    sessionStorage.setItem(KEY + name, value);
    told.textContent = "";
  } catch {
    told.textContent = KEPT_HERE;
  }
};

/** Lets the texts of the page hold what the fields of `form` do. */
export const letFill = (form) => {
  const fields = Array.from(form.querySelectorAll("input"));
  const told = form.querySelector("[role=status]");
  const places = Array.from(document.querySelectorAll("[data-fill]")).map((place) => ({ place, silent: place.textContent }));
  const show = () => {
    const said = {};
    for (const { name, value } of fields) said[name] = value.trim().replace(/\s+/g, " ");
    for (const { place, silent } of places) place.textContent = PLACES[place.dataset.fill](said) || silent;
  };
  const refresh = () => {
    restore(fields);
    show();
  };
  form.addEventListener("input", ({ target }) => {
    keep(target, told);
    show();
  });
  form.querySelector("button").addEventListener("click", () => {
    for (const field of fields) {
      field.value = "";
      keep(field, told);
    }
    show();
    fields[0].focus();
  });
  // A page that comes back from the browser's memory has heard nothing meanwhile.
  window.addEventListener("pageshow", (event) => event.persisted && refresh());
  // What was typed before this script came counts, too.
  for (const field of fields) if (field.value) keep(field, told);
  refresh();
};
