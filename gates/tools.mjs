// Each tool works by keyboard alone, at 200 % zoom and 320 px wide, and is out of the way without JavaScript.
// needs: chromium, npm:playwright-core
import { fault, site, withBrowser } from './stage/browser.mjs';

const VIEWS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: '320 px wide', viewport: { width: 320, height: 640 } },
  // A window of 1280 px at 200 % has 640 CSS pixels.
  { name: '200 % zoom', viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
];
const MOST = 300; // presses of Tab before a stop counts as out of reach

/** Runs in the page: whether its scripts have shown what they are to show. */
const ready = () =>
  document.querySelector(':is([data-tool], .theme, .filter)[hidden]') === null &&
  (document.querySelectorAll('.figure tbody tr').length < 5 || document.querySelector('.sort'));

/** A page once its scripts have run; one whose scripts fail is judged as it then stands. */
async function open(tab, url) {
  await tab.goto(url);
  await tab.waitForFunction(ready, null, { timeout: 3000 }).catch(() => {});
}

/** The pages on which there is such an element. */
async function having(tab, selector, paths) {
  const found = [];
  for (const page of site.pages.filter(({ path }) => paths.includes(path))) {
    await open(tab, page.url);
    if ((await tab.locator(selector).count()) > 0) found.push(page);
  }
  return found;
}

/** Tab until the focus is on an element; false if it never is. */
async function reach(tab, selector) {
  for (let presses = 0; presses < MOST; presses += 1) {
    const there = await tab.evaluate((wanted) => document.activeElement.matches(wanted), selector);
    if (there) return true;
    await tab.keyboard.press('Tab');
  }
  return false;
}

const text = (tab, selector) =>
  tab.locator(selector).first().textContent({ timeout: 3000 }).catch(() => '');
/** Whether a screen reader is told something that includes these words, once the typing rests. */
const said = (tab, words) =>
  tab
    .waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('[role="status"], [aria-live]')].some((voice) =>
          voice.textContent.includes(wanted),
        ),
      words,
      { timeout: 2000 },
    )
    .then(() => true, () => false);
const sideways = (tab) =>
  tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Keys for a form, field by field: how to reach each, and what to press there. */
async function press(tab, steps) {
  for (const [selector, ...keys] of steps) {
    if (!(await reach(tab, selector))) return `Tab never reaches ${selector}`;
    for (const key of keys) await tab.keyboard.press(key);
  }
  return null;
}

/** How much do I need? A man of 35 who trains, then the address again as a link. */
async function need(tab, url, complain) {
  const amiss = await press(tab, [
    ['[name="age"]', '3', '5'],
    ['[name="sex"]', 'm'],
    ['[name="hours"]', '6', 'Enter'],
  ]);
  if (amiss) return complain(amiss);
  const answer = await text(tab, '[data-tool="need"] .big');
  if (!/\d/u.test(answer)) complain(`35 years, male: the answer is ${JSON.stringify(answer)}`);
  if (!(await said(tab, answer))) complain('the answer is not said to screen readers');
  const query = new URL(tab.url()).search;
  await open(tab, url + query);
  if ((await text(tab, '[data-tool="need"] .big')) !== answer)
    complain(`${query} does not bring the answer back`);
}

/** What did I eat? Two servings of the first food, one more of it, and it is gone again. */
async function eaten(tab, url, complain) {
  const amiss = await press(tab, [
    ['[name="food"]', 'ArrowDown'],
    ['[name="servings"]', 'ArrowUp', 'ArrowUp', 'Enter'],
    ['[data-tool="eaten"] li input', 'ArrowUp', 'ArrowUp'],
  ]);
  if (amiss) return complain(amiss);
  const sum = await text(tab, '[data-tool="eaten"] .result');
  if (!/[1-9]/u.test(sum)) complain(`the sum is ${JSON.stringify(sum)}`);
  if (!(await said(tab, sum))) complain('the sum is not said to screen readers');
  const query = new URL(tab.url()).search;
  await open(tab, url);
  if ((await text(tab, '[data-tool="eaten"] .result')) !== sum) complain('the list is not kept');
  await tab.evaluate(() => localStorage.clear());
  await open(tab, url + query);
  if ((await text(tab, '[data-tool="eaten"] .result')) !== sum)
    complain(`${query} does not bring the list back`);
  const gone = await press(tab, [['[data-tool="eaten"] li button', 'Enter']]);
  if (gone) complain(gone);
  else if ((await tab.locator('[data-tool="eaten"] li').count()) > 0)
    complain('what is removed stays in the list');
}

