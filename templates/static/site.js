// Every page: theme, links to copy, the contents list, chapters, where numbers come from.
import { all, button, copies, make, stored } from "./dom.js";

const root = document.documentElement;
const [toggle] = all(".theme");
function setTheme(theme) {
  root.dataset.theme = theme;
  toggle.ariaLabel = toggle.title = `Colours: ${theme}`;
}
toggle.onclick = () => {
  setTheme({ auto: "light", light: "dark", dark: "auto" }[root.dataset.theme]);
  stored("theme", root.dataset.theme);
};
setTheme(root.dataset.theme ?? "auto");
toggle.hidden = false;

for (const heading of all(".text :is(h2, h3)[id]")) {
  const address = () => (location.hash = heading.id, location.href);
  heading.ariaLabel = heading.textContent; // else the button would be read as part of it
  const copy = button("#", null, { className: "anchor", ariaLabel: `Copy the link to “${heading.ariaLabel}”` });
  copies(copy, address);
  heading.append(copy);
}

for (const work of all(".cited-work")) {
  copies(work.querySelector(".copy"), () => work.firstElementChild.textContent.trim());
}

// Some browsers do this by themselves.
const entries = all(".contents a");
if (entries.length && !CSS.supports("scroll-target-group", "auto")) {
  const top = ({ hash }) => document.getElementById(hash.slice(1)).getBoundingClientRect().top;
  const mark = () => {
    const at = Math.max(0, entries.findLastIndex((entry) => top(entry) < innerHeight / 4));
    entries.forEach((entry, i) => { entry.ariaCurrent = i === at ? "true" : null; });
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

const [audio] = all("audio");
for (const chapter of all("[data-seek]")) {
  chapter.onclick = (event) => {
    event.preventDefault();
    audio.currentTime = Number(chapter.dataset.seek);
    audio.focus();
    audio.play().catch(() => { /* no recording */ });
  };
}

// Each number outside a table opens the line that says where it comes from.
const lines = all("[data-of]");
if (lines.length && "popover" in root) {
  const card = make("div", { popover: "auto", className: "origin" });
  document.body.append(card);
  for (const number of all("main data[data-fact]")) {
    const line = lines.find(({ dataset }) => `${number.dataset.fact}.`.startsWith(`${dataset.of}.`));
    if (!line || number.closest("a, button, table, .origins")) continue;
    let hover;
    const show = () => {
      const checked = line.closest(".origins").querySelector(".meta")?.cloneNode(true) ?? "";
      const parts = line.cloneNode(true).childNodes;
      card.replaceChildren(make("p", {}, number.textContent), ...parts, checked);
      card.showPopover({ source: opener });
    };
    const opener = button("", show, {
      className: "fact",
      onmouseenter: () => { hover = setTimeout(show, 250); },
      onmouseleave: () => clearTimeout(hover),
    });
    number.replaceWith(opener);
    opener.append(number);
  }
}

const tools = { need: () => import("./need.js"), eaten: () => import("./eaten.js"), search: () => import("./search.js") };
for (const form of all("[data-tool]")) tools[form.dataset.tool]().catch(() => form.remove());
if (all("table").length) import("./tables.js");
