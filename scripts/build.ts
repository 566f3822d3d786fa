import { commandWords } from '#languages/words/commands.ts';
import { shardWords } from '#languages/words/shards.ts';
import { shardIn } from '#src/press/shard.ts';
import { dayOf, options, run, siteOf, WrongUse } from './command.ts';

await run({
  name: 'build',
  does: commandWords.buildDoes,
  options: { content: options.content, out: options.out, site: options.site, base: options.base, today: options.today, shard: { type: 'string', value: 'I/N', does: shardWords.option }, 'no-packed': { type: 'boolean', does: commandWords.noPacked }, 'no-cache': options.noCache, lang: options.lang },
  async run({ values, language }) {
    const shard = values.shard === undefined ? undefined : shardIn(String(values.shard));
    if (values.shard !== undefined && !shard) throw new WrongUse(shardWords.badShard(String(values.shard)));
    const noCache = values['no-cache'] === true;
    const { build } = await import('./begin.ts');
    const { code } = await build({
      content: String(values.content ?? 'content'), out: String(values.out ?? 'dist'), today: dayOf(values.today),
      ...siteOf(values.site), base: String(values.base ?? ''), language, noCache, packed: values['no-packed'] !== true, ...(shard ? { shard } : {}),
    });
    return code;
  },
});
