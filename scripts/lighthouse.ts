import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { commandWords } from '#languages/words/commands.ts';
import { lighthouseWords } from '#languages/words/inspect.ts';
import { isFolder, readTextFile } from '#src/disk.ts';
import { exit, options, run, WrongUse } from './command.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

/** What a page must reach. Speed is measured, and another program on the machine slows it; the rest is counted. */
const required: Readonly<Record<Category, number>> = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 };
const mostRuns = 3;

interface Result { scores: Record<Category, number>; shift: number; largestPaint: number; failed: string[] }

await run({
  name: 'lighthouse',
  does: commandWords.lighthouseDoes,
  operands: '[PATH …]',
  options: { out: options.out, lang: options.lang },
  async run({ values, operands, say }) {
    const out = resolve(String(values.out ?? 'dist'));
    if (!(await isFolder(out))) throw new WrongUse(commandWords.noSite(String(values.out ?? 'dist')));
    const [{ default: puppeteer }, { browser }, { serveFolder }] = await Promise.all([import('puppeteer-core'), import('./browser.ts'), import('./server.ts')]);
    const pages = operands.length > 0 ? operands : await mainPages(out);
    const { server, address } = await serveFolder(out, 0);
    const { executablePath, env } = await browser();
    const chrome = await puppeteer.launch({ executablePath, env, headless: 'shell', args: ['--no-sandbox'] });
    let faults = 0;
    try {
      for (const path of pages) {
        const result = await measure(chrome, new URL(path, address).href);
        const below = categories.filter((category) => result.scores[category] < required[category]);
        if (below.length > 0 || result.shift > 0) faults++;
        process.stdout.write(`${below.length === 0 && result.shift === 0 ? '✓' : '✗'} ${path.padEnd(40)} ${categories.map((category) => String(Math.round(result.scores[category] * 100)).padStart(3)).join(' ')}  ${say(lighthouseWords.paint(Math.round(result.largestPaint), result.shift))}\n`);
        for (const audit of below.length > 0 ? result.failed : []) process.stdout.write(`    ${audit}\n`);
      }
    } finally {
      await chrome.close();
      server.closeAllConnections();
      server.close();
    }
    process.stdout.write(`${say(lighthouseWords.legend)}\n`);
    return faults === 0 ? exit.fine : exit.problems;
  },
});

/** Home, a service, the search and a report: the kinds of page that most readers see. */
async function mainPages(out: string): Promise<string[]> {
  const { services } = JSON.parse((await readTextFile(join(out, 'api/v1/services.json')))!) as { services: { id: string }[] };
  const [service] = services;
  return ['sq/', ...(service ? [`sq/${service.id}/`] : []), 'sq/search/', ...(service ? [`sq/reports/${service.id.split('/')[0]}/`] : [])];
}

/** The best of up to three runs, since other programs can only slow a page, with what moved in any of them; a page that reaches everything at once is not run again. */
async function measure(chrome: Browser, address: string): Promise<Result> {
  const { default: lighthouse } = await import('lighthouse');
  const results: Result[] = [];
  while (results.length < mostRuns) {
    const page = await chrome.newPage();
    const report = await lighthouse(address, { onlyCategories: [...categories], logLevel: 'error', output: 'json' }, undefined, page);
    await page.close();
    const { lhr } = report!;
    const scores = Object.fromEntries(categories.map((category) => [category, lhr.categories[category]?.score ?? 0])) as Record<Category, number>;
    const failed = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode)).map(({ id, title, displayValue }) => [id, title, displayValue].filter(Boolean).join(' · '));
    results.push({ scores, shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? 0, largestPaint: lhr.audits['largest-contentful-paint']?.numericValue ?? 0, failed });
    if (categories.every((category) => scores[category] >= required[category])) break;
  }
  const [best] = results.sort((a, b) => b.scores.performance - a.scores.performance) as [Result];
  return { ...best, shift: Math.max(...results.map(({ shift }) => shift)) };
}
