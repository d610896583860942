// One headless Chromium for a gate, and its pages, two at a time.
import { chromium } from 'playwright-core';
import { site } from './site.mjs';

export { fault, site } from './site.mjs';

// Chromium is to speak to this machine only; as root it has no sandbox.
export const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--hide-scrollbars',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A browser for the time that `work` takes. */
export async function withBrowser(work, more = []) {
  const browser = await chromium.launch({
    executablePath: site.chromium,
    args: [...FLAGS, ...more],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Each page given to `work` with a tab, two at a time, for a small machine has two cores.
 * The two tabs are used again and again; what `work` sets on a tab must suit the next page.
 */
export async function eachPage(browser, options, work, prepare = async () => {}) {
  const waiting = [...site.pages];
  const worker = async () => {
    const context = await browser.newContext(options);
    const tab = await context.newPage();
    const prepared = await prepare(tab, context);
    for (let page = waiting.shift(); page; page = waiting.shift()) await work(tab, page, prepared);
    await context.close();
  };
  await Promise.all([worker(), worker()]);
}
