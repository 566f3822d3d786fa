import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { closeBrowser, desktop, pageKinds, phone, reader } from './reader.ts';

// On a slow phone a page is drawn before it has been read to its end. Here it comes tag by tag, and each part is drawn before the next one comes.
let server: Server;
let arrived: Promise<ServerResponse>;
beforeAll(async () => {
  let arrive: (response: ServerResponse) => void;
  const expectPage = () => { arrived = new Promise((resolve) => { arrive = resolve; }); };
  expectPage();
  server = createServer(async ({ url, headers }, response) => {
    if (headers['sec-fetch-dest'] === 'document') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      arrive(response);
      expectPage();
      return;
    }
    const answer = await fetch(new URL(url!, inject('address')));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(await answer.bytes());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeBrowser();
});

/** A page as it comes: its head, its header tag by tag, and the rest paragraph by paragraph, a dozen at once. */
function parts(html: string): string[] {
  const [body, content] = [html.indexOf('<body>'), html.indexOf('<main')];
  const blocks = html.slice(content).split(/(?=<(?:section|h[23]|p|li|div|dl|footer)\b)/);
  return [html.slice(0, body), ...html.slice(body, content).split(/(?=<)/), ...Array.from({ length: Math.ceil(blocks.length / 12) }, (_, dozen) => blocks.slice(dozen * 12, dozen * 12 + 12).join(''))];
}

it.each([['a phone', phone], ['a desktop', desktop]])('nothing moves that was drawn: %s', async (_, viewport) => {
  const context = await reader({ viewport });
  // Letters of our own that come late are another matter: src/styles/fonts/README.md.
  await context.route('**/*.woff2', (route) => route.abort());
  const page = await context.newPage();
  for (const kind of ['home', 'service of a ministry', 'institution', 'search'] as const) {
    const path = `sr-cyrl/${pageKinds[kind]}`;
    const whole = await (await fetch(`${inject('address')}${path}`)).text();
    const next = arrived;
    const loaded = page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`);
    const response = await next;
    const [first, ...others] = parts(whole);
    response.write(first!);
    await page.waitForFunction('document.head');
    for (const part of others) {
      response.write(part);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      // The header stands as soon as it is whole.
      if (part.startsWith('<main')) expect(await page.locator('.top').isVisible(), kind).toBe(true);
    }
    response.end();
    await loaded;
    const moved = await page.evaluate(() => new Promise<string[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().flatMap((entry) => (entry as PerformanceEntry & { sources: { node: Node | null }[] }).sources.map(({ node }) => `${(node as Element | null)?.outerHTML?.slice(0, 60) ?? node?.nodeName} in ${node?.parentElement?.outerHTML.slice(0, 80)}`)))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve([]), 200);
    }));
    expect(moved, kind).toEqual([]);
  }
  await context.close();
});
