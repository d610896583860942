// The tools' numbers are the facts' for every stage of life and every food, and each names its row.
// needs: chromium, npm:playwright-core
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, site, withBrowser } from './stage/browser.mjs';

const ADVICE = ['RDA', 'AI', 'RNI'];
const UNBORN_OR_FED = ['pregnancy', 'lactation'];
const facts = (kind) =>
  JSON.parse(readFileSync(join(site.folder, 'data', `${kind}.json`), 'utf8'));

/** The first month of life of a record's ages, and the first after them. */
const start = (row) => row['ages.first'] * (row['ages.unit'] === 'years' ? 12 : 1);
const end = (row) =>
  row['ages.last'] === null
    ? Infinity
    : (row['ages.last'] + 1) * (row['ages.unit'] === 'years' ? 12 : 1);

/** The record that holds in a month of life: of several, the one that starts last. */
const held = (rows, month) =>
  rows
    .filter((row) => start(row) <= month && month < end(row))
    .reduce((last, row) => (last && start(last) > start(row) ? last : row), null);

/** People at both ends of each band, of each sex it takes in. */
function* people(bands) {
  for (const band of bands) {
    const sexes = band.sex === 'any' ? ['female', 'male'] : [band.sex];
    const stage = UNBORN_OR_FED.includes(band.life_stage) ? band.life_stage : '';
    const ages = [band['ages.first'], band['ages.last'] ?? 99];
    for (const sex of sexes)
      for (const age of ages) yield { age, in: band['ages.unit'], sex, stage, hours: 5 };
  }
}

/** What the facts say of a person: figures in the order in which the tool shows them. */
function expected(person, bands, limits, raised) {
  const month = person.age * (person.in === 'years' ? 12 : 1);
  const fits = (band) =>
    ['any', person.sex].includes(band.sex) &&
    (person.stage
      ? band.life_stage === person.stage
      : !UNBORN_OR_FED.includes(band.life_stage));
  const band = held(bands.filter(fits), month);
  const limit = held(limits, month);
  return {
    band: band.url.split('#')[1],
    figures: [
      String(band.amount),
      raised(band),
      ...(limit ? [limit.amount === null ? '–' : String(limit.amount)] : []),
    ],
  };
}

/** From what to what the claims raise a band's amount, as text. */
function margins() {
  const groups = Object.fromEntries(facts('groups').map((group) => [group.id, group.bands]));
  const figures = facts('claims').flatMap((claim) =>
    Object.values(claim.figures).filter((figure) => figure.of && figure.value.unit === '%'),
  );
  return (band) => {
    const figure = figures.find(({ of }) => groups[of]?.includes(band.id));
    if (!figure) return '–';
    const ends = [figure.value.value].flat();
    const raised = ends.map((percent) => Math.round((band.amount * (100 + percent)) / 100));
    return raised.length === 1 ? `${raised[0]}–${raised[0]}` : raised.join('–');
  };
}

/** Runs in the page: the form filled in for one person, and what it shows then. */
function ask(person) {
  const form = document.querySelector('[data-tool="need"]');
  for (const [name, value] of Object.entries(person)) form.elements[name].value = value;
  form.dispatchEvent(new Event('input'));
  const link = form.querySelector('.result a');
  const row = link && document.getElementById(link.hash.slice(1));
  return {
    band: link?.hash.slice(1),
    table: row?.querySelector('data')?.value,
    figures: [...form.querySelectorAll('.result .big')].map((figure) =>
      figure.textContent.replace(/\s.*/u, ''),
    ),
    unsourced: [...form.querySelectorAll('.result div')].filter(
      (part) => part.querySelector('.big').textContent !== '–' && !part.textContent.includes('Source: '),
    ).length,
  };
}

async function judgeNeed(tab, page) {
  await tab.goto(page.url, { waitUntil: 'networkidle' });
  if ((await tab.locator('[data-tool="need"]').count()) === 0) return;
  const everyone = facts('allowances').filter((row) => ADVICE.includes(row.reference));
  const shown = JSON.parse(readFileSync(join(site.folder, 'data', 'tools.json'), 'utf8')).bands;
  const own = everyone.find((row) => row.id === shown[0].id).jurisdiction;
  const bands = everyone.filter((row) => row.jurisdiction === own);
  const limits = facts('limits').filter((row) => row.jurisdiction === own);
  const raised = margins();
  for (const person of people(bands)) {
    const who = `${person.age} ${person.in}, ${person.sex}${person.stage && `, ${person.stage}`}`;
    const should = expected(person, bands, limits, raised);
    const found = await tab.evaluate(ask, person);
    const differ = (what, is, ought) =>
      is === ought || fault(page.path, `${who}: the ${what} is ${is}, the facts say ${ought}`);
    differ('row', found.band, should.band);
    differ('figure in the table', found.table, should.figures[0]);
    differ('answer', found.figures.join(', '), should.figures.join(', '));
    if (found.unsourced) fault(page.path, `${who}: ${found.unsourced} figures name no source`);
  }
}

/** Runs in the page: one serving of each food, and what the list and the sum say. */
function eat(ids) {
  const form = document.querySelector('[data-tool="eaten"]');
  form.querySelectorAll('li button').forEach((remove) => remove.click());
  for (const id of ids) {
    form.elements.food.value = id;
    form.elements.servings.value = 1;
    form.requestSubmit();
  }
  const text = (element) => element.textContent.replace(/\s[a-zµ]+$/u, '');
  return {
    amounts: [...form.querySelectorAll('li b')].map(text),
    rows: [...form.querySelectorAll('li a')].map((link) => link.hash.slice(1)),
    sum: form.querySelector('.result').textContent.replaceAll(/[^\d.%]+/gu, ' ').trim(),
    goals: [...form.elements.against.options].map((option) => [
      option.value,
      text(option).split(', ').at(-1),
    ]),
  };
}

async function judgeEaten(tab, page) {
  await tab.goto(page.url, { waitUntil: 'networkidle' });
  if ((await tab.locator('[data-tool="eaten"]').count()) === 0) return;
  const foods = facts('foods');
  const found = await tab.evaluate(eat, foods.map((food) => food.id));
  foods.forEach((food, i) => {
    if (found.amounts[i] !== String(food.per_serving))
      fault(page.path, `${food.name}: ${found.amounts[i]}, the facts say ${food.per_serving}`);
    if (found.rows[i] !== food.url.split('#')[1])
      fault(page.path, `${food.name} leads to #${found.rows[i]}`);
  });
  const amounts = Object.fromEntries(facts('allowances').map((row) => [row.id, row.amount]));
  for (const [id, amount] of found.goals)
    if (amount !== String(amounts[id]))
      fault(page.path, `against ${id}: ${amount}, the facts say ${amounts[id]}`);
  const sum = foods.reduce((all, food) => all + (food.mg_per_100g * food['serving.grams']) / 100, 0);
  const goal = amounts[found.goals[0]?.[0]];
  const should = `${Math.round(sum)} ${goal} ${Math.round((sum / goal) * 100)}%`;
  if (goal && found.sum !== should)
    fault(page.path, `all foods add up to ${found.sum}, the facts to ${should}`);
}

await withBrowser(async (browser) => {
  const tab = await (await browser.newContext()).newPage();
  for (const page of site.pages) {
    if (page.path === 'how-much/index.html') await judgeNeed(tab, page);
    if (page.path === 'foods/index.html') await judgeEaten(tab, page);
  }
});
