import type { InEachLanguage } from '../languages.ts';

/** Help and messages of `npm run format`. */
export const formatWords = {
  does: {
    sq: 'E shkruan përmbajtjen në mënyrën e vetme të katalogut: radha e fushave, thonjëzat, gjerësia e rreshtit. Kuptimi nuk ndryshon.',
    sr: 'Upisuje sadržaj na jedini način kataloga: redosled polja, navodnici, širina reda. Značenje se ne menja.',
    en: 'Writes the content in the catalogue’s one way: order of fields, quotation marks, width of lines. The meaning does not change.',
  },
  check: { sq: 'nuk shkruan asgjë; tregon çfarë do të ndryshonte, dhe del me 1 kur diçka do të ndryshonte', sr: 'ništa ne upisuje; prikazuje šta bi se promenilo, i izlazi sa 1 kada bi se nešto promenilo', en: 'writes nothing; lists what would change, and exits with 1 when something would' },
  wouldChange: { sq: 'do të shkruhej ndryshe', sr: 'bilo bi drugačije zapisano', en: 'would be written differently' },
  changed: { sq: 'u shkrua sërish', sr: 'ponovo zapisano', en: 'written anew' },
  notOurs: (file: string): InEachLanguage => ({ sq: `${file} nuk është skedar i përmbajtjes që shkruhet me dorë.`, sr: `${file} nije datoteka sadržaja koja se piše ručno.`, en: `${file} is no file of the content that is written by hand.` }),
  sum: (files: number, changed: number): InEachLanguage => ({
    sq: `${files} ${files === 1 ? 'skedar' : 'skedarë'}, ${changed} të shkruar sërish.`,
    sr: `Datoteka: ${files}, ponovo zapisano: ${changed}.`,
    en: `${files} ${files === 1 ? 'file' : 'files'}, ${changed} written anew.`,
  }),
  sumOfCheck: (files: number, changed: number): InEachLanguage => ({
    sq: changed === 0 ? `${files} ${files === 1 ? 'skedar' : 'skedarë'}, të gjithë siç duhet.` : `${files} ${files === 1 ? 'skedar' : 'skedarë'}; ${changed} do të shkruheshin ndryshe. Ekzekutoni: npm run format`,
    sr: changed === 0 ? `Datoteka: ${files}, sve kako treba.` : `Datoteka: ${files}, drugačije bi bilo zapisano: ${changed}. Pokrenite: npm run format`,
    en: changed === 0 ? `${files} ${files === 1 ? 'file' : 'files'}, all as they should be.` : `${files} ${files === 1 ? 'file' : 'files'}; ${changed} would be written differently. Run: npm run format`,
  }),
} as const;
