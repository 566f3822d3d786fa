import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAs, checkFormats } from '#catalogue/write/check.ts';
import { remove, temporaryFolder } from '#src/disk.ts';
import { judge } from '../scripts/judge.ts';
import { judgePart, readerFor, together, workIn } from '../scripts/judge-parts.ts';
import { siteFolder, today } from './judged.ts';

describe('a catalogue of which each institution is read and judged for itself says what one would say that is read whole', () => {
  const inParts = async (folder: string) => {
    const work = workIn(folder, today)!;
    const reader = await readerFor(work);
    // All but the first come from another thread.
    return { ...together(reader, work.institutions.map((files) => judgePart(reader, files, work)).map((part, index) => (index === 0 ? part : structuredClone(part))), work), folder };
  };

  test.each(['content', siteFolder('complete'), siteFolder('sparse')])('%s, in every form', async (folder) => {
    const [whole, one] = [await judge(folder, today), await inParts(folder)];
    for (const format of checkFormats) expect(checkAs(format, one, 'en')).toBe(checkAs(format, whole, 'en'));
  });

  test('a broken file is named, and all others are judged', async () => {
    const folder = await temporaryFolder();
    try {
      cpSync('content', folder, { recursive: true });
      const before = await inParts(folder);
      const [service] = before.catalogue.services;
      writeFileSync(join(folder, service!.folder, 'service.yaml'), 'status: [\n');
      writeFileSync(join(folder, `feedback.csv`), 'x');
      const [whole, one] = [await judge(folder, today), await inParts(folder)];
      expect(one.problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['feedback.csv unknown-file', `${service!.folder}/service.yaml yaml-syntax`]);
      expect(one.catalogue.services.length).toBe(before.catalogue.services.length - 1);
      for (const format of checkFormats) expect(checkAs(format, one, 'en')).toBe(checkAs(format, whole, 'en'));
    } finally {
      await remove(folder);
    }
  });
});
