// Shared: elements, data, the clipboard, storage, a voice for screen readers.
export const all = (selector) => [...document.querySelectorAll(selector)];

export function make(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

export const button = (text, onclick, properties) => make("button", { type: "button", onclick, ...properties }, text);

const fetched = {};
export const json = (address) => (fetched[address] ??= fetch(address).then((answer) => answer.json()));

const voice = make("p", { className: "visually-hidden", role: "status" });
document.body.append(voice);
let pause;
export function say(text) { // once the typing rests
  clearTimeout(pause);
  pause = setTimeout(() => { voice.textContent = text; }, 500);
}

export const link = ({ url, name }) => make("a", { href: url }, name);

export function copies(source, text) {
  const label = source.textContent;
  source.onclick = async () => {
    await navigator.clipboard.writeText(text());
    source.textContent = "Copied";
    say("Copied");
    setTimeout(() => { source.textContent = label; }, 1600);
  };
  source.hidden = false;
}

export function stored(key, text) {
  try {
    if (text === undefined) return localStorage.getItem(key) ?? "";
    localStorage.setItem(key, text);
  } catch { /* storage is off */ }
  return "";
}
