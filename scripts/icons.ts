import { chromium } from 'playwright-core';
import { readTextFile, writeWhole } from '#src/disk.ts';
import { browser } from './browser.ts';

// Draws the icons of the installed site from public/favicon.svg; run by hand when the mark changes: npx node scripts/icons.ts
const mark = (await readTextFile('public/favicon.svg'))!;
// A launcher may cut a maskable icon to a circle of four fifths; its ground is painted to the edge.
const icons = [{ file: '192.png', side: 192, share: 1, ground: 'transparent' }, { file: '512.png', side: 512, share: 1, ground: 'transparent' }, { file: 'maskable-512.png', side: 512, share: 0.56, ground: '#faf8f3' }];

const chrome = await chromium.launch({ ...(await browser()), chromiumSandbox: false });
for (const { file, side, share, ground } of icons) {
  const page = await chrome.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}"><img style="width:${share * 100}%" src="data:image/svg+xml,${encodeURIComponent(mark)}">`);
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  await writeWhole(`public/icons/${file}`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await chrome.close();
