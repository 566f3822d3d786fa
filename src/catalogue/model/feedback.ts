import { z } from 'zod';
import { languages } from '#languages/languages.ts';
import { described } from './field.ts';
import { id } from './values.ts';

/** Why readers wrote: the four reasons that every page offers. */
export const feedbackReasons = ['wrong', 'missing', 'unclear', 'otherwise'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** The part of a service that a message speaks of, by the name of its field. */
export const feedbackParts = ['title', 'eligibility', 'steps', 'documents', 'fees', 'timeLimit', 'forms', 'appeal', 'channels', 'contact', 'legalBasis'] as const;

/** A month, year-month. */
export const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** `feedback/<institution>.csv`: how many messages came about what, row by row. No words and no names: nobody's message is kept. */
export const feedbackFacts = described(z.strictObject({
  rows: described(z.array(described(z.strictObject({
    month: described(z.string().regex(monthPattern), { label: { sq: 'Muaji', sr: 'Mesec', en: 'Month' }, hint: { sq: 'Viti dhe muaji.', sr: 'Godina i mesec.', en: 'Year and month.' }, example: '2026-11' }),
    service: described(id, { label: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' }, hint: { sq: 'Identifikuesi i shërbimit të këtij institucioni.', sr: 'Oznaka usluge ove institucije.', en: 'The id of a service of this institution.' }, example: 'birth-extract', refersTo: 'ownServices' }),
    reason: described(z.enum(feedbackReasons), {
      label: { sq: 'Arsyeja', sr: 'Razlog', en: 'Reason' },
      hint: { sq: 'wrong: e gabuar; missing: mungon; unclear: nuk kuptohet; otherwise: zyra vepron ndryshe.', sr: 'wrong: pogrešno; missing: nedostaje; unclear: nejasno; otherwise: kancelarija radi drugačije.', en: 'wrong, missing, unclear, or otherwise: the office does it differently.' }, example: 'wrong',
    }),
    part: described(z.enum(feedbackParts), { label: { sq: 'Pjesa', sr: 'Deo', en: 'Part' }, hint: { sq: 'Fusha për të cilën flasin; bosh kur nuk dihet.', sr: 'Polje o kome govore; prazno kada se ne zna.', en: 'The field they speak of; empty where it is not known.' }, example: 'fees' }).optional(),
    count: described(z.int().min(1).max(1_000_000), { label: { sq: 'Sa herë', sr: 'Koliko puta', en: 'How often' }, example: 12 }),
    language: described(z.enum(languages), { label: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' }, hint: { sq: 'Gjuha e faqes; bosh kur nuk dihet.', sr: 'Jezik stranice; prazno kada se ne zna.', en: 'The language of the page; empty where it is not known.' }, example: 'sq' }).optional(),
  }), { label: { sq: 'Rreshti', sr: 'Red', en: 'Row' }, thing: 'feedbackRow' })).max(50_000), { label: { sq: 'Rreshtat', sr: 'Redovi', en: 'Rows' } }),
}), { label: { sq: 'Njoftimet e lexuesve', sr: 'Prijave čitalaca', en: 'What readers told' }, thing: 'feedback' });
export type FeedbackFacts = z.infer<typeof feedbackFacts>;

/** A row with the institution whose services it counts. */
export type FeedbackRow = FeedbackFacts['rows'][number] & { institution: string };
