import { sr } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** The command that lists services whose names nobody would type. */
export const namesWords = {
  does: {
    sq: 'Rendit shërbimet që njerëzit nuk do t’i gjenin me fjalët e tyre, dhe thotë pse.',
    sr: 'Nabraja usluge koje ljudi ne bi našli svojim rečima i kaže zašto.',
    en: 'Lists the services that people would not find in their own words, and says why.',
  },
  format: { sq: 'text (parazgjedhur) ose json', sr: 'text (podrazumevano) ili json', en: 'text (the default) or json' },
  none: { sq: 'Çdo shërbim gjendet me fjalët e njerëzve.', sr: 'Svaka usluga se nalazi rečima ljudi.', en: 'Every service is found in people’s own words.' },
  repeats: { sq: 'emrat përsërisin vetëm titullin', sr: 'nazivi samo ponavljaju naslov', en: 'the names only repeat the title' },
  advice: {
    sq: 'Shkruani te `alsoCalled` fjalën e thjeshtë, emrin e vjetër, emrin e formularit dhe atë që thonë njerëzit në sportel.',
    sr: 'Napišite pod `alsoCalled` običnu reč, stari naziv, naziv obrasca i ono što ljudi kažu na šalteru.',
    en: 'Write under `alsoCalled` the plain word, the old name, the name of the form, and what people say at the counter.',
  },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of that command that carry a value. */
export const namesWordsWith = {
  few: (names: number, enough: number): InEachLanguage => ({
    sq: `${names} ${names === 1 ? 'emër i përditshëm' : 'emra të përditshëm'}; mjaftojnë ${enough}`,
    sr: `${names} ${sr(names, 'svakodnevni naziv', 'svakodnevna naziva', 'svakodnevnih naziva')}; dovoljno je ${enough}`,
    en: `${names} everyday ${names === 1 ? 'name' : 'names'}; ${enough} are enough`,
  }),
  office: (words: string): InEachLanguage => ({ sq: `këto fjalë të titullit nuk i shkruan askush: ${words}`, sr: `ove reči naslova niko ne kuca: ${words}`, en: `nobody types these words of the title: ${words}` }),
  lost: (name: string, first?: string): InEachLanguage => ({
    sq: `“${name}” ${first ? `gjen së pari ${first}` : 'nuk gjen asgjë'}`,
    sr: `„${name}“ ${first ? `prvo nalazi ${first}` : 'ne nalazi ništa'}`,
    en: `“${name}” ${first ? `finds ${first} first` : 'finds nothing'}`,
  }),
  summary: (services: number, all: number): InEachLanguage => ({ sq: `Të vështira për t’u gjetur: ${services} nga ${all} shërbime.`, sr: `Teško se nalaze: ${services} od ${all} ${sr(all, 'usluge', 'usluge', 'usluga')}.`, en: `Hard to find: ${services} of ${all} services.` }),
} as const;
