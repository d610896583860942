// Search: narrows the index to what is typed, and asks Pagefind for full texts where the site has its files.
import { all, link, make, say } from "./dom.js";

const [form] = all("[data-tool=search]");
const [found] = all(".found");
const items = all(".index li");
const names = new Map(items.map(({ firstElementChild: { href, textContent } }) => [href, textContent]));
const { root } = document.documentElement.dataset;
const NEAR = 60; // words after which a hit is no longer in the row that has the last anchor

// Pagefind compiles its engine in a worker of its own, which keeps to its own policy, so that this page
// need not allow it. Where that fails, the index alone has to do.
let engine;
async function load() {
  const pagefind = await import(form.dataset.pagefind);
  await pagefind.options({ baseUrl: root, excerptLength: 24 });
  return pagefind;
}

async function texts(words) {
  if (!words || !form.dataset.pagefind) return [];
  try {
    engine ??= load();
    const search = await (await engine).debouncedSearch(words, {}, 150);
    return search && await Promise.all(search.results.slice(0, 8).map((result) => result.data()));
  } catch {
    return [];
  }
}

// The facts and sections of a page in which the words stand, in the order of the page.
function places({ url, anchors, locations }) {
  const here = new Map();
  for (const { id, element, text, location } of anchors) {
    const address = new URL(`${url}#${id}`, document.baseURI).href;
    const name = names.get(address) ?? (/^h[2-6]$/.test(element) && text);
    if (name) here.set(location, { url: address, name, wide: !names.has(address) });
  }
  const starts = [...here.keys()].sort((a, b) => a - b);
  const hit = (word) => starts.findLast((start) => start <= word && (here.get(start).wide || word - start < NEAR));
  const hits = new Set(locations.map(hit).filter((start) => start !== undefined));
  return [...hits].sort((a, b) => a - b).slice(0, 4).map((start) => here.get(start));
}

// Pagefind marks the words that it found; all else is text, with entities.
function excerpt(html) {
  const parts = html.split(/<\/?mark>/).map((part) => make("textarea", { innerHTML: part }).value);
  return make("p", { className: "meta" }, ...parts.map((part, i) => (i % 2 ? make("mark", {}, part) : part)));
}

function result(page) {
  const inside = places(page).map((place) => make("li", {}, link(place)));
  const list = inside.length ? [make("ul", { className: "places" }, ...inside)] : [];
  return make("li", {}, make("h2", {}, link({ url: page.url, name: page.meta.title })), excerpt(page.excerpt), ...list);
}

async function look() {
  const asked = form.q.value.trim();
  const words = asked.toLowerCase().split(/\s+/);
  for (const item of items) item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word));
  for (const part of all(".index section")) part.hidden = !part.querySelector("li:not([hidden])");
  for (const letters of all(".letters")) letters.hidden = asked !== "";
  history.replaceState(null, "", asked ? `?${new URLSearchParams({ q: asked })}` : location.pathname);
  const pages = await texts(asked);
  if (!pages || asked !== form.q.value.trim()) return; // more was typed meanwhile
  found.replaceChildren(...pages.map(result));
  const left = pages.length + items.filter((item) => !item.hidden).length;
  if (asked) say(left ? `${left} found` : "Nothing found");
}

form.q.value = new URLSearchParams(location.search).get("q") ?? "";
form.oninput = look;
form.onsubmit = () => false;
form.hidden = false;
if (form.q.value) look();
