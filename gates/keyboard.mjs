// With the Tab key alone one reaches all that can be used, sees where one is, and is never caught.
// needs: chromium, npm:playwright-core
import { fault, site, withBrowser } from './stage/browser.mjs';

const VIEWS = [
  { name: 'phone', viewport: { width: 360, height: 780 } },
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
];
const MOST = 30; // presses inside one element: an audio player has several stops of its own

/** Runs in the page: marks what can be used, so that what was never reached can be named. */
function mark() {
  const usable =
    'a[href], button, input, select, textarea, summary, audio[controls], [tabindex="0"]';
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.disabled &&
    element.tabIndex >= 0 &&
    !element.closest('[inert], [popover]:not(:popover-open)') &&
    // Of radio buttons with one name only one is a stop.
    !(element.type === 'radio' && !element.checked);
  let number = 0;
  for (const element of document.querySelectorAll(usable))
    if (shown(element)) element.dataset.stop = String((number += 1));
  return number;
}

/** Runs in the page: where the focus is, and what is wrong with how it shows. */
function here() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const middle = [
    Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 0), innerHeight - 1),
  ];
  const top = document.elementFromPoint(...middle);
  const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  const faults = [];
  // The browser shows by itself which part of its player has the focus.
  if (!ringed && style.boxShadow === 'none' && element.localName !== 'audio') faults.push('shows no focus');
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    faults.push('is focused out of sight');
  else if (top && !element.contains(top) && !top.contains(element))
    faults.push(`is focused behind ${top.localName}.${top.className}`);
  return {
    stop: element.dataset.stop,
    name: element.localName + (element.id ? `#${element.id}` : ''),
    text: (element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40),
    skips: element.getAttribute('href')?.startsWith('#') ?? false,
    faults,
  };
}

/** Runs in the page: what was marked and is not among these stops. */
function missed(reached) {
  return [...document.querySelectorAll('[data-stop]')]
    .filter((element) => !reached.includes(element.dataset.stop))
    .map((element) => `${element.localName} "${element.textContent.trim().slice(0, 40)}"`);
}

/** Tab, from the head of a page to its foot, with a fault for each thing amiss. */
async function walk(tab, path, view) {
  await tab.evaluate(mark);
  const reached = [];
  const said = new Set();
  let [last, times] = [null, 0];
  for (;;) {
    await tab.keyboard.press('Tab');
    const at = await tab.evaluate(here);
    if (at === null || (at.stop !== last && at.stop === reached[0])) break;
    if (reached.length === 0 && !at.skips)
      said.add(`the first stop, ${at.name} "${at.text}", does not skip to the content`);
    times = at.stop === last ? times + 1 : 1;
    last = at.stop;
    if (times > MOST) {
      said.add(`${at.name} "${at.text}" does not let go of the focus`);
      break;
    }
    for (const what of at.faults) said.add(`${at.name} "${at.text}" ${what}`);
    reached.push(at.stop);
  }
  const lost = await tab.evaluate(missed, reached);
  if (lost.length > 0) said.add(`Tab never reaches ${lost.slice(0, 5).join(', ')}`);
  for (const what of [...said].slice(0, 10)) fault(path, `${view}: ${what}`);
}

await withBrowser(async (browser) => {
  for (const { path, url } of Object.values(site.six)) {
    for (const { name, viewport } of VIEWS) {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      const tab = await context.newPage();
      await tab.goto(url, { waitUntil: 'networkidle' });
      await walk(tab, path, name);
      await context.close();
    }
  }
});
