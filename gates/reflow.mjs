// No page scrolls sideways: 320 px wide, at 200 % zoom, and with text twice as large.
// needs: chromium, npm:playwright-core
import { eachPage, fault, withBrowser } from './stage/browser.mjs';

const VIEWS = [
  { name: '320 px wide', width: 320, height: 640 },
  { name: '360 px wide', width: 360, height: 780 },
  { name: '768 px wide', width: 768, height: 1024 },
  // A window of 1280 px at 200 % has 640 CSS pixels.
  { name: '200 % zoom', width: 640, height: 512 },
  // Readers who asked their browser for letters twice as large: 32 px instead of 16.
  { name: '200 % text', width: 1280, height: 1024, letters: 32 },
];

/** Runs in the page: how far it scrolls sideways, and which elements stick out unscrolled. */
function sideways() {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over <= 0) return null;
  const contained = (element) => {
    for (let above = element.parentElement; above; above = above.parentElement)
      if (getComputedStyle(above).overflowX !== 'visible' && above !== document.body) return true;
    return false;
  };
  const name = (element) =>
    element.localName + (element.id ? `#${element.id}` : '') +
    [...element.classList].map((c) => `.${c}`).join('');
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !contained(element),
  );
  return { over, names: [...new Set(out.map(name))].slice(0, 5) };
}

/** A way to set the size of letters that a tab takes for medium, as its reader would. */
async function lettering(tab, context) {
  const wire = await context.newCDPSession(tab);
  return (pixels) =>
    wire.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } });
}

await withBrowser(async (browser) => {
  const work = async (tab, page, letter) => {
    await tab.goto(page.url);
    for (const { name, width, height, letters } of VIEWS) {
      await letter(letters ?? 16);
      await tab.setViewportSize({ width, height });
      const found = await tab.evaluate(sideways);
      if (found) fault(page.path, `${name}: ${found.over} px too wide (${found.names.join(', ')})`);
    }
  };
  await eachPage(browser, {}, work, lettering);
});
