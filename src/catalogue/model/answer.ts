import { z } from 'zod';
import { inEach } from '#languages/languages.ts';
import { described } from './field.ts';
import { quarterPattern } from './snapshot.ts';
import { date, id, words, wordsInEachLanguage } from './values.ts';

/** What an institution may say to a recommendation. */
export const answerKinds = ['accepted', 'planned', 'done', 'declined'] as const;

/** `institutions/<institution>/answers.yaml`: what the institution answered to the recommendations of a quarter. */
export const answersFacts = described(z.strictObject({
  answers: described(z.array(described(z.strictObject({
    quarter: described(z.string().regex(quarterPattern), {
      label: { sq: 'Tremujori', sr: 'Tromesečje', en: 'Quarter' },
      hint: { sq: 'Ai që e dha rekomandimin.', sr: 'Ono koje je dalo preporuku.', en: 'The one that gave the recommendation.' }, example: '2026-q4',
    }),
    requirement: described(id, { label: { sq: 'Kërkesa', sr: 'Zahtev', en: 'Requirement' }, example: 'editor-named', refersTo: 'requirements' }),
    answer: described(z.enum(answerKinds), { label: { sq: 'Përgjigjja', sr: 'Odgovor', en: 'Answer' }, example: 'planned' }),
    words: described(z.strictObject(inEach(() => words.optional())), {
      label: { sq: 'Fjalët', sr: 'Reči', en: 'Words' },
      hint: { sq: 'Së paku në një gjuhë.', sr: 'Bar na jednom jeziku.', en: 'In at least one language.' }, example: { sq: 'Roli caktohet deri në mars.' }, thing: 'answerWords',
    }),
    role: described(wordsInEachLanguage, {
      label: { sq: 'Kush përgjigjet', sr: 'Ko odgovara', en: 'Who answers' },
      hint: { sq: 'Roli, kurrë emri i një personi.', sr: 'Uloga, nikad ime lica.', en: 'The role, never the name of a person.' }, thing: 'wordsInEachLanguage',
    }),
    date: described(date, { label: { sq: 'Data', sr: 'Datum', en: 'Date' }, example: '2027-01-15' }),
    due: described(date, { label: { sq: 'Deri më', sr: 'Do', en: 'By' }, example: '2027-03-31' }).optional(),
  }), { label: { sq: 'Përgjigjja', sr: 'Odgovor', en: 'Answer' }, thing: 'answer' })).min(1).max(500), { label: { sq: 'Përgjigjet', sr: 'Odgovori', en: 'Answers' }, thing: 'answer' }),
}), { label: { sq: 'Përgjigjet', sr: 'Odgovori', en: 'Answers' }, thing: 'answers' });
export type AnswersFacts = z.infer<typeof answersFacts>;

/** An institution's answer to a recommendation. */
export type InstitutionAnswer = AnswersFacts['answers'][number] & { institution: string };
