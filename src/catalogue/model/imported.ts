import { z } from 'zod';
import { languages, officialLanguages } from '#languages/languages.ts';
import { described } from './field.ts';
import { date, shortWords } from './values.ts';

const oneImport = (label: { sq: string; sr: string; en: string }) => described(z.strictObject({
  date: described(date, { label: { sq: 'Importuar më', sr: 'Uvezeno', en: 'Imported on' }, example: '2026-11-22' }),
  from: described(z.array(z.strictObject({
    file: described(shortWords, { label: { sq: 'Skedari', sr: 'Datoteka', en: 'File' }, example: 'licence-1232-sq.html' }),
    language: described(z.enum(languages), { label: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' }, example: 'sq' }).optional(),
  })).min(1).max(200), { label: { sq: 'Nga skedarët', sr: 'Iz datoteka', en: 'From the files' }, example: [{ file: 'licence-1232-sq.html', language: 'sq' }], thing: 'source' }),
  fields: described(z.record(z.string().regex(new RegExp(`^(?:(?:${officialLanguages.join('|')})\\.)?[a-z][A-Za-z]*$`)).max(64), z.string().regex(/^[0-9a-f]{4,64}$/)), {
    label: { sq: 'Rishikimi i çdo fushe', sr: 'Revizija svakog polja', en: 'Revision of each field' },
    hint: { sq: 'Fusha, ashtu siç e thoshte skedari: kështu dihet çfarë ka ndryshuar zyrtari më pas.', sr: 'Polje onakvo kako ga je datoteka navodila: tako se zna šta je službenik posle promenio.', en: 'The field as the file stated it: so that what an officer changed later is known.' },
    example: { fees: '3b71c9d7', 'sr.steps': 'fcbb2762' },
  }),
}), { label, thing: 'oneImport' }).optional();

/** `institutions/<institution>/services/<service>/imported.yaml`: how a service stood in what it was imported from. Written by a command, never by hand. */
export const importedFacts = described(z.strictObject({
  registry: oneImport({ sq: 'Nga regjistri', sr: 'Iz registra', en: 'From a registry' }),
  workbook: oneImport({ sq: 'Nga libri i punës', sr: 'Iz radne sveske', en: 'From a workbook' }),
  'cpsv-ap': oneImport({ sq: 'Nga CPSV-AP', sr: 'Iz CPSV-AP', en: 'From CPSV-AP' }),
}), { label: { sq: 'Çfarë u importua', sr: 'Šta je uvezeno', en: 'What was imported' }, thing: 'imported' });
export type ImportedFacts = z.infer<typeof importedFacts>;
/** What services are imported from. */
export type ImportKind = keyof ImportedFacts;
