import { z } from 'zod';
import { inEach, languages } from '#languages/languages.ts';
import { described } from './field.ts';
import { date, id, wordsInEachLanguage } from './values.ts';

/** A quarter of a year, as it is written in files and addresses: 2026-q4. */
export const quarterPattern = /^[0-9]{4}-q[1-4]$/;
const quarter = described(z.string().regex(quarterPattern), { label: { sq: 'Tremujori', sr: 'Tromesečje', en: 'Quarter' }, example: '2026-q4' });

const counted = z.strictObject({
  visible: described(z.int().min(0), { label: { sq: 'Të dukshme', sr: 'Vidljivo', en: 'Visible' } }),
  stated: described(z.int().min(0), { label: { sq: 'Të shënuara', sr: 'Navedeno', en: 'Stated' } }),
});

/** `monitoring/<year>-q<n>/<name>.yaml`: figures counted on the registries' own records, before the catalogue. */
export const snapshotFacts = described(z.strictObject({
  quarter,
  date: described(date, { label: { sq: 'Data', sr: 'Datum', en: 'Date' }, example: '2026-11-21' }),
  counted: described(z.literal('registry-records'), { label: { sq: 'Numëruar në', sr: 'Brojano u', en: 'Counted on' }, example: 'registry-records' }),
  note: described(wordsInEachLanguage, { label: { sq: 'Shënim', sr: 'Napomena', en: 'Note' }, thing: 'wordsInEachLanguage' }).optional(),
  registers: described(z.array(z.strictObject({
    id: described(id, { label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' }, example: 'prishtina' }),
    institutions: described(z.array(id).min(1).max(100), { label: { sq: 'Institucionet', sr: 'Institucije', en: 'Institutions' }, example: ['prishtina'] }).optional(),
    names: described(wordsInEachLanguage, { label: { sq: 'Emri', sr: 'Naziv', en: 'Name' }, thing: 'wordsInEachLanguage' }),
    records: described(z.int().min(0), { label: { sq: 'Zërat', sr: 'Zapisi', en: 'Records' }, example: 21 }),
    requirements: described(z.record(id, counted), { label: { sq: 'Sipas kërkesës', sr: 'Po zahtevima', en: 'By requirement' } }),
    remarks: described(z.array(wordsInEachLanguage).max(20), { label: { sq: 'Vërejtje', sr: 'Primedbe', en: 'Remarks' }, thing: 'wordsInEachLanguage' }).optional(),
  })).min(1).max(200), { label: { sq: 'Regjistrat', sr: 'Registri', en: 'Registers' }, thing: 'register' }),
}), { label: { sq: 'Pasqyra', sr: 'Presek', en: 'Snapshot' }, thing: 'snapshot' });
export type RegistrySnapshot = z.infer<typeof snapshotFacts>;

const amount = z.number().min(0).max(10_000_000);
const count = z.int().min(0).max(1_000_000);
const won = described(amount, { label: { sq: 'Pikët e fituara', sr: 'Osvojeni poeni', en: 'Points won' }, example: 12 });
const possible = described(amount, { label: { sq: 'Pikët e mundshme', sr: 'Mogući poeni', en: 'Points possible' }, example: 20 });
/** Points only: a share is reckoned from them, so that the two can never disagree. */
const points = described(z.strictObject({ won, possible }), { label: { sq: 'Pikët', sr: 'Poeni', en: 'Points' }, thing: 'points' });

const recommendation = described(z.strictObject({
  requirement: described(id, { label: { sq: 'Kërkesa', sr: 'Zahtev', en: 'Requirement' }, example: 'editor-named' }),
  services: described(count, { label: { sq: 'Shërbimet që i prek', sr: 'Usluge kojih se tiče', en: 'Services concerned' }, example: 9 }),
  points: described(amount, { label: { sq: 'Pikë për t’u fituar', sr: 'Poeni koji se mogu dobiti', en: 'Points to gain' }, example: 27 }),
  unit: described(id, { label: { sq: 'Njësia', sr: 'Jedinica', en: 'Unit' }, example: 'civil-status-office' }).optional(),
  concept: described(id, { label: { sq: 'Përshkrimi i përbashkët', sr: 'Zajednički opis', en: 'Shared description' }, example: 'birth-certificate' }).optional(),
  by: described(date, { label: { sq: 'Deri më', sr: 'Do', en: 'By' }, example: '2027-03-31' }),
}), { label: { sq: 'Rekomandimi', sr: 'Preporuka', en: 'Recommendation' }, thing: 'recommendation' });

const figures = described(z.strictObject({
  id: described(id, { label: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' }, example: 'prishtina' }),
  services: described(count, { label: { sq: 'Shërbimet e përshkruara', sr: 'Opisane usluge', en: 'Services described' }, example: 9 }),
  coverage: described(z.strictObject({ described: described(count, { label: { sq: 'Të përshkruara', sr: 'Opisane', en: 'Described' } }), lacking: described(count, { label: { sq: 'Pa përshkrim', sr: 'Bez opisa', en: 'Lacking' } }) }), {
    label: { sq: 'Mbulimi', sr: 'Pokrivenost', en: 'Coverage' },
    hint: { sq: 'Lihet jashtë kur askush nuk e ka thënë çfarë duhet të ofrojë institucioni.', sr: 'Izostavlja se kada niko nije rekao šta institucija treba da pruža.', en: 'Left out where nobody has said what the institution must offer.' }, example: { described: 9, lacking: 12 }, thing: 'coverage',
  }).optional(),
  won, possible,
  described: described(points, { label: { sq: 'Vetëm përshkrimet', sr: 'Samo opisi', en: 'The entries alone' }, thing: 'points' }),
  dimensions: described(z.record(id, points), { label: { sq: 'Dimensionet', sr: 'Dimenzije', en: 'Dimensions' } }),
  languages: described(z.strictObject(inEach(() => points)), { label: { sq: 'Gjuhët', sr: 'Jezici', en: 'Languages' }, thing: 'pointsInEachLanguage' }),
  requirements: described(z.record(id, described(z.strictObject({ met: count, partial: count, missing: count, unknown: count, won, possible }), { label: { sq: 'Gjetjet', sr: 'Nalazi', en: 'Findings' }, thing: 'points' })), { label: { sq: 'Kërkesat', sr: 'Zahtevi', en: 'Requirements' } }),
  perService: described(z.record(id, points), { label: { sq: 'Sipas shërbimit', sr: 'Po uslugama', en: 'By service' } }),
  texts: described(z.record(id, z.array(z.enum(languages)).max(languages.length)), {
    label: { sq: 'Gjuhët e teksteve', sr: 'Jezici tekstova', en: 'Languages of the texts' },
    hint: { sq: 'Për çdo shërbim, gjuhët në të cilat thuhet diçka. Tremujorët e ruajtur më parë nuk e kanë.', sr: 'Za svaku uslugu, jezici na kojima nešto piše. Tromesečja sačuvana ranije ga nemaju.', en: 'For each service, the languages in which something is said. Quarters that were kept earlier lack it.' }, example: { 'birth-certificate': ['sq', 'sr'] },
  }).optional(),
  recommendations: described(z.array(recommendation).max(5), { label: { sq: 'Rekomandimet', sr: 'Preporuke', en: 'Recommendations' }, thing: 'recommendation' }),
}), { label: { sq: 'Shifrat e institucionit', sr: 'Brojke institucije', en: 'Figures of an institution' }, thing: 'figures' });

/** A quarter that runs is judged by its last day already, so that any day of it gives the same file. */
export const dayOfQuarterHint = {
  sq: 'Zakonisht dita e fundit e tremujorit. Sa kohë që ajo s’ka ardhur, shifrat mund të ndryshojnë.',
  sr: 'Obično poslednji dan tromesečja. Dok taj dan ne dođe, brojke se mogu promeniti.',
  en: 'As a rule the last day of the quarter. While that day lies ahead the figures may change.',
} as const;

/** `monitoring/<year>-q<n>/catalogue.yaml`: the reports of all institutions, kept for a quarter. Written by a command, never by hand. */
export const catalogueSnapshotFacts = described(z.strictObject({
  quarter,
  date: described(date, {
    label: { sq: 'Dita e vlerësimit', sr: 'Dan ocene', en: 'Day of judging' },
    hint: dayOfQuarterHint, example: '2026-12-31',
  }),
  counted: described(z.literal('catalogue'), { label: { sq: 'Numëruar në', sr: 'Brojano u', en: 'Counted on' }, example: 'catalogue' }),
  standard: described(z.int().min(1).max(10_000), { label: { sq: 'Versioni i standardit', sr: 'Verzija standarda', en: 'Version of the standard' }, example: 1 }),
  standardFrom: described(date, {
    label: { sq: 'Versioni në fuqi që nga', sr: 'Verzija na snazi od', en: 'Version in force from' },
    hint: { sq: 'Vetëm kur dita e vlerësimit është para tij: asnjë version nuk ishte në fuqi.', sr: 'Samo kada je dan ocene pre toga: nijedna verzija nije bila na snazi.', en: 'Only where the day of judging lies before it: no version was in force.' }, example: '2026-04-03',
  }).optional(),
  content: described(z.string().regex(/^[0-9a-f]{64}$/), {
    label: { sq: 'Gjurma e përmbajtjes', sr: 'Otisak sadržaja', en: 'Fingerprint of the content' },
    hint: { sq: 'SHA-256 i asaj që u vlerësua: kushdo mund ta provojë.', sr: 'SHA-256 onoga što je ocenjeno: svako može da proveri.', en: 'SHA-256 of what was judged: anyone can prove it.' }, example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  }),
  institutions: described(z.array(figures).max(500), { label: { sq: 'Institucionet', sr: 'Institucije', en: 'Institutions' }, thing: 'figures' }),
}), { label: { sq: 'Pasqyra e katalogut', sr: 'Presek kataloga', en: 'Snapshot of the catalogue' }, thing: 'snapshot' });
export type CatalogueSnapshot = z.infer<typeof catalogueSnapshotFacts>;
/** One institution's figures of a quarter. */
export type Figures = CatalogueSnapshot['institutions'][number];
export type Recommendation = Figures['recommendations'][number];
export type Points = z.infer<typeof points>;

/** Figures kept for a quarter; `counted` says on what. */
export type Snapshot = RegistrySnapshot | CatalogueSnapshot;

/** The snapshots of the catalogue, the oldest first. */
export function quartersIn(snapshots: readonly Snapshot[]): CatalogueSnapshot[] {
  return snapshots.filter((snapshot) => snapshot.counted === 'catalogue').sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
}

/** The quarter that a day (year-month-day) lies in, as 2026-q4. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
