// axe-core finds no violation of WCAG 2.2 AA or good practice, light and dark, on phone and desktop.
// needs: chromium, npm:playwright-core, npm:axe-core
import axe from 'axe-core';
import { eachPage, fault, withBrowser } from './stage/browser.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OPTIONS = {
  runOnly: { type: 'tag', values: TAGS },
  rules: { 'target-size': { enabled: true } }, // WCAG 2.2, off unless asked for
  resultTypes: ['violations', 'incomplete'],
};
const VIEWS = [
  { name: 'phone light', width: 360, height: 780, colorScheme: 'light' },
  { name: 'phone dark', width: 360, height: 780, colorScheme: 'dark' },
  { name: 'desktop dark', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'desktop light', width: 1440, height: 900, colorScheme: 'light' },
];

/** What axe found in one view: for each rule and what is first said of it, the elements. */
async function look(tab) {
  const result = await tab.evaluate((options) => window.axe.run(document, options), OPTIONS);
  const told = (rule, grave) => {
    const why = [rule.nodes[0].any, rule.nodes[0].all, rule.nodes[0].none].flat();
    return {
      what: `${grave ? '' : 'undecided: '}${rule.id} (${rule.impact})`,
      why: why.map((check) => check.message).join('; '),
      elements: rule.nodes.map((node) => node.target.join(' ')),
      grave,
    };
  };
  return [
    ...result.violations.map((rule) => told(rule, true)),
    ...result.incomplete.map((rule) => told(rule, false)),
  ];
}

/** Some elements, by name if they are few. */
const few = (elements) =>
  elements.slice(0, 2).join(', ') + (elements.length > 2 ? ` and ${elements.length - 2} more` : '');

await withBrowser(async (browser) => {
  await eachPage(browser, { reducedMotion: 'reduce' }, async (tab, page) => {
    await tab.goto(page.url);
    await tab.evaluate(axe.source);
    // What is folded away is content too.
    await tab.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    const seen = new Map();
    for (const view of VIEWS) {
      await tab.setViewportSize({ width: view.width, height: view.height });
      await tab.emulateMedia({ colorScheme: view.colorScheme });
      for (const { what, why, elements, grave } of await look(tab)) {
        const known = seen.get(what) ?? { why, elements, grave, views: [] };
        seen.set(what, { ...known, views: [...known.views, view.name] });
      }
    }
    for (const [what, { why, elements, grave, views }] of seen) {
      const where = views.length === VIEWS.length ? 'every view' : views.join(', ');
      fault(`${page.path} ${few(elements)}`, `${what}, ${where}: ${why}`, grave);
    }
  });
});
