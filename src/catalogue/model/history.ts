import { z } from 'zod';
import { inEach, officialLanguages } from '#languages/languages.ts';
import { described } from './field.ts';
import { quarterPattern } from './snapshot.ts';
import { id } from './values.ts';

/** What a change does to one fact: `before` and `after` are the fact, or its entry in a list, as the record holds it. Words longer than a title are not repeated. */
const factChange = z.strictObject({
  field: described(z.string(), {
    label: { sq: 'Fusha', sr: 'Polje', en: 'Field' },
    hint: { sq: 'Emri i fushës, si fees, timeLimit.decision ose summary; text për të gjitha fjalët e një gjuhe.', sr: 'Ime polja, kao fees, timeLimit.decision ili summary; text za sve reči jednog jezika.', en: 'Name of the field, such as fees, timeLimit.decision or summary; text for all words of a language.' }, example: 'fees',
  }),
  change: described(z.enum(['added', 'removed', 'changed']), { label: { sq: 'Ndryshimi', sr: 'Izmena', en: 'Change' }, example: 'changed' }),
  language: described(z.enum(officialLanguages), { label: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' }, hint: { sq: 'Kur ndryshuan fjalët.', sr: 'Kada su izmenjene reči.', en: 'Where words changed.' }, example: 'sr' }).optional(),
  before: described(z.unknown(), { label: { sq: 'Më parë', sr: 'Pre', en: 'Before' }, example: { id: 'issue', amount: 2, currency: 'EUR' } }).optional(),
  after: described(z.unknown(), { label: { sq: 'Tani', sr: 'Sada', en: 'After' }, example: { id: 'issue', amount: 3, currency: 'EUR' } }).optional(),
});
export type FactChange = z.infer<typeof factChange>;

export const historyKinds = ['new', 'changed', 'renamed', 'withdrawn', 'restored', 'removed'] as const;
const institution = described(id, { label: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' }, example: 'prishtina' });
const service = described(id, { label: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' }, example: 'birth-extract' });

/** What became of one service at one moment. */
export const historyEntry = z.strictObject({
  date: described(z.iso.datetime(), {
    label: { sq: 'Koha', sr: 'Vreme', en: 'Moment' },
    hint: { sq: 'Kur ndryshimi hyri në katalog (ISO 8601, UTC).', sr: 'Kada je izmena uneta u katalog (ISO 8601, UTC).', en: 'When the change came into the catalogue (ISO 8601, UTC).' }, example: '2026-11-22T02:11:44Z',
  }),
  revision: described(z.union([z.string().regex(/^[0-9a-f]{12}$/), z.string().regex(quarterPattern)]), {
    label: { sq: 'Rishikimi', sr: 'Revizija', en: 'Revision' },
    hint: { sq: 'Commit-i, i shkurtuar, ose tremujori në të cilin u pa së pari.', sr: 'Commit, skraćen, ili tromesečje u kome je prvi put viđeno.', en: 'The commit, shortened, or the quarter in which it was first seen.' }, example: '7fdcdfd0db9f',
  }),
  institution, service, kind: described(z.enum(historyKinds), { label: { sq: 'Çfarë ndodhi', sr: 'Šta se dogodilo', en: 'What happened' }, example: 'changed' }),
  was: described(z.strictObject({ institution, service }), { label: { sq: 'Quhej', sr: 'Zvalo se', en: 'Was called' }, hint: { sq: 'Identifikuesit e mëparshëm të një shërbimi të zhvendosur.', sr: 'Ranije oznake premeštene usluge.', en: 'The earlier ids of a service that was moved.' } }).optional(),
  titles: described(z.strictObject(inEach(() => z.string().optional())), {
    label: { sq: 'Titujt', sr: 'Naslovi', en: 'Titles' }, hint: { sq: 'Ata të atij çasti: përshkrimi që u hoq nuk gjendet në asnjë skedar tjetër.', sr: 'Oni iz tog trenutka: uklonjene usluge nema ni u jednoj drugoj datoteci.', en: 'Those of that moment: a removed service is in no other file.' },
  }),
  facts: described(z.array(factChange), { label: { sq: 'Faktet', sr: 'Podaci', en: 'Facts' } }),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What became of the services, the newest first, and how far back that is known. */
export interface History {
  /** The repository's commits; where there are none, the quarters that were kept, which say only what came and what went; or nothing at all. */
  from: 'commits' | 'quarters' | 'nothing';
  /** False where earlier changes were not at hand: a shallow clone, or more commits than are read. */
  complete: boolean;
  /** The clone has only the newest commits. */
  shallow: boolean;
  /** The commit of the newest change, or of the state that was read. */
  commit?: string;
  /** The moment from which on changes are known; left out where nothing is. */
  since?: string;
  entries: readonly HistoryEntry[];
}

export const noHistory: History = { from: 'nothing', complete: false, shallow: false, entries: [] };
