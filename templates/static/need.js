// How much do I need? One person's allowance, athletes' range and limit, from the facts of the tables.
import { json, link, make } from "./dom.js";

const form = document.querySelector("[data-tool=need]");
const result = form.querySelector("output");
const { allowances, limits, jurisdiction, unit, low, high, claim, note } = form.dataset;
const amount = (number) => `${number}\u202f${unit}`;
const inMonths = (row, age) => age * (row["ages.unit"] === "years" ? 12 : 1);

// Of the records that hold at an age in months, the one that starts last; both ages of a record are included.
function held(rows, age) {
  return rows
    .filter((row) => inMonths(row, row["ages.first"]) <= age
      && (row["ages.last"] === null || age < inMonths(row, row["ages.last"] + 1)))
    .sort((a, b) => inMonths(b, b["ages.first"]) - inMonths(a, a["ages.first"]))[0];
}

function entry(label, big, text, address) {
  return make("div", {}, make("dt", {}, label), make("dd", { className: "big" }, big),
    make("dd", { className: "meta" }, address ? link(address, text) : text));
}

async function answer() {
  const asked = Object.fromEntries(new FormData(form));
  if (!form.checkValidity()) return result.replaceChildren();
  const age = asked.age * (asked.in === "months" ? 1 : 12);
  const stage = asked.sex === "female" ? asked.stage : "";
  const here = (row) => row.jurisdiction === jurisdiction;
  const bands = (await json(allowances)).filter((row) => here(row) && ["RDA", "AI", "RNI"].includes(row.reference)
    && ["any", asked.sex].includes(row.sex)
    && (stage ? row.life_stage === stage : !["pregnancy", "lactation"].includes(row.life_stage)));
  const band = held(bands, age);
  const top = limits && held((await json(limits)).filter(here), age);
  const list = make("dl", { className: "sheet-facts" });
  list.append(band ? entry(`${band.reference}, all sources`, amount(band.amount), band.name, band.url)
    : entry("Allowance", "–", "There is none for this age and stage."));
  if (band && asked.hours > 0) {
    const [least, most] = [low, high].map((percent) => Math.round(band.amount * (1 + percent / 100)));
    list.append(entry(`With hard training, +${low}–${high}%`, `${least}–${amount(most)}`, note, claim));
  }
  if (top) {
    list.append(entry(`Upper limit, ${top.scope_label}`, top.amount === null ? "–" : amount(top.amount),
      top.amount === null ? "None is established for this age." : top.name, top.url));
  }
  result.replaceChildren(list);
  history.replaceState(null, "", `?${new URLSearchParams(asked)}${location.hash}`);
}

for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}
form.addEventListener("input", answer);
form.addEventListener("submit", (event) => { event.preventDefault(); answer(); });
form.hidden = false;
answer();
