import { chromium } from 'playwright-core';
import { temporaryFolder, remove, writeWhole } from '#src/disk.ts';
import { browser } from './browser.ts';
import { serveFolder } from './server.ts';

// Draws the picture of README.md from a built site, a desktop and a phone side by side; run by hand when the design changes: npm run build && npx node scripts/picture.ts
const path = 'en/prishtina/birth-extract/';
const screens = [{ name: 'desktop', width: 1180, height: 800 }, { name: 'phone', width: 360, height: 780 }];

const { server, address } = await serveFolder(process.argv[2] ?? 'dist', 0);
const chrome = await chromium.launch({ ...(await browser()), chromiumSandbox: false });
const shots: string[] = [];
for (const { name, width, height } of screens) {
  const page = await chrome.newPage({ viewport: { width, height } });
  await page.goto(`${address}${path}`);
  // The letter of the headings comes after the first drawing.
  await page.evaluate(() => document.fonts.load('700 1em Bitter'));
  await page.reload();
  shots.push(`<img class="${name}" alt="" src="data:image/png;base64,${(await page.screenshot()).toString('base64')}">`);
  await page.close();
}
server.closeAllConnections();
server.close();

// A file and not setContent: images of some size are drawn before the picture is taken.
const folder = await temporaryFolder();
await writeWhole(`${folder}/picture.html`, `<!doctype html><style>
  body { margin: 0; padding: 32px; display: flex; gap: 28px; align-items: center; background: #d9d3c4; }
  img { display: block; border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / .28); }
  .desktop { width: 885px; } .phone { width: 277px; border-radius: 22px; outline: 7px solid #1b2330; }
</style>${shots.join('')}`);
const page = await chrome.newPage({ viewport: { width: 1268, height: 664 } });
await page.goto(`file://${folder}/picture.html`);
await writeWhole('.github/site.png', await page.screenshot());
await chrome.close();
await remove(folder);
