// Shared by the other modules: elements, data, the clipboard, storage, and a voice for screen readers.
export function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in node) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

const fetched = {};
export const json = (address) => (fetched[address] ??= fetch(address).then((answer) => answer.json()));

const voice = make("p", { className: "visually-hidden", role: "status" });
document.body.append(voice);
export const say = (text) => { voice.textContent = text; };

// The data name pages in full; a link stays where the site is served.
export function link(address, text) {
  const { pathname, hash } = new URL(address);
  return make("a", { href: pathname + hash }, text);
}

export async function copy(text, button) {
  const before = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = "Copied";
  say("Copied");
  setTimeout(() => { button.textContent = before; }, 1600);
}

export function stored(key, text) {
  try {
    if (text === undefined) return localStorage.getItem(key) ?? "";
    localStorage.setItem(key, text);
  } catch { /* storage is off */ }
  return "";
}
