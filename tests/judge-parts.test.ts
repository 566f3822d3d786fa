import { describe, expect, test } from 'vitest';
import { checkAs, checkFormats } from '#catalogue/write/check.ts';
import { filesBelow } from '#src/disk.ts';
import { judge } from '../scripts/judge.ts';
import { judgePart, light, partsOf, together } from '../scripts/judge-parts.ts';
import { siteFolder, today } from './judged.ts';

describe('a catalogue that several threads read and judge says what one would say', () => {
  test.each(['content', siteFolder('complete'), siteFolder('sparse')])('%s, in two and in five parts, in every form', async (folder) => {
    const whole = await judge(folder, today);
    const paths = await filesBelow(folder);
    for (const number of [2, 5]) {
      const parts = partsOf(folder, paths, today, number);
      expect(parts.flatMap(({ institutions }) => institutions).sort()).toEqual(whole.catalogue.institutions.map(({ id }) => id).sort());
      const judged = await Promise.all(parts.map(judgePart));
      // All but the first come from another thread.
      const one = together(judged.map((part, index) => (index === 0 ? part : structuredClone(light(part)))), folder);
      for (const format of checkFormats) expect(checkAs(format, one, 'en')).toBe(checkAs(format, whole, 'en'));
    }
  });
});
