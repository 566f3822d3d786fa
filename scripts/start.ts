import { resolve } from 'node:path';
import { commandWords } from '#languages/words/commands.ts';
import { baseOf, dayOf, exit, options, portOf, run, siteOf } from './command.ts';
import { serveUntilStopped } from './server.ts';

await run({
  name: 'start',
  does: commandWords.startDoes,
  options: { content: options.content, out: options.out, port: options.port, site: options.site, base: options.base, today: options.today, 'no-cache': options.noCache, lang: options.lang },
  async run({ values, language, say }) {
    const port = portOf(values.port);
    const out = String(values.out ?? 'dist');
    const base = baseOf(String(values.base ?? ''));
    const noCache = values['no-cache'] === true;
    const { build } = await import('./begin.ts');
    const { code } = await build({ content: String(values.content ?? 'content'), out, today: dayOf(values.today), ...siteOf(values.site), base, language, noCache });
    if (code !== exit.fine) return code;
    await serveUntilStopped(resolve(out), port, base, say);
    return exit.fine;
  },
});
