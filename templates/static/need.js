// How much do I need? The facts for one person, each with its sources.
import { all, json, link, make, say } from "./dom.js";

const [form] = all("[data-tool=need]");
const result = form.querySelector(".result");
const { unit, bands, limits, margins, sources } = await json(form.dataset.facts);
const { stage, hours } = form.elements;
const amount = (...ends) => (ends[0] ? `${ends.join("–")}\u202f${unit}` : "–");
const none = (label) => ({ label, notes: ["None is known for this age and stage."], sources: [] });

// Of the rows that hold in a month of life, the one that starts last.
const held = (rows, month) => rows.filter((row) => row.from <= month && month < (row.to ?? Infinity))
  .sort((a, b) => b.from - a.from)[0];

function* found({ age, in: counted, sex, stage, hours }) {
  const month = age * (counted === "months" ? 1 : 12);
  const mine = (row) => ["any", sex].includes(row.sex)
    && (stage ? row.life_stage === stage : !/pregnancy|lactation/.test(row.life_stage));
  const band = held(bands.filter(mine), month) ?? none("Allowance");
  yield [amount(band.amount), band];
  if (hours > 0) yield [amount(band.low, band.high), margins.find(({ id }) => id === band.margin) ?? none("With hard training")];
  const top = held(limits, month);
  if (top) yield [amount(top.amount), top];
}

function entry([figure, row]) {
  const cited = row.sources.flatMap((id, i) => [i ? "; " : "Source: ", link(sources[id])]);
  const about = [row.url ? [link(row)] : [], ...row.notes.map((note) => [note]), cited];
  return make("div", {}, make("dt", {}, row.label), make("dd", { className: "big" }, figure),
    ...about.filter(([first]) => first).map((parts) => make("dd", { className: "meta" }, ...parts)));
}

function answer() {
  const asked = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
  stage.disabled = asked.sex === "male";
  const rows = form.checkValidity() ? [...found(asked)] : [];
  result.replaceChildren(...rows.map(entry));
  if (!rows.length) return;
  say(rows.map(([figure, { label }]) => `${label}: ${figure}`).join(". "));
  history.replaceState(null, "", `?${new URLSearchParams(asked)}${location.hash}`);
}

if (!margins.length) hours.closest("label").remove();
for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}
form.oninput = answer;
form.onsubmit = () => { answer(); return false; };
form.hidden = false;
answer();
