import { resolve } from 'node:path';
import { commandWords } from '#languages/words/commands.ts';
import { houseFolder } from '#src/content.ts';
import { isFolder, remove, temporaryFolder, watchFolder } from '#src/disk.ts';
import { dayOf, exit, options, portOf, run, WrongUse } from './command.ts';
import { keepJudged } from './judge-to-publish.ts';
import { environmentOf, judgedFolder, keepHistory } from './render.ts';

await run({
  name: 'dev',
  does: commandWords.devDoes,
  options: { content: options.content, port: options.port, today: options.today, lang: options.lang },
  async run({ values, say }) {
    const content = String(values.content ?? 'content');
    if (!(await isFolder(resolve(content)))) throw new WrongUse(commandWords.noFolder(content));
    const passing = await temporaryFolder();
    const history = `${passing}/history.json`;
    await keepHistory(content, history);
    const today = dayOf(values.today);
    // With its threads it is sooner done here than by the first page.
    await keepJudged(content, today, judgedFolder(content));
    Object.assign(process.env, environmentOf({ content, today }), { KATALOGU_JUDGED: judgedFolder(content), KATALOGU_LIVE: '1', KATALOGU_HISTORY: history, ASTRO_TELEMETRY_DISABLED: '1' });
    const { dev } = await import('astro');
    const server = await dev({
      root: houseFolder, logLevel: 'warn', server: { host: '127.0.0.1', port: portOf(values.port) ?? 4321 },
      vite: { plugins: [{ name: 'reload-on-content', configureServer(vite) {
        // Several writes of one save are one change for the reader.
        let told: NodeJS.Timeout | undefined;
        watchFolder(resolve(content), () => {
          clearTimeout(told);
          told = setTimeout(() => vite.ws.send({ type: 'full-reload' }), 20);
        });
      } }] },
    });
    process.stdout.write(`${say(commandWords.serving(`http://127.0.0.1:${server.address.port}/`))}\n`);
    await new Promise<void>((stop) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop()); });
    await server.stop();
    await remove(passing);
    return exit.fine;
  },
});
