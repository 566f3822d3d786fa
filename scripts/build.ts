import { commandWords } from '#languages/words/commands.ts';
import { dayOf, options, run, siteOf } from './command.ts';
import { keepCompiled } from './compiled.ts';

await run({
  name: 'build',
  does: commandWords.buildDoes,
  options: { content: options.content, out: options.out, site: options.site, base: options.base, today: options.today, 'no-cache': options.noCache, lang: options.lang },
  async run({ values, language }) {
    const noCache = values['no-cache'] === true;
    if (!noCache) keepCompiled();
    const { buildSite } = await import('./render.ts');
    const { code } = await buildSite({
      content: String(values.content ?? 'content'), out: String(values.out ?? 'dist'), today: dayOf(values.today),
      ...siteOf(values.site), base: String(values.base ?? ''), language, noCache,
    });
    return code;
  },
});
