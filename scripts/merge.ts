import { shardWords } from '#languages/words/shards.ts';
import { dayOf, options, run, siteOf } from './command.ts';
import { buildSite } from './render.ts';
import { shardsIn } from './shards.ts';

await run({
  name: 'merge',
  does: shardWords.mergeDoes,
  operands: 'DIR DIR …',
  options: { content: options.content, out: options.out, site: options.site, base: options.base, today: options.today, lang: options.lang },
  async run({ values, operands, language }) {
    const shards = await shardsIn(operands);
    // What is not said is as the parts say; whether they all say so is looked at later.
    const { judgedOn, site, base, packed } = shards[0]!.record;
    const { code } = await buildSite({
      content: String(values.content ?? 'content'), out: String(values.out ?? 'dist'), today: dayOf(values.today ?? String(judgedOn)),
      ...siteOf(values.site ?? (site === null ? undefined : String(site))), base: String(values.base ?? base), language, packed, shards,
    });
    return code;
  },
});
