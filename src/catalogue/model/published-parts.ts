import { z } from 'zod';
import { inEach, routes, type Route } from '#languages/languages.ts';
import { described, type FieldMeta } from './field.ts';
import { outcomes } from './finding.ts';
import { dayOfQuarterHint, quarterPattern } from './snapshot.ts';
import { textWords } from './text.ts';
import { date, id } from './values.ts';

/* What the open files under /api/v1 have in common. Their fields are added, never renamed or taken away (see `write/data-format.ts`). */

/** A field of an open file that no record of the content has: its words, side by side. */
export function named<Schema extends z.ZodType>(schema: Schema, sq: string, sr: string, en: string, more: Omit<FieldMeta, 'label'> = {}): Schema {
  return described(schema, { label: { sq, sr, en }, ...more });
}

export const whole = z.int().min(0);
export const count = named(whole, 'Numri i zërave', 'Broj zapisa', 'Number of records', { example: 42 });
export const score = named(z.union([z.number().min(0).max(1), z.null()]), 'Rezultati', 'Rezultat', 'Score', {
  hint: { sq: 'Pjesa e fituar, nga 0 në 1; null kur nuk kishte çfarë të gjykohet.', sr: 'Osvojeni deo, od 0 do 1; null kada nije bilo šta da se oceni.', en: 'The share won, from 0 to 1; null where there was nothing to judge.' }, example: 0.64,
});
export const share = {
  won: named(z.number().min(0), 'Pikët e fituara', 'Osvojeni poeni', 'Points won', { example: 31.5 }),
  possible: named(z.number().min(0), 'Pikët e mundshme', 'Mogući poeni', 'Points possible', { hint: { sq: 'Pa ato që nuk dihen dhe ato që nuk zbatohen.', sr: 'Bez onoga što se ne zna i onoga što se ne primenjuje.', en: 'Without what is unknown and what does not apply.' }, example: 49 }),
  score,
};
export const shareOf = (sq: string, sr: string, en: string) => named(z.strictObject(share), sq, sr, en);
export const completeness = shareOf('Plotësia', 'Potpunost', 'Completeness');
export const inEachLanguage = z.strictObject(inEach(() => z.string()));
export const addresses = named(z.strictObject(Object.fromEntries(routes.map(({ path }) => [path, z.string()])) as Record<Route['path'], z.ZodString>), 'Faqet', 'Stranice', 'Pages', {
  hint: { sq: 'Adresa e faqes në çdo gjuhë dhe shkrim.', sr: 'Adresa stranice na svakom jeziku i pismu.', en: 'The address of the page in every language and script.' }, cpsv: 'foaf:page', schema: 'url',
});
/** A text of a service as it is published: its words, and its free text. */
export const publishedText = described(z.strictObject({ ...textWords.shape, body: named(z.string(), 'Teksti i lirë', 'Slobodan tekst', 'Free text', { hint: { sq: 'Markdown, pa HTML.', sr: 'Markdown, bez HTML-a.', en: 'Markdown, without HTML.' }, cpsv: 'dct:description', schema: 'description' }).optional() }), { label: { sq: 'Teksti', sr: 'Tekst', en: 'Text' } });
export const texts = named(z.strictObject(inEach(() => publishedText.optional())), 'Tekstet', 'Tekstovi', 'Texts', {
  hint: { sq: 'Fjalët e shërbimit sipas gjuhës; gjuha që mungon nuk është shkruar.', sr: 'Reči usluge po jeziku; jezik koga nema nije napisan.', en: 'The words of the service by language; a language that is not there has not been written.' },
});
export const judgedOn = (more: { hint?: typeof dayOfQuarterHint } = {}) => named(date, 'Dita e vlerësimit', 'Dan ocene', 'Day of judging', { ...more, example: '2026-11-22', cpsv: 'dct:modified', schema: 'dateModified' });
export const header = {
  licence: named(z.literal('CC-BY-4.0'), 'Licenca', 'Licenca', 'Licence', { example: 'CC-BY-4.0', cpsv: 'dct:license', schema: 'license' }),
  judgedOn: judgedOn(),
  standard: named(z.union([z.int(), z.null()]), 'Versioni i standardit', 'Verzija standarda', 'Version of the standard', { hint: { sq: 'Ai që gjykoi; null kur nuk ka standard.', sr: 'Ona koja je ocenila; null kada standarda nema.', en: 'The one that judged; null where there is no standard.' }, example: 1 }),
};
export const institution = named(id, 'Institucioni', 'Institucija', 'Institution', { example: 'prishtina', cpsv: 'cv:hasCompetentAuthority', schema: 'serviceOperator' });
export const institutionToday = named(id, 'Institucioni sot', 'Institucija danas', 'Institution today', {
  hint: { sq: 'Si quhet sot ai që u ruajt me një identifikues të mëparshëm, ose ai me të cilin u bashkua. Lihet jashtë kur identifikuesi është i njëjti.', sr: 'Kako se danas zove ono što je sačuvano pod ranijom oznakom, ili ono čemu je pripojeno. Izostavlja se kada je oznaka ista.', en: 'What that is called today which was kept under a former id, or what it was merged into. Left out where the id is the same.' },
  example: 'prishtina',
}).optional();
export const service = named(id, 'Shërbimi', 'Usluga', 'Service', { example: 'birth-extract' });
export const serviceIds = named(z.array(z.string()), 'Shërbimet', 'Usluge', 'Services', { hint: { sq: 'Identifikuesit e plotë: institucioni/shërbimi.', sr: 'Potpune oznake: institucija/usluga.', en: 'Whole ids: institution/service.' }, example: ['prishtina/birth-extract'] });
export const outcome = named(z.enum(outcomes), 'Gjetja', 'Nalaz', 'Outcome', { hint: { sq: '“unknown” nuk është zero: nuk u gjykua dot dhe nuk numërohet.', sr: '„unknown“ nije nula: nije moglo da se oceni i ne računa se.', en: '“unknown” is not zero: it could not be judged and is not counted.' }, example: 'met' });
export const quarter = named(z.string().regex(quarterPattern), 'Tremujori', 'Tromesečje', 'Quarter', { example: '2026-q4' });
export const ownId = named(id, 'Identifikuesi', 'Oznaka', 'Id', { example: 'fee-stated', cpsv: 'dct:identifier', schema: 'identifier' });

export const title = (sq: string, sr: string, en: string) => ({ label: { sq, sr, en } });
