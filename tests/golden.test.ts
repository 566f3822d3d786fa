import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAs } from '#catalogue/write/check.ts';
import { filesOf, judgedFiles, siteFolder } from './judged.ts';

/* Golden files are read like prose when they change: `npx vitest run tests/golden.test.ts -u`, then look at the difference. */
const golden = (name: string) => join(import.meta.dirname, 'golden', name);

describe('a check of a tiny site', () => {
  test.each(['complete', 'sparse'])('says what it always said (%s)', async (site) => {
    const result = judgedFiles(await filesOf(siteFolder(site)));
    // It is printed on one line, and read here on many.
    await expect(`${JSON.stringify(JSON.parse(checkAs('json', result, 'en')), null, 2)}\n`).toMatchFileSnapshot(golden(`${site}.check.json`));
    await expect(checkAs('text', result, 'sq')).toMatchFileSnapshot(golden(`${site}.check.txt`));
    await expect(checkAs('markdown', result, 'sr')).toMatchFileSnapshot(golden(`${site}.check.md`));
  });

  test('gives every point to a site that answers everything', async () => {
    const { problems, reports, findings, inventory } = judgedFiles(await filesOf(siteFolder('complete')));
    expect(problems).toEqual([]);
    expect(reports.map(({ institution, services, score }) => ({ institution, services, score }))).toEqual([{ institution: 'example', services: 2, score: 1 }]);
    expect(reports[0]!.inventory).toMatchObject({ looked: true, score: 1 });
    expect([...findings, ...inventory].filter(({ outcome }) => outcome === 'partial' || outcome === 'missing')).toEqual([]);
  });

  test('finds gaps, and no problem, in a site that answers next to nothing', async () => {
    const { problems, reports } = judgedFiles(await filesOf(siteFolder('sparse')));
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(1);
    expect(reports[0]!.score).toBeLessThan(0.1);
    expect(reports[0]!.inventory, 'nobody has looked').toMatchObject({ looked: false, won: 0, possible: 0, score: null });
  });
});
