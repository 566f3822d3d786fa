import { resolve } from 'node:path';
import { printable } from '#catalogue/write/diagnostics.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFolder, judgeAhead } from '#src/content.ts';
import { isFolder, remove, temporaryFolder, watchFolder } from '#src/disk.ts';
import { environmentOf, judgedFolder } from './begin.ts';
import { dayOf, exit, options, portOf, run, WrongUse } from './command.ts';
import { checkSettings } from './settings.ts';
import { threadOf, type Thread } from './further-threads.ts';
import type { Ahead } from './judge-ahead.ts';

await run({
  name: 'dev',
  does: commandWords.devDoes,
  options: { content: options.content, port: options.port, today: options.today, lang: options.lang },
  async run({ values, say }) {
    const content = String(values.content ?? 'content');
    if (!(await isFolder(resolve(content)))) throw new WrongUse(commandWords.noFolder(content));
    await checkSettings();
    const passing = await temporaryFolder();
    const history = `${passing}/history.json`;
    const today = dayOf(values.today);
    // The server does not wait for it, nor share its time with it; only the first page waits.
    let judging: Thread | undefined;
    const { promise: listening, resolve: listens } = Promise.withResolvers<void>();
    const judged = listening.then(() => (judging = threadOf('./judge-ahead.ts')).work({ content, today, history } satisfies Ahead, () => undefined));
    judgeAhead(judged);
    let isOver = false;
    // Where that fails, pages read for themselves.
    const told = judged.catch((fault: unknown) => isOver || process.stderr.write(`${say(commandWords.ourFault)} ${printable(String(fault instanceof Error ? fault.message : fault))}\n`));
    Object.assign(process.env, environmentOf({ content, today }), { KATALOGU_JUDGED: judgedFolder(content), KATALOGU_LIVE: '1', KATALOGU_HISTORY: history, ASTRO_TELEMETRY_DISABLED: '1' });
    const { dev } = await import('astro');
    const server = await dev({
      root: houseFolder, logLevel: 'warn', server: { host: '127.0.0.1', port: portOf(values.port) ?? 4321 },
      vite: { plugins: [{ name: 'reload-on-content', configureServer(vite) {
        // Several writes of one save are one change for the reader.
        let due: NodeJS.Timeout | undefined;
        watchFolder(resolve(content), () => {
          clearTimeout(due);
          due = setTimeout(() => vite.ws.send({ type: 'full-reload' }), 20);
        });
      } }] },
    });
    listens();
    const address = `http://127.0.0.1:${server.address.port}/`;
    process.stdout.write(`${say(commandWords.serving(address))}\n`);
    // Of a small catalogue nobody has to be told.
    const patience = setTimeout(() => process.stderr.write(`${say(commandWords.judgingFirst)}\n`), 1000);
    void told.finally(() => { clearTimeout(patience); });
    await new Promise<void>((stop) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop()); });
    isOver = true;
    await judging?.stop();
    await server.stop();
    await remove(passing);
    return exit.fine;
  },
});
