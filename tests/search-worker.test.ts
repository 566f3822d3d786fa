import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import type { Results, Wish } from '#search/answers.ts';
import { placeOf, type Head } from '#search/packed.ts';
import { partsOf } from '#search/parts.ts';
import type { Message, Reply } from '#search/search-worker.ts';
import { titlesOf } from '#search/titles.ts';
import { houseFolder, readContent } from '#src/content.ts';

/* The engine as a worker has it, with an index in parts whose files come when the test lets them. */

const replies = new Map<number, Reply>();
let send: (message: Message) => void;
let hold: Promise<void> = Promise.resolve();
let asked = 0;

beforeAll(async () => {
  const { catalogue } = (await readContent(join(houseFolder, 'content')))!;
  const { files } = partsOf(titlesOf(catalogue, voiceOf(routes[0]!, catalogue.script), ''));
  const head = JSON.parse(files.get('head')!) as Head;
  const address = 'https://katalogu.example/search-index/names/sq.json';
  const texts = new Map([...files].filter(([name]) => name !== 'head').map(([name, text]) => [address.replace('sq.json', `${placeOf(head, name)}.json`), text]));
  vi.stubGlobal('addEventListener', (_: string, hear: (event: { data: Message }) => void) => { send = (data) => hear({ data }); });
  vi.stubGlobal('postMessage', (reply: Reply) => { replies.set(reply.turn, reply); });
  vi.stubGlobal('fetch', async (wanted: string) => { asked++; await hold; return new Response(texts.get(wanted)); });
  await import('#search/search-worker.ts');
  send({ address });
  send({ names: new TextEncoder().encode(files.get('head')!).buffer });
  await vi.waitFor(() => expect(replies.get(0)).toEqual({ turn: 0, answer: head.mark }));
});

const find = (turn: number, question: string): void => send({ turn, ask: 'find', given: [{ question, limits: {}, own: [], from: 0, most: 10 } satisfies Wish] });
const found = (turn: number): number | undefined => { const reply = replies.get(turn)!; return 'answer' in reply ? (reply.answer as Results | undefined)?.total : NaN; };

test('a question that another followed while its files were fetched has no answer, rather than that nothing was found', async () => {
  let release!: () => void;
  hold = new Promise((done) => { release = done; });
  find(1, 'pasaporta');
  await vi.waitFor(() => expect(asked).toBeGreaterThan(0));
  find(2, 'leje ndertimi');
  release();
  await vi.waitFor(() => expect([...replies.keys()]).toEqual(expect.arrayContaining([1, 2])));
  expect(found(1)).toBeUndefined();
  expect(found(2)).toBeGreaterThan(0);
});
