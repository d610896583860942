// Every page: theme, links to headings, the place in the contents, chapters, and where a number comes from.
import { copy, json, local, make } from "./dom.js";

const root = document.documentElement;

// The theme: light, dark, or the system's.
const themes = ["auto", "light", "dark"];
const toggle = make("button", { type: "button", className: "theme" });
function show(theme) {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  toggle.textContent = `Theme: ${theme}`;
}
function stored(theme) {
  try {
    if (theme === undefined) return localStorage.getItem("theme") || "auto";
    if (theme === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch { /* storage is off */ }
  return theme || "auto";
}
toggle.addEventListener("click", () => {
  const next = themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % themes.length];
  show(stored(next));
});
show(stored());
document.querySelector(".masthead-inner")?.append(toggle);

// A link to each heading, copied on a click.
for (const heading of document.querySelectorAll(".text :is(h2, h3)[id]")) {
  const address = `${location.origin}${location.pathname}#${heading.id}`;
  const button = make("button", { type: "button", className: "anchor", "aria-label": `Copy the link to “${heading.textContent}”` }, "#");
  button.addEventListener("click", () => { history.replaceState(null, "", `#${heading.id}`); copy(address, button); });
  heading.append(button);
}

// Where one is, for browsers that do not mark the contents list by themselves.
const entries = [...document.querySelectorAll(".contents a")];
if (entries.length && !CSS.supports("scroll-target-group", "auto")) {
  const places = entries.map((entry) => document.getElementById(decodeURIComponent(entry.hash.slice(1))));
  const mark = () => {
    const passed = places.findLastIndex((place) => place && place.getBoundingClientRect().top < innerHeight / 4);
    entries.forEach((entry, i) => (i === Math.max(passed, 0) ? entry.setAttribute("aria-current", "true") : entry.removeAttribute("aria-current")));
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

// Chapters move the player instead of leaving the page.
const audio = document.querySelector("audio");
for (const link of document.querySelectorAll("[data-seek]")) {
  link.addEventListener("click", (event) => {
    if (!audio) return;
    event.preventDefault();
    audio.currentTime = Number(link.dataset.seek);
    audio.play().catch(() => { /* no recording */ });
    audio.focus();
  });
}

// A citation to copy.
for (const item of document.querySelectorAll(".cited-work")) {
  const button = make("button", { type: "button", className: "small" }, "Copy citation");
  button.addEventListener("click", () => copy(item.querySelector("p").textContent.trim(), button));
  item.append(button);
}

// Where a number in the text comes from: its fact, its sources, a way to it.
const numbers = document.querySelectorAll(".prose p data[data-fact], .prose li data[data-fact], .prose td data[data-fact]");
if (numbers.length && "popover" in root) {
  const data = (kind) => json(`${root.dataset.root}data/${kind}.json`);
  const card = make("div", { id: "origin", popover: "auto", className: "origin", role: "note" });
  document.body.append(card);
  const open = async (button, key) => {
    const [kind, id] = key.split(".");
    const row = (await data(kind)).find((r) => r.id === id);
    if (!row) return;
    const ids = row.sources ?? [];
    const cited = ids.length ? (await data("sources")).filter((s) => ids.includes(s.id)) : [];
    card.replaceChildren(
      make("p", { className: "origin-value" }, button.textContent),
      make("p", {}, row.name ?? row.statement ?? id),
      ...cited.map((s) => make("p", { className: "meta" }, `Source: ${[s.name, s.year].filter(Boolean).join(", ")}`)),
      ...(row.url ? [make("p", {}, make("a", { href: local(row.url) }, "See the fact"))] : []),
    );
    card.showPopover({ source: button });
  };
  for (const number of numbers) {
    if (number.closest("a, button, .table-scroll")) continue;
    const button = make("button", { type: "button", className: "fact", "aria-haspopup": "dialog" });
    number.replaceWith(button);
    button.append(number);
    let waiting;
    const start = () => { waiting = setTimeout(() => open(button, number.dataset.fact), 250); };
    button.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") start(); });
    button.addEventListener("pointerleave", () => clearTimeout(waiting));
    button.addEventListener("click", () => { clearTimeout(waiting); open(button, number.dataset.fact); });
  }
}

if (document.querySelector("table")) import("./tables.js");
if (document.querySelector("[data-tool=need]")) import("./need.js");
if (document.querySelector("[data-tool=eaten]")) import("./eaten.js");
