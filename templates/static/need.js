// How much do I need? The allowance, the athletes' range and the limit for one person, from the same facts as the tables.
import { json, local, make, youngest } from "./dom.js";

const form = document.querySelector("[data-tool=need]");
const result = form.querySelector("output");
const { allowances, limits, jurisdiction, unit, low, high, claim } = form.dataset;
const fields = ["age", "in", "sex", "stage", "hours"];
const STAGES = ["pregnancy", "lactation"];
const mg = (amount) => `${amount}\u202f${unit}`;

function band(rows, { months, sex, stage }) {
  const own = rows.filter((r) => r.jurisdiction === jurisdiction && ["RDA", "AI", "RNI"].includes(r.reference)
    && (r.sex === "any" || r.sex === sex));
  const wanted = sex === "female" && STAGES.includes(stage) ? stage : "";
  return youngest(own.filter((r) => (wanted ? r.life_stage === wanted : !STAGES.includes(r.life_stage))), months);
}

function entry(label, big, note, address) {
  const more = make("dd", { className: "meta" }, note, address ? " " : "");
  if (address) more.append(make("a", { href: local(address) }, "Where it stands"));
  return make("div", {}, make("dt", {}, label), make("dd", { className: "big" }, big), more);
}

async function answer() {
  const asked = Object.fromEntries(new FormData(form));
  const months = Number(asked.age) * (asked.in === "months" ? 1 : 12);
  if (asked.age === "" || !(months >= 0)) return result.replaceChildren();
  const [all, tops] = await Promise.all([json(allowances), limits ? json(limits) : []]);
  const own = band(all, { months, ...asked });
  const top = youngest(tops.filter((r) => r.jurisdiction === jurisdiction), months);
  const list = make("dl", { className: "sheet-facts" });
  if (own) {
    list.append(entry(`${own.reference}, all sources`, mg(own.amount), own.name, own.url));
    if (Number(asked.hours) > 0 && low) {
      const ends = [low, high].map((percent) => Math.round(own.amount * (1 + percent / 100)));
      list.append(entry(`With hard training, +${low}–${high}%`, `${ends[0]}–${mg(ends[1])}`, form.dataset.note, claim));
    }
  } else list.append(entry("Allowance", "–", "The guide has none for this age and stage."));
  if (top) list.append(entry(`Upper limit, ${top.scope_label}`, top.amount === null ? "–" : mg(top.amount), top.amount === null ? "None is established." : top.name, top.url));
  result.replaceChildren(list);
  const state = new URLSearchParams(fields.filter((f) => asked[f]).map((f) => [f, asked[f]]));
  history.replaceState(null, "", `?${state}${location.hash}`);
}

const before = new URLSearchParams(location.search);
for (const name of fields) if (before.has(name)) form.elements[name].value = before.get(name);
form.addEventListener("input", answer);
form.addEventListener("submit", (event) => { event.preventDefault(); answer(); });
form.hidden = false;
if (before.has("age")) answer();
