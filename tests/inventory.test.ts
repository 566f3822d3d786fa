import { expect, test } from 'vitest';
import { houseFilesFor } from '#src/content.ts';
import { file, judgedFiles } from './judged.ts';

const institution = file('institutions/trial/institution.yaml', 'type: agency\nnames: { sq: Agjencia, sr: Agencija, en: Agency }\n');
const documents = file('institutions/trial/documents.yaml', 'budget: none\n');
const judgedWith = async (...files: ReturnType<typeof file>[]) => judgedFiles([...files, ...(await houseFilesFor(files))]);
const categoriesOf = ({ reports }: Awaited<ReturnType<typeof judgedWith>>) => Object.keys(reports[0]!.inventory.categories);

test('an institution that keeps only its own folder is asked for the categories of the program, but not for those of a municipality', async () => {
  const result = await judgedWith(institution, documents);
  expect(result.problems).toEqual([]);
  expect(categoriesOf(result)).toContain('budget');
  expect(categoriesOf(result)).not.toContain('assembly');
  expect(result.reports[0]!.inventory).toMatchObject({ looked: true, score: 0 });
});

test('an inventory of its own takes the place of ours, while our standard judges', async () => {
  const own = file('standard/inventory.yaml', 'budget:\n  words: { sq: Buxheti, sr: Budžet, en: Budget }\n  asks: { sq: a, sr: b, en: c }\n  level: may\n');
  const result = await judgedWith(institution, documents, own);
  expect(result.problems).toEqual([]);
  expect(categoriesOf(result)).toEqual(['budget']);
  expect(result.inventory.map(({ possible }) => possible).every((possible) => possible <= 1)).toBe(true);
});
