import { createServer, request as ask } from 'node:http';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { parse } from 'yaml';
import { routeOf } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { judgedQueries } from '#search/judged-queries.ts';
import { titlesOf } from '#search/titles.ts';
import { readContent } from '#src/content.ts';
import { exists, readTextFile } from '#src/disk.ts';
import { browser } from './browser.ts';
import { amongOthers } from './distractors.ts';
import { servedInParts } from './in-parts.ts';
import { serveFolder } from './server.ts';

// A phone of the cheaper kind, on a slow line: 400 ms and 400 kbit/s.
const slowdown = 6;
const [delay, bytesInSecond] = [400, 50_000];
const questionsOnPage = 2;
const pages = 3;
const firstAnswers = 5;
const pause = 250;

/** Milliseconds that the main thread spent: in all, on scripts, on styles and layout. */
interface Spent { all: number; script: number; layout: number }
/** What a letter cost; `answer`: milliseconds by the clock until the list was drawn. */
interface Stroke extends Spent { answer: number; requests: number }

/** What a typed letter costs the page of a built site in a browser slowed six times – of its own names and among so many services –, and when the first answer comes on a slow line. */
export async function timesOfKeystrokes(wished: number): Promise<string> {
  if (!(await exists('dist/sq/index.html'))) return 'no site in dist: npm run build makes one';
  const { catalogue } = (await readContent('content'))!;
  const table = parse((await readTextFile('tests/search/queries.yaml'))!) as Parameters<typeof judgedQueries>[0];
  const judged = judgedQueries(table).filter(({ ui, right }) => ui === 'sq' && right.length > 0);
  const step = Math.floor(judged.length / (questionsOnPage * pages));
  const questions = judged.filter((_, place) => place % step === 0).slice(0, questionsOnPage * pages).map(({ query }) => query);
  const chrome = await chromium.launch({ ...(await browser()), chromiumSandbox: false });
  const lines: string[] = [];
  try {
    const small = await serveFolder('dist', 0);
    const titles = titlesOf(amongOthers(catalogue, wished), voiceOf(routeOf('sq')!, catalogue.script), '');
    const large = await servedInParts('dist', () => titles);
    for (const [name, { server, address }] of Object.entries({ 'by itself': small, [`among ${wished}`]: large })) {
      const strokes: Stroke[] = [];
      let requests = 0;
      server.on('request', ({ url }) => { if (url?.includes('/names/')) requests += 1; });
      const idle: number[] = [];
      for (let first = 0; first < questions.length; first += questionsOnPage) {
        const context = await chrome.newContext({ viewport: { width: 360, height: 780 }, serviceWorkers: 'block' });
        const page = await context.newPage();
        idle.push(...await typed(page, `${address}sq/`, questions.slice(first, first + questionsOnPage), () => requests, strokes));
        await context.close();
      }
      const calm = strokes.filter((stroke) => stroke.requests === 0);
      const fetching = strokes.filter((stroke) => stroke.requests > 0);
      for (const [what, some] of Object.entries({ 'nothing fetched': calm, 'parts fetched': fetching })) if (some.length > 0) lines.push(`${name}, ${what} (${some.length}): scripts ${inWords(some.map(({ script }) => script))}, styles and layout ${inWords(some.map(({ layout }) => layout))}, the main thread in all ${inWords(some.map(({ all }) => all))} of its own time; answer drawn after ${inWords(some.map(({ answer }) => answer))} by the clock`);
      lines.push(`${name}: of the time in all, measuring and an empty page are ${inWords(idle)}`, `${name}: first answer on a slow line after ${inWords(await firstAnswersOf(address, questions[0]!))} by the clock`);
    }
    small.server.closeAllConnections();
    small.server.close();
    await large.stop();
  } finally {
    await chrome.close();
  }
  return lines.join('\n');

  async function firstAnswersOf(address: string, question: string): Promise<number[]> {
    const slow = await slowedDown(address);
    const times: number[] = [];
    for (let run = 0; run < firstAnswers; run++) {
      const context = await chrome.newContext({ viewport: { width: 360, height: 780 }, serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(`${slow.address}sq/`, { waitUntil: 'networkidle' });
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      // Pressed and typed at once, so that all of it is waiting for engine and names.
      times.push(await page.evaluate<number>(`new Promise((drawn) => {
        const [input, list] = [document.querySelector('input[name=q]'), document.querySelector('form[role=search] .options')];
        const begin = performance.now();
        new MutationObserver(() => { if (list.querySelector('[role=option]')) drawn(performance.now() - begin); }).observe(list, { childList: true });
        input.focus();
        input.value = ${JSON.stringify(question)};
        input.dispatchEvent(new Event('input', { bubbles: true }));
      })`));
      await context.close();
    }
    slow.stop();
    return times;
  }
}

/** Types questions letter by letter into the box of a page; gives what measuring costs where nothing is typed. */
async function typed(page: Page, address: string, questions: readonly string[], requests: () => number, strokes: Stroke[]): Promise<number[]> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(`(() => {
    const list = document.querySelector('form[role=search] .options');
    let begun;
    globalThis.answers = [];
    addEventListener('input', () => { begun = performance.now(); }, true);
    new MutationObserver(() => { if (begun !== undefined) answers.push(performance.now() - begun); begun = undefined; }).observe(list, { childList: true });
  })()`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.getByRole('combobox').click();
  await page.waitForTimeout(4 * pause);
  for (const question of questions) {
    await page.getByRole('combobox').fill('');
    await page.waitForTimeout(pause);
    for (const letter of question) {
      const before = requests();
      const known = await page.evaluate<number>('answers.length');
      const begin = await timeOfTasks(session);
      await session.send('Input.insertText', { text: letter });
      let spent = begin;
      do {
        await page.waitForTimeout(pause);
        spent = await timeOfTasks(session);
      } while ((await page.evaluate<number>('answers.length')) === known);
      strokes.push({ all: spent.all - begin.all, script: spent.script - begin.script, layout: spent.layout - begin.layout, answer: (await page.evaluate<number>('answers.at(-1)')), requests: requests() - before });
    }
  }
  const idle: number[] = [];
  for (let time = 0; time < 4; time++) {
    const begin = await timeOfTasks(session);
    await page.waitForTimeout(pause);
    idle.push((await timeOfTasks(session)).all - begin.all);
  }
  return idle;
}

/** Milliseconds of the processor that the tasks of the main thread took so far: what else the machine does is not counted. */
async function timeOfTasks(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics');
  const timeOf = (wanted: string): number => metrics.find(({ name }) => name === wanted)!.value * 1000;
  return { all: timeOf('TaskDuration'), script: timeOf('ScriptDuration'), layout: timeOf('LayoutDuration') + timeOf('RecalcStyleDuration') };
}

/** The same server behind a slow line, which all its connections share. */
async function slowedDown(address: string): Promise<{ address: string; stop(): void }> {
  let free = 0;
  const server = createServer((request, response) => {
    setTimeout(() => ask(new URL(request.url!, address), { headers: { ...request.headers, host: new URL(address).host } }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.on('data', (piece: Buffer) => {
        free = Math.max(free, performance.now()) + (piece.length / bytesInSecond) * 1000;
        setTimeout(() => response.write(piece), free - performance.now());
      });
      answer.on('end', () => setTimeout(() => response.end(), Math.max(0, free - performance.now()) + 1));
    }).end(), delay);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { address: `http://127.0.0.1:${(server.address() as { port: number }).port}/`, stop: () => { server.closeAllConnections(); server.close(); } };
}

function inWords(figures: readonly number[]): string {
  const sorted = [...figures].sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)} ms (95 % ${sorted[Math.floor(sorted.length * 0.95)]!.toFixed(0)}, at most ${sorted.at(-1)!.toFixed(0)})`;
}
