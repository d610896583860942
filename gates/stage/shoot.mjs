// Takes the pictures of a list: node shoot.mjs SITE.json, whose `shots` say what and how.
import { site } from './site.mjs';
import { withBrowser } from './browser.mjs';

await withBrowser(async (browser) => {
  for (const { url, file, width, height, scale, scheme, full } of site.shots) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const tab = await context.newPage();
    await tab.goto(url, { waitUntil: 'networkidle' });
    await tab.screenshot({ path: file, fullPage: full, animations: 'disabled' });
    await context.close();
  }
});
