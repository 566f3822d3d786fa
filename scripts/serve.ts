import { join, resolve } from 'node:path';
import { commandWords } from '#languages/words/commands.ts';
import { exists } from '#src/disk.ts';
import { baseOf, exit, options, portOf, run, WrongUse } from './command.ts';
import { baseBuilt } from './integrity.ts';
import { serveUntilStopped } from './server.ts';

await run({
  name: 'serve',
  does: commandWords.serveDoes,
  options: { out: options.out, port: options.port, base: options.base, lang: options.lang },
  async run({ values, say }) {
    const folder = String(values.out ?? 'dist');
    // Any other folder would be shown to everybody who asks.
    if (!(await exists(join(resolve(folder), 'build.json'))) && !(await exists(join(resolve(folder), 'index.html')))) throw new WrongUse(commandWords.noSite(folder));
    await serveUntilStopped(resolve(folder), portOf(values.port), baseOf(String(values.base ?? (await baseBuilt(resolve(folder))))), say);
    return exit.fine;
  },
});
