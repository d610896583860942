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

/** What axe found in one view, as [key, grave] pairs: a rule, an element, and what is said of it. */
async function look(tab) {
  const result = await tab.evaluate((options) => window.axe.run(document, options), OPTIONS);
  const told = (rule, grave) =>
    rule.nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message);
      const what = `${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${why.join('; ')}`;
      return [grave ? what : `undecided: ${what}`, grave];
    });
  return [
    ...result.violations.flatMap((rule) => told(rule, true)),
    ...result.incomplete.flatMap((rule) => told(rule, false)),
  ];
}

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
      for (const [what, grave] of await look(tab)) {
        const known = seen.get(what) ?? { grave, views: [] };
        seen.set(what, { ...known, views: [...known.views, view.name] });
      }
    }
    for (const [what, { grave, views }] of seen) {
      const where = views.length === VIEWS.length ? 'every view' : views.join(', ');
      fault(page.path, `${what} [${where}]`, grave);
    }
  });
});