/** A table sorted by its second column, both ways, and filtered to its last row. */
async function table(tab, url, complain) {
  const column = () =>
    tab.evaluate(() => {
      const sorter = document.querySelectorAll('.sort')[1];
      const { cellIndex, ariaSort } = sorter.closest('th');
      const rows = [...sorter.closest('table').tBodies[0].rows];
      return { ariaSort, cells: rows.map((row) => row.cells[cellIndex].textContent.trim()) };
    });
  await tab.evaluate(() => document.querySelectorAll('.sort')[1].setAttribute('data-second', ''));
  const amiss = await press(tab, [['[data-second]', 'Enter']]);
  if (amiss) return complain(amiss);
  const up = await column();
  if (up.ariaSort !== 'ascending') complain(`a column sorted up has aria-sort ${up.ariaSort}`);
  if (!(await said(tab, 'ascending'))) complain('sorting is not said to screen readers');
  await tab.keyboard.press('Space');
  const down = await column();
  if (down.ariaSort !== 'descending') complain(`sorted again, aria-sort is ${down.ariaSort}`);
  if (up.cells.at(0) === down.cells.at(0)) complain('sorting both ways gives one order');
  if ((await tab.locator('.filter input').count()) === 0) return;
  await open(tab, url);
  const last = await tab.evaluate(() => {
    const { rows } = document.querySelector('.filter').closest('.figure').querySelector('tbody');
    return rows[rows.length - 1].cells[0].textContent.trim();
  });
  await press(tab, [['.filter input']]);
  await tab.keyboard.type(last);
  const left = await tab.evaluate(() =>
    [...document.querySelector('.filter').closest('.figure').querySelectorAll('tbody tr')]
      .filter((row) => row.checkVisibility())
      .map((row) => row.cells[0].textContent.trim()),
  );
  if (!left.includes(last) || left.length === 0) complain(`the filter hides ${last}`);
  if (!(await said(tab, String(left.length))))
    complain('filtering is not said to screen readers');
}

/** Search: the last name of the index, found by typing it, and in full texts where they are indexed. */
async function search(tab, url, complain) {
  const { name, texts } = await tab.evaluate(() => ({
    name: [...document.querySelectorAll('.index li a')].at(-1).textContent,
    texts: document.querySelector('[data-tool="search"]').dataset.pagefind !== undefined,
  }));
  await press(tab, [['[name="q"]']]);
  await tab.keyboard.type(name);
  if (!(await said(tab, 'found'))) complain('what is found is not said to screen readers');
  const left = await tab.evaluate(() =>
    [...document.querySelectorAll('.index li')]
      .filter((item) => item.checkVisibility())
      .map((item) => item.querySelector('a').textContent),
  );
  if (!left.includes(name)) complain(`the index hides ${name}`);
  if (texts && (await tab.locator('.found li').count()) === 0)
    complain(`no text is found for ${name}`);
  const query = new URL(tab.url()).search;
  await open(tab, url + query);
  if ((await tab.locator('[name="q"]').inputValue()) !== name)
    complain(`${query} does not bring the search back`);
}

/** The colours: pressed once they change, and stay changed on the next page. */
async function theme(tab, url, complain) {
  const scheme = () => tab.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const first = await scheme();
  const amiss = await press(tab, [['.theme', 'Enter', 'Enter']]);
  if (amiss) return complain(amiss);
  const second = await scheme();
  if (second === first) complain('the switch of colours changes nothing');
  await open(tab, url);
  if ((await scheme()) !== second) complain('the chosen colours are forgotten');
}

/** Runs in the page: what a script would have to work, and shows without one. */
function idle() {
  const dead = '[data-tool], .theme, .filter, .copy, .anchor, .sort';
  return [...document.querySelectorAll(dead)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => `${element.localName}.${element.className}`);
}

const TOOLS = [
  ['[data-tool="need"]', ['how-much/index.html'], need],
  ['[data-tool="eaten"]', ['foods/index.html'], eaten],
  ['.sort', ['foods/index.html', 'how-much/index.html'], table],
  ['[data-tool="search"]', ['search/index.html'], search],
  ['.theme', ['index.html'], theme],
];

await withBrowser(async (browser) => {
  const scout = await (await browser.newContext()).newPage();
  for (const [selector, paths, use] of TOOLS) {
    for (const { path, url } of await having(scout, selector, paths)) {
      for (const { name, ...view } of VIEWS) {
        const context = await browser.newContext({ ...view, reducedMotion: 'reduce' });
        const tab = await context.newPage();
        const complain = (what) => fault(path, `${name}: ${what}`);
        tab.on('pageerror', (error) => complain(`a script threw: ${error.message}`));
        await open(tab, url);
        await use(tab, url, complain);
        const over = await sideways(tab);
        if (over > 0) complain(`once used, the page is ${over} px too wide`);
        await context.close();
      }
    }
  }
  const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const { path, url } of Object.values(site.six)) {
    await bare.goto(url);
    const found = [...new Set(await bare.evaluate(idle))];
    if (found.length > 0) fault(path, `without JavaScript these do nothing: ${found.join(', ')}`);
  }
});
