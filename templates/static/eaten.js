// What did I eat? Servings add up against an allowance; the list stays on the device, or in a link that one shares.
import { copy, json, link, make, say, stored } from "./dom.js";

const form = document.querySelector("[data-tool=eaten]");
const { foods, allowances, jurisdiction, unit } = form.dataset;
const { food, servings, against } = form.elements;
const [list, result] = ["ul", "output"].map((tag) => form.querySelector(tag));
const shown = (number) => `${Math.round(number)}\u202f${unit}`;
const held = (row, n = 1) => (row.mg_per_100g * row["serving.grams"] * n) / 100;

const rows = await json(foods);
const byId = new Map(rows.map((row) => [row.id, row]));
const bands = (allowances ? await json(allowances) : [])
  .filter((row) => row.jurisdiction === jurisdiction && row.reference !== "EAR");
food.append(...rows.toSorted((a, b) => a.name.localeCompare(b.name))
  .map((row) => make("option", { value: row.id }, `${row.name}, ${row.serving_label}`)));
against.append(...bands.map((row) => make("option", { value: row.id }, `${row.name}: ${shown(row.amount)}`)));

const asked = new URLSearchParams(location.search);
against.value = asked.get("against") ?? form.dataset.against ?? bands[0]?.id;
const eaten = new Map((asked.get("eaten") ?? stored("eaten")).split(",").map((part) => part.split("*"))
  .filter(([id, n]) => byId.has(id) && n > 0).map(([id, n]) => [id, Number(n)]));
const query = () => `?eaten=${[...eaten].map((pair) => pair.join("*"))}&against=${against.value}`;

function draw() {
  let sum = 0;
  list.replaceChildren(...[...eaten].map(([id, n]) => {
    const row = byId.get(id);
    sum += held(row, n);
    const remove = make("button", { type: "button", className: "small", ariaLabel: `Remove ${row.name}` }, "Remove");
    remove.addEventListener("click", () => { eaten.delete(id); change(); food.focus(); });
    return make("li", {}, link(row.url, row.name), `, ${n} × ${row.serving_label}: ${shown(held(row, n))} `, remove);
  }));
  const goal = bands.find((row) => row.id === against.value)?.amount;
  form.querySelector(".eaten-bar").setAttribute("width", goal ? `${Math.min(100, (sum / goal) * 100)}%` : 0);
  result.textContent = goal ? `${shown(sum)} of ${shown(goal)}: ${Math.round((sum / goal) * 100)}%` : shown(sum);
}

function change() {
  stored("eaten", `${[...eaten].map((pair) => pair.join("*"))}`);
  history.replaceState(null, "", query() + location.hash);
  draw();
  say(result.textContent);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  eaten.set(food.value, (eaten.get(food.value) ?? 0) + Number(servings.value));
  change();
});
against.addEventListener("change", change);
form.querySelector(".share").addEventListener("click", (event) => {
  copy(location.origin + location.pathname + query(), event.currentTarget);
});
form.hidden = false;
draw();
