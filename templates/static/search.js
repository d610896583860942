// Search: narrows the index to what is typed, and asks Pagefind for full texts where the site has its files.
import { make, say } from "./dom.js";

const form = document.querySelector("[data-tool=search]");
const found = document.querySelector(".found");
const items = [...document.querySelectorAll(".index li")];
const pagefind = form.dataset.pagefind ? await import(form.dataset.pagefind) : null;

async function texts(words) {
  const { results } = pagefind && words ? await pagefind.search(words) : { results: [] };
  return Promise.all(results.slice(0, 8).map((result) => result.data()));
}

async function look() {
  const asked = form.q.value.trim();
  const words = asked.toLowerCase().split(/\s+/);
  for (const item of items) item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word));
  for (const part of document.querySelectorAll(".index section")) part.hidden = !part.querySelector("li:not([hidden])");
  const pages = await texts(asked);
  if (asked !== form.q.value.trim()) return;
  found.replaceChildren(...pages.map((one) => {
    const about = make("p", { className: "meta" });
    about.innerHTML = one.excerpt; // Pagefind's own marks around the words that were found
    return make("li", {}, make("h2", {}, make("a", { href: one.url }, one.meta.title)), about);
  }));
  const left = pages.length + items.filter((item) => !item.hidden).length;
  if (asked) say(left ? `${left} found` : "Nothing found");
  history.replaceState(null, "", asked ? `?${new URLSearchParams({ q: asked })}` : location.pathname);
}

form.q.value = new URLSearchParams(location.search).get("q") ?? "";
form.addEventListener("input", look);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
look();
