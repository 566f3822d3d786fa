import { expect, test } from 'vitest';
import { filesBelow, readTextNow } from '../disk.ts';

// What is remembered between pages must note again what it was made from (src/catalogue/model/reads.ts), else a page would stand although something changed. These remember without it, each for its reason.
const without: Readonly<Record<string, string>> = {
  'src/catalogue/model/reads.ts': 'it is what notes',
  'src/catalogue/model/look-up.ts': 'notes the key that was asked before it looks',
  'src/catalogue/model/views.ts': 'notes the name of a view before it gives it; and which institutions there are, which is part of the answer',
  'src/catalogue/model/succession.ts': 'notes that it was asked what is called otherwise today before it looks',
  'src/catalogue/assess/quarter-today.ts': 'of a kept quarter and of what is called otherwise today, both of which whoever asks has read',
  'src/catalogue/assess/translations.ts': 'of one text, which whoever asks has read',
  'src/catalogue/assess/rules/facts-agree.ts': 'of one concept’s texts, while judging; pages read the findings',
  'src/catalogue/write/newer-parts.ts': 'of one service’s own texts, which whoever asks has read',
  'src/catalogue/write/checklist.ts': 'of a voice, how a language writes its months; and of the holidays, on which every page rests',
  'src/catalogue/write/layout.ts': 'of the form of a record: part of the program',
  'src/catalogue/write/json-ld.ts': 'of terms: part of the program',
  'src/languages/cyrillic/listed-names.ts': 'of the exceptions to the script, on which every page rests',
  'src/catalogue/write/voices.ts': 'voices, made from the same exceptions',
};

test('nothing is remembered between pages unless it notes what it was made from', async () => {
  const files = (await filesBelow('src')).map((path) => `src/${path}`).filter((path) => /^src\/(?:catalogue\/(?:model|assess|write)|languages|search|pages|layouts|components|site\.ts|content\.ts)/.test(path) && /\.(?:ts|astro)$/.test(path) && !path.endsWith('.test.ts'));
  const hiding = files.filter((path) => {
    const made = [...readTextNow(path).matchAll(/^.*new WeakMap<.*$/gm)].map(([line]) => line);
    return made.some((line) => !line.includes('Remembered<')) && !Object.hasOwn(without, path);
  });
  expect(hiding).toEqual([]);
  expect(files.length).toBeGreaterThan(200);
  // Lists that a page could read must not be kept by their name either.
  const kept = files.filter((path) => /^(?:const|let) \w+(?:: [^=]*)? = new Map<[^>]*\b(?:Service|Institution|Concept|Finding|Report|HistoryEntry)\b/m.test(readTextNow(path)));
  expect(kept).toEqual([]);
});
