import { z } from 'zod';
import { described } from './field.ts';

/** `vocabularies/script.yaml`: what the rule from Latin to Cyrillic cannot know. Officers extend it. */
export const scriptFacts = described(z.strictObject({
  keepLatin: described(z.array(z.string().min(1).max(120)).max(5000), {
    label: { sq: 'Mbeten në shkrimin latin', sr: 'Ostaju na latinici', en: 'Stay in Latin script' },
    hint: { sq: 'Emra ndërmarrjesh, emra të huaj, shkurtesa.', sr: 'Nazivi preduzeća, strana imena, skraćenice.', en: 'Names of companies, foreign names, abbreviations.' }, example: ['KEDS', 'Termokos'],
  }),
  words: described(z.record(z.string().min(1).max(60), z.string().min(1).max(60)), {
    label: { sq: 'Fjalë të veçanta', sr: 'Posebne reči', en: 'Special words' },
    hint: { sq: 'Fjalë ku nj, lj ose dž janë dy shkronja.', sr: 'Reči u kojima su nj, lj ili dž dva slova.', en: 'Words in which nj, lj or dž are two letters.' }, example: { injekcija: 'инјекција' },
  }),
}), { label: { sq: 'Përjashtimet e shkrimit', sr: 'Izuzeci pisma', en: 'Script exceptions' }, thing: 'script' });
export type ScriptFacts = z.infer<typeof scriptFacts>;
