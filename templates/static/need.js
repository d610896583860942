// How much do I need? The facts for one person, each with its sources.
import { all, json, link, make, say } from "./dom.js";

const [form] = all("[data-tool=need]");
const result = form.querySelector(".result");
const { unit, bands, limits, margins, sources } = await json(form.dataset.facts);
const { stage, hours } = form.elements;
const amount = (...ends) => (ends[0] ? `${ends.join("–")}\u202f${unit}` : "–");
const none = { name: "None is known for this age and stage" };

// Of the rows that hold in a month of life, the one that starts last.
const held = (rows, month) => rows.filter((row) => row.from <= month && month < (row.to ?? Infinity))
  .sort((a, b) => b.from - a.from)[0];

function entry(label, figure, row, ...notes) {
  const cited = row.sources?.flatMap((id, i) => [i ? "; " : "Source: ", link(sources[id])]) ?? [];
  const about = [[row.url ? link(row) : row.name], ...notes.map((note) => [note]), cited];
  return make("div", {}, make("dt", {}, label), make("dd", { className: "big" }, figure),
    ...about.filter(([first]) => first).map((parts) => make("dd", { className: "meta" }, ...parts)));
}

function* entries(asked) {
  const month = asked.age * (asked.in === "months" ? 1 : 12);
  const band = held(bands.filter(({ sex, life_stage }) => (sex === "any" || sex === asked.sex)
    && (asked.stage ? life_stage === asked.stage : !/pregnancy|lactation/.test(life_stage))), month) ?? none;
  yield entry(`${band.reference ?? "Allowance"}, all sources`, amount(band.amount), band);
  if (asked.hours > 0) {
    const claim = margins.find(({ id }) => id === band.margin) ?? none;
    yield entry("With hard training", amount(band.low, band.high), claim,
      claim.grade && `${claim.grade} certainty. ${claim.because ?? ""}`);
  }
  const top = held(limits, month);
  if (top) yield entry(`Upper limit, ${top.scope}`, amount(top.amount), top, top.scope_note, top.note);
}

function answer() {
  const asked = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
  stage.disabled = asked.sex === "male";
  if (!form.checkValidity()) return result.replaceChildren();
  const found = [...entries(asked)];
  result.replaceChildren(...found);
  say(found.map(({ children: [label, figure] }) => `${label.textContent}: ${figure.textContent}`).join(". "));
  history.replaceState(null, "", `?${new URLSearchParams(asked)}${location.hash}`);
}

if (!margins.length) hours.closest("label").remove();
for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}
form.oninput = answer;
form.onsubmit = (event) => { event.preventDefault(); answer(); };
form.hidden = false;
answer();
