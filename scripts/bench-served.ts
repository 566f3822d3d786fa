import { createServer } from 'node:http';
import { readTextFile } from '#src/disk.ts';
import { serveFolder } from './server.ts';
import type { Answer, State } from './bench-serve.ts';

// A server to be measured, in a process of its own: the site in a folder, or – from a file of answers – the least that Node can do.
const [what] = process.argv.slice(2) as [string];
process.send!(what.endsWith('.json') ? await bare(what) : (await serveFolder(what, 0)).address);
process.on('message', ({ tidied }: { tidied: boolean }) => {
  if (tidied) (globalThis as { gc?: () => void }).gc?.();
  const [{ rss, heapUsed, external }, { user, system }] = [process.memoryUsage(), process.cpuUsage()];
  process.send!({ rss, heap: heapUsed + external, cpu: (user + system) / 1e6 } satisfies State);
});

async function bare(file: string): Promise<string> {
  const answers = JSON.parse((await readTextFile(file))!) as Answer[];
  const keyOf = (path: string, headers: Readonly<Record<string, string | string[] | undefined>>) => `${path} ${String(headers['accept-encoding'])} ${String(headers['if-none-match'])}`;
  const known = new Map(answers.map(({ path, headers, status, answered, body }) => {
    const { connection: _, 'keep-alive': _alive, date: _date, 'transfer-encoding': _chunked, ...own } = answered;
    return [keyOf(path, headers), { status, headers: own, body: Buffer.from(body, 'base64') }];
  }));
  const server = createServer((request, response) => {
    const { status, headers, body } = known.get(keyOf(request.url!, request.headers))!;
    response.writeHead(status, headers).end(body);
  });
  return new Promise((ready) => { server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(server.address() as { port: number }).port}/`)); });
}
