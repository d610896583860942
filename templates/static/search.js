// Search: narrows the index to what is typed, and asks Pagefind for full texts where the site has its files.
import { all, make, say } from "./dom.js";

const [form] = all("[data-tool=search]");
const [found] = all(".found");
const items = all(".index li");
const pagefind = form.dataset.pagefind ? await import(form.dataset.pagefind) : null;

async function texts(words) {
  const { results } = pagefind && words ? await pagefind.search(words) : { results: [] };
  return Promise.all(results.slice(0, 8).map((result) => result.data()));
}

// Pagefind marks the words that it found; all else is text.
function excerpt(html) {
  const parts = html.split(/<\/?mark>/).map((part) => new DOMParser().parseFromString(part, "text/html").body.textContent);
  return make("p", { className: "meta" }, ...parts.map((part, i) => (i % 2 ? make("mark", {}, part) : part)));
}

async function look() {
  const asked = form.q.value.trim();
  const words = asked.toLowerCase().split(/\s+/);
  for (const item of items) item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word));
  for (const part of all(".index section")) part.hidden = !part.querySelector("li:not([hidden])");
  const pages = await texts(asked);
  if (asked !== form.q.value.trim()) return;
  found.replaceChildren(...pages.map((one) => make("li", {},
    make("h2", {}, make("a", { href: one.url }, one.meta.title)), excerpt(one.excerpt))));
  const left = pages.length + items.filter((item) => !item.hidden).length;
  if (asked) say(left ? `${left} found` : "Nothing found");
  history.replaceState(null, "", asked ? `?${new URLSearchParams({ q: asked })}` : location.pathname);
}

form.q.value = new URLSearchParams(location.search).get("q") ?? "";
form.oninput = look;
form.onsubmit = (event) => event.preventDefault();
form.hidden = false;
look();
