// What the other modules share: making elements, fetching data once, saying things aloud.

/** An element with properties (data-, aria- and unknown ones as attributes) and children. */
export function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in node && !name.includes("-")) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

const fetched = new Map();

/** The JSON at an address, fetched once. */
export function json(address) {
  if (!fetched.has(address)) fetched.set(address, fetch(address).then((answer) => answer.json()));
  return fetched.get(address);
}

const voice = make("p", { className: "visually-hidden", role: "status" });
document.body.append(voice);

/** A sentence for screen readers. */
export const say = (text) => { voice.textContent = text; };

/** The path and fragment of an address of the site, wherever it is served. */
export function local(address) {
  const { pathname, hash } = new URL(address, location.href);
  return pathname + hash;
}

/** The text in the clipboard, and a word that it is there. */
export async function copy(text, button) {
  const before = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = "Copied";
  say("Copied");
  setTimeout(() => { button.textContent = before; }, 1600);
}

/** Whether an age in months lies in a record's ages; both ends count. */
export function ofAge(row, months) {
  const inYears = row["ages.unit"] === "years";
  const first = row["ages.first"] * (inYears ? 12 : 1);
  const last = row["ages.last"];
  return first <= months && (last === null || months < (inYears ? (last + 1) * 12 : last + 1));
}

/** The narrowest record for an age: of those that hold, the one that starts last. */
export const youngest = (rows, months) => rows
  .filter((row) => ofAge(row, months))
  .reduce((best, row) => (best && best["ages.first"] > row["ages.first"] && best["ages.unit"] === row["ages.unit"] ? best : row), null);
