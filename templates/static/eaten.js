// What did I eat? Foods and servings add up against an allowance; the list stays on the device, or in a link that one shares.
import { copy, json, local, make, say } from "./dom.js";

const form = document.querySelector("[data-tool=eaten]");
const { foods, allowances, jurisdiction, unit } = form.dataset;
const { food, servings, against } = form.elements;
const list = form.querySelector("ul");
const result = form.querySelector("output");
const mg = (amount) => `${Math.round(amount)}\u202f${unit}`;
let eaten = new Map();

const remembered = () => { try { return localStorage.getItem("eaten") || ""; } catch { return ""; } };
const remember = (text) => { try { localStorage.setItem("eaten", text); } catch { /* storage is off */ } };
const written = () => [...eaten].map(([id, n]) => `${id}*${n}`).join(",");
const read = (text) => new Map(text.split(",").map((part) => part.split("*")).filter(([id, n]) => id && n > 0).map(([id, n]) => [id, Number(n)]));

function draw(all, bands) {
  let sum = 0;
  list.replaceChildren(...[...eaten].filter(([id]) => all.has(id)).map(([id, n]) => {
    const one = all.get(id);
    sum += one.per_serving * n;
    const remove = make("button", { type: "button", className: "small", "aria-label": `Remove ${one.name}` }, "Remove");
    remove.addEventListener("click", () => { eaten.delete(id); update(all, bands); servings.focus(); });
    return make("li", {}, make("a", { href: local(one.url) }, one.name), `, ${n} × ${one.serving_label}: ${mg(one.per_serving * n)} `, remove);
  }));
  const goal = bands.get(against.value);
  const share = goal ? sum / goal.amount : 0;
  form.querySelector(".eaten-bar").setAttribute("width", `${Math.min(share, 1) * 100}%`);
  result.textContent = goal ? `${mg(sum)} of ${mg(goal.amount)}: ${Math.round(share * 100)}%` : mg(sum);
}

function update(all, bands) {
  remember(written());
  const state = eaten.size ? `?eaten=${written()}&against=${against.value}` : location.pathname;
  history.replaceState(null, "", state + location.hash);
  draw(all, bands);
}

const [rows, groups] = await Promise.all([json(foods), allowances ? json(allowances) : []]);
const all = new Map(rows.map((r) => [r.id, r]));
const bands = new Map(groups.filter((r) => r.jurisdiction === jurisdiction && r.reference !== "EAR").map((r) => [r.id, r]));
food.append(...[...rows].sort((a, b) => a.name.localeCompare(b.name)).map((r) => make("option", { value: r.id }, `${r.name}, ${r.serving_label}`)));
against.append(...[...bands.values()].map((r) => make("option", { value: r.id }, `${r.name}: ${mg(r.amount)}`)));
const asked = new URLSearchParams(location.search);
against.value = asked.get("against") || form.dataset.against || against.options[0]?.value || "";
eaten = read(asked.get("eaten") || remembered());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  eaten.set(food.value, (eaten.get(food.value) || 0) + Number(servings.value));
  update(all, bands);
  say(result.textContent);
});
against.addEventListener("change", () => update(all, bands));
form.querySelector(".share").addEventListener("click", (event) => copy(`${location.origin}${location.pathname}?eaten=${written()}&against=${against.value}`, event.currentTarget));
form.hidden = false;
draw(all, bands);
