import { describe, expect, test } from 'vitest';
import { checkAs, checkFormats } from '#catalogue/write/check.ts';
import { judge } from '../scripts/judge.ts';
import { judgePart, readerFor, together, workIn } from '../scripts/judge-parts.ts';
import { siteFolder, today } from './judged.ts';

describe('a catalogue of which each institution is read and judged for itself says what one would say that is read whole', () => {
  test.each(['content', siteFolder('complete'), siteFolder('sparse')])('%s, in every form', async (folder) => {
    const whole = await judge(folder, today);
    const work = workIn(folder, today)!;
    const reader = await readerFor(work);
    // All but the first come from another thread.
    const parts = work.institutions.map((files) => judgePart(reader, files, work)).map((part, index) => (index === 0 ? part : structuredClone(part)));
    const one = { ...together(reader, parts, work), folder };
    for (const format of checkFormats) expect(checkAs(format, one, 'en')).toBe(checkAs(format, whole, 'en'));
  });
});
