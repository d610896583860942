// A page moves at most 60 kB besides pictures and sound, shifts nothing, and loads without complaint.
// needs: chromium, npm:playwright-core
import { eachPage, fault, site, withBrowser } from './stage/browser.mjs';

const LIMIT = 60_000; // bytes over the wire, compressed as web hosts do
const NOT_COUNTED = new Set(['Image', 'Media']);
const VIEWS = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
];

/** Runs in the page before anything else: adds up layout shifts that no reader caused. */
function watchShifts() {
  window.shifted = { sum: 0, what: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // A source without a node is a part of the browser's own audio player.
      const nodes = entry.sources.map(({ node }) => node).filter(Boolean);
      if (entry.hadRecentInput || nodes.length === 0) continue;
      window.shifted.sum += entry.value;
      window.shifted.what.push(...nodes.map((node) => node.nodeName));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Weighs all that a tab receives, as if nothing were cached. */
async function weigh(tab, context) {
  const wire = await context.newCDPSession(tab);
  const account = { kinds: new Map(), bytes: new Map() };
  wire.on('Network.responseReceived', ({ requestId, type }) => account.kinds.set(requestId, type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = account.kinds.get(requestId) ?? 'Other';
    account.bytes.set(kind, (account.bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  return account;
}

/** Notes console errors, failed requests and requests to other hosts, for the page at hand. */
function listen(tab, account) {
  const here = new URL(site.url).origin;
  const complain = (text) => account.complaints.add(text);
  tab.on('console', (message) => {
    const grave = ['error', 'warning'].includes(message.type());
    const its404 = account.path === '404.html' && message.text().includes('404');
    if (grave && !its404) complain(`the console says: ${message.text()}`);
  });
  tab.on('pageerror', (error) => complain(`a script threw: ${error.message}`));
  tab.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.url()} answers ${response.status()}`);
  });
  tab.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== here && protocol.startsWith('http'))
      complain(`asks another host: ${request.url()}`);
  });
}

/** To the foot of the page with the wheel, as a reader scrolls, so that late pictures load. */
async function scroll(tab, { width, height }) {
  const length = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.mouse.move(width / 2, height / 2);
  for (let y = 0; y < length; y += height / 2) {
    await tab.mouse.wheel(0, height / 2);
    await tab.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}

/** A tab that watches itself, and the account that it writes. */
async function prepare(tab, context) {
  const account = await weigh(tab, context);
  listen(tab, account);
  await tab.addInitScript(watchShifts);
  return account;
}

/** What is wrong with one page in one view, and its weight in bytes. */
async function look(tab, page, account, viewport) {
  account.bytes.clear();
  await tab.setViewportSize(viewport);
  await tab.goto(page.url, { waitUntil: 'networkidle' });
  await scroll(tab, viewport);
  const { sum: shift, what } = await tab.evaluate(() => window.shifted);
  if (shift > 0)
    account.complaints.add(`${viewport.width} px: shifts by ${shift.toFixed(4)} (${what.join(', ')})`);
  const counted = [...account.bytes].filter(([kind]) => !NOT_COUNTED.has(kind));
  const sum = counted.reduce((total, [, size]) => total + size, 0);
  if (sum > LIMIT)
    account.complaints.add(`moves ${sum} bytes (${counted.map((pair) => pair.join(' ')).join(', ')})`);
  return sum;
}

await withBrowser(async (browser) => {
  let heaviest = { sum: 0, path: '' };
  const work = async (tab, page, account) => {
    Object.assign(account, { complaints: new Set(), path: page.path });
    for (const viewport of VIEWS) {
      const sum = await look(tab, page, account, viewport);
      if (sum > heaviest.sum) heaviest = { sum, path: page.path };
    }
    account.complaints.forEach((complaint) => fault(page.path, complaint));
  };
  await eachPage(browser, {}, work, prepare);
  fault(heaviest.path, `the heaviest page: ${heaviest.sum} bytes of ${LIMIT}`, false);
});
