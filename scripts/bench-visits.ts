import { chromium, type Page } from 'playwright-core';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { readTextFile } from '#src/disk.ts';
import { browser } from './browser.ts';
import { middlePage } from './bench-serve.ts';
import { machineInWords, writeSection } from './bench-build.ts';
import { serveFolder } from './server.ts';

/** What one step of a reader cost: answers, and bytes on the line with their headers. */
export interface Cost { requests: number; bytes: number }
/** The steps of a reader that are measured. */
export type Step = 'first' | 'next' | 'search' | 'again';
export type Costs = Readonly<Record<Step, Cost>>;

/** What is supposed of a day; nobody has counted it yet. */
const supposed = { visits: 1_000_000, pages: 3, searching: 0.3, returning: 0.3, busiestHour: 0.1, days: 30 } as const;

/** A reader in Chromium, counted at the server: the first page with nothing kept, further pages, a search, and the first page again when it may have changed. */
export async function measureVisit(folder: string): Promise<Costs> {
  const { server, address } = await serveFolder(folder, 0);
  const { executablePath, env } = await browser();
  const chrome = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
  try {
    const page = await (await chrome.newContext({ viewport: { width: 360, height: 740 }, isMobile: true })).newPage();
    const count = counterOf(server);
    const first = await middlePage(folder);
    const open = async (path: string) => { await page.goto(new URL(path.slice(1), address).href, { waitUntil: 'networkidle' }); };
    const costs: Record<Step, Cost> = { first: none, next: none, search: none, again: none };
    costs.first = await count(() => open(first));
    const further: Cost[] = [];
    for (const path of [first.replace(/[^/]+\/$/, ''), '/sq/a-z/', await anotherService(folder, first)]) further.push(await count(() => open(path)));
    costs.next = meanOf(further);
    await open('/sq/');
    costs.search = await count(() => searched(page));
    await open(first);
    // A reader who comes back later asks whether the page is still the same.
    costs.again = await count(async () => { await page.reload({ waitUntil: 'networkidle' }); });
    return costs;
  } finally {
    await chrome.close();
    server.closeAllConnections();
    server.close();
  }
}

const none: Cost = { requests: 0, bytes: 0 };

async function searched(page: Page): Promise<void> {
  const box = page.locator('input[name=q]').first();
  await box.focus();
  await box.pressSequentially('pasaporta', { delay: 40 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
}

async function anotherService(folder: string, but: string): Promise<string> {
  const { services } = JSON.parse((await readTextFile(`${folder}/api/v1/services.json`))!) as { services: { id: string }[] };
  return services.map(({ id }) => `/sq/${id}/`).find((path) => path !== but) ?? but;
}

// What the server wrote, headers and all, whichever connection it took.
function counterOf(server: Server): (step: () => Promise<void>) => Promise<Cost> {
  const sockets = new Set<Socket>();
  let requests = 0;
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('request', () => { requests++; });
  const bytes = () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  return async (step) => {
    const before = { requests, bytes: bytes() };
    await step();
    return { requests: requests - before.requests, bytes: bytes() - before.bytes };
  };
}

function meanOf(costs: readonly Cost[]): Cost {
  const sum = (of: keyof Cost) => costs.reduce((all, cost) => all + cost[of], 0) / costs.length;
  return { requests: sum('requests'), bytes: sum('bytes') };
}

/** What a day costs: the sum of what its readers do. */
export function dayOfVisits({ first, next, search, again }: Costs, { visits, pages, searching, returning, busiestHour, days }: { [Name in keyof typeof supposed]: number } = supposed): { requests: number; bytes: number; bytesOfMonth: number; meanRequests: number; peakRequests: number; peakBits: number } {
  const [arriving, coming] = [visits * (1 - returning), visits * returning];
  const sum = (of: keyof Cost) => arriving * first[of] + coming * again[of] + visits * (pages - 1) * next[of] + visits * searching * search[of];
  const [requests, bytes] = [sum('requests'), sum('bytes')];
  return { requests, bytes, bytesOfMonth: bytes * days, meanRequests: requests / 86_400, peakRequests: (requests * busiestHour) / 3600, peakBits: (bytes * busiestHour * 8) / 3600 };
}

/** The calculation as a part of the page on deployment. */
export async function writeVisits(costs: Costs): Promise<void> {
  const day = dayOfVisits(costs);
  const { visits, pages, searching, returning, busiestHour, days } = supposed;
  const figure = (number: number, digits = 0) => number.toLocaleString('en', { maximumFractionDigits: digits });
  const kilo = (bytes: number) => figure(bytes / 1000, 1);
  const rows: readonly [string, Cost, number, string][] = [
    ['the first page, nothing kept yet', costs.first, visits * (1 - returning), `${figure(visits)} × ${1 - returning}`],
    ['the first page, seen before and unchanged', costs.again, visits * returning, `${figure(visits)} × ${returning}`],
    ['each further page (mean of three)', costs.next, visits * (pages - 1), `${figure(visits)} × ${pages - 1}`],
    ['a search: focus, nine letters, the answer', costs.search, visits * searching, `${figure(visits)} × ${searching}`],
  ];
  await writeSection('visits', [
    `${new Date().toISOString().slice(0, 10)}, ${machineInWords()}; the pilot catalogue in Chromium at the width of a phone, counted at the server, HTTP/1.1 with its headers (HTTP/2 sends less of them).`, '',
    '| what a reader does | answers | kB | times a day | answers a day | GB a day |', '|---|---|---|---|---|---|',
    ...rows.map(([what, cost, times, how]) => `| ${what} | ${figure(cost.requests, 1)} | ${kilo(cost.bytes)} | ${how} | ${figure(cost.requests * times)} | ${figure((cost.bytes * times) / 1e9, 1)} |`),
    `| **in all** | | | | **${figure(day.requests)}** | **${figure(day.bytes / 1e9, 1)}** |`, '',
    `- A month of ${days} days: ${figure((day.requests * days) / 1e6)} million answers, ${figure(day.bytesOfMonth / 1e9)} GB. Times the price of a gigabyte and of a million requests at the provider, that is the bill.`,
    `- On average ${figure(day.meanRequests)} answers a second. If the busiest hour has ${figure(busiestHour * 100)} % of the day: ${figure(day.peakRequests)} answers and ${figure(day.peakBits / 1e6)} Mbit a second.`,
    `- Supposed, because nobody has counted it yet: ${pages} pages a visit, ${figure(searching * 100)} % of the visits search, ${figure(returning * 100)} % come back to a page that they have. \`supposed\` in \`scripts/bench-visits.ts\` holds these figures; change them and run the command.`,
  ], '.github/deployment.md');
}
