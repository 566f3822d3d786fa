import { z } from 'zod';
import { described } from './field.ts';

// A letter or a digit of the scripts that are written here. They are spelt out: the schema is read by programs whose regular expressions know no `\p`.
const phrase = z.string().min(1).max(80).regex(/^[0-9A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ]/);
const ofLanguage = (label: { sq: string; sr: string; en: string }, example: Record<string, string[]>) => described(z.record(phrase, z.array(phrase).min(1).max(8)), {
  label, hint: { sq: 'Fjala e përditshme dhe fjalët e katalogut që do të thonë të njëjtën gjë.', sr: 'Svakodnevna reč i reči kataloga koje znače isto.', en: 'The everyday word and the words of the catalogue that mean the same.' }, example,
}).optional();

/** `vocabularies/everyday-words.yaml`: what people type, and which words of the catalogue they mean. Editors extend it. */
export const everydayFacts = described(z.strictObject({
  sq: ofLanguage({ sq: 'Shqip', sr: 'Albanski', en: 'Albanian' }, { makinë: ['automjet'] }),
  sr: ofLanguage({ sq: 'Serbisht', sr: 'Srpski', en: 'Serbian' }, { auto: ['vozilo'] }),
  en: ofLanguage({ sq: 'Anglisht', sr: 'Engleski', en: 'English' }, { car: ['vehicle'] }),
}), { label: { sq: 'Fjalët e përditshme', sr: 'Svakodnevne reči', en: 'Everyday words' }, thing: 'everydayWords' });
export type EverydayFacts = z.infer<typeof everydayFacts>;
