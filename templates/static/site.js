// Every page: theme, links to headings, the place in the contents, chapters, and where a number comes from.
import { copy, json, link, make, stored } from "./dom.js";

const root = document.documentElement;
const all = (selector) => [...document.querySelectorAll(selector)];
const button = (properties, text) => make("button", { type: "button", ...properties }, text);

const themes = ["auto", "light", "dark"];
const toggle = document.querySelector(".theme");
function setTheme(theme) {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  toggle.ariaLabel = toggle.title = `Colours: ${theme}`;
}
toggle.addEventListener("click", () => {
  const next = themes[(themes.indexOf(root.dataset.theme ?? "auto") + 1) % 3];
  stored("theme", next);
  setTheme(next);
});
setTheme(root.dataset.theme ?? "auto");
toggle.hidden = false;

for (const heading of all(".text :is(h2, h3)[id]")) {
  const copier = button({ className: "anchor", ariaLabel: `Copy the link to “${heading.textContent}”` }, "#");
  copier.addEventListener("click", () => {
    location.hash = heading.id;
    copy(location.href, copier);
  });
  heading.append(copier);
}

// Browsers with scroll-target-group mark the contents list by themselves.
const entries = all(".contents a");
if (entries.length && !CSS.supports("scroll-target-group", "auto")) {
  const places = entries.map((entry) => document.getElementById(decodeURIComponent(entry.hash.slice(1))));
  const mark = () => {
    const at = Math.max(0, places.findLastIndex((place) => place?.getBoundingClientRect().top < innerHeight / 4));
    entries.forEach((entry, i) => { entry.ariaCurrent = i === at ? "true" : null; });
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

const audio = document.querySelector("audio");
for (const chapter of all("[data-seek]")) {
  chapter.addEventListener("click", (event) => {
    event.preventDefault();
    audio.currentTime = Number(chapter.dataset.seek);
    audio.focus();
    audio.play().catch(() => { /* there is no recording */ });
  });
}

for (const work of all(".cited-work")) {
  const copier = button({ className: "small" }, "Copy citation");
  copier.addEventListener("click", () => copy(work.querySelector("p").textContent.trim(), copier));
  work.append(copier);
}

const numbers = all(".prose data[data-fact]").filter((number) => !number.closest("a, button, .table-scroll"));
if (numbers.length && "popover" in root) {
  const card = make("div", { popover: "auto", className: "origin" });
  document.body.append(card);
  const data = (kind) => json(`${root.dataset.root}data/${kind}.json`);
  const open = async (opener, key) => {
    const [kind, id] = key.split(".");
    const row = (await data(kind)).find((one) => one.id === id);
    const cited = (await data("sources")).filter((source) => row.sources?.includes(source.id));
    card.replaceChildren(
      make("p", { className: "origin-value" }, opener.textContent),
      make("p", {}, row.url ? link(row.url, row.name ?? row.statement) : row.name),
      ...cited.map((source) => make("p", {}, `Source: ${source.name}${source.year ? `, ${source.year}` : ""}`)),
    );
    card.showPopover({ source: opener });
  };
  for (const number of numbers) {
    const opener = button({ className: "fact", ariaHasPopup: "dialog" }, "");
    number.replaceWith(opener);
    opener.append(number);
    let hover;
    const show = () => open(opener, number.dataset.fact);
    opener.addEventListener("click", show);
    opener.addEventListener("mouseenter", () => { hover = setTimeout(show, 250); });
    opener.addEventListener("mouseleave", () => clearTimeout(hover));
  }
}

const tools = { need: () => import("./need.js"), eaten: () => import("./eaten.js"), search: () => import("./search.js") };
for (const form of all("[data-tool]")) tools[form.dataset.tool]();
if (document.querySelector("table")) import("./tables.js");
