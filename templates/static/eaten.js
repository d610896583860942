// What did I eat? Servings add up; the list stays on the device, or in a link to share.
import { all, button, copies, json, link, make, say, stored } from "./dom.js";

const [form] = all("[data-tool=eaten]");
const { food, servings, against } = form.elements;
const [list, result, bar, copy] = ["ul", ".result", ".eaten-bar", ".copy"].map((part) => form.querySelector(part));
const { unit, foods, bands, daily } = await json(form.dataset.facts);
const goals = [...daily, ...bands];
const lines = new Map();

function shown(number) {
  const steps = number >= 10 ? 1 : number >= 1 ? 10 : 1000;
  return `${Math.round(number * steps) / steps}\u202f${unit}`;
}

const option = ({ id, name }, text) => make("option", { value: id }, `${name}, ${text}`);
const query = () => `?eaten=${[...lines].map(([id, { count }]) => `${id}*${count.value}`)}&against=${against.value}`;

function draw() {
  let sum = 0;
  for (const { count, figure, each } of lines.values()) {
    const amount = each * Math.max(0, count.value);
    sum += amount;
    figure.textContent = shown(amount);
  }
  const goal = goals.find(({ id }) => id === against.value)?.amount;
  const share = (sum / goal) * 100 || 0;
  bar.setAttribute("width", `${Math.min(100, share)}%`);
  result.textContent = goal ? `${shown(sum)} of ${shown(goal)}: ${Math.round(share)}%` : shown(sum);
}

function change() {
  draw();
  say(result.textContent);
  stored("eaten", query());
  history.replaceState(null, "", query() + location.hash);
}

function add(id, n) {
  const row = foods.find((one) => one.id === id);
  if (!row || !(n > 0 && n < 100)) return;
  if (lines.has(id)) {
    lines.get(id).count.value -= -n;
    return;
  }
  const { name, serving, per_100g: held, grams } = row;
  const count = make("input", { type: "number", min: 0.5, max: 99, step: 0.5, value: n, ariaLabel: `Servings of ${name}`, oninput: change });
  const figure = make("b");
  const remove = () => { lines.delete(id); line.remove(); change(); food.focus(); };
  const line = make("li", {}, make("span", {}, link(row)), make("span", {}, count, ` × ${serving}`), figure,
    button("Remove", remove, { className: "small", ariaLabel: `Remove ${name}` }));
  lines.set(id, { count, figure, each: (held * grams) / 100 });
  list.append(line);
}

food.append(...foods.map((row) => option(row, row.serving)));
against.append(...goals.map((row) => option(row, shown(row.amount))));
const asked = new URLSearchParams(/eaten=/.test(location.search) ? location.search : stored("eaten"));
for (const part of (asked.get("eaten") ?? "").split(",")) add(...part.split("*"));
against.value = asked.get("against");
if (against.selectedIndex < 0) against.selectedIndex = 0;

form.onsubmit = () => {
  add(food.value, servings.value);
  change();
  return false;
};
against.onchange = change;
copies(copy, () => new URL(query(), location.href).href);
form.hidden = false;
draw();
