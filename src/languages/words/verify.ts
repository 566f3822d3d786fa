import type { InEachLanguage } from '../languages.ts';

/** What npm run verify says. */
export const verifyWords = {
  does: {
    sq: 'Vërteton se një kopje e publikuar është pikërisht ajo që u ndërtua: krahason çdo skedar me build.json.',
    sr: 'Dokazuje da je objavljena kopija tačno ono što je izrađeno: poredi svaku datoteku sa build.json.',
    en: 'Proves that a published copy is exactly what was built: holds every file against build.json.',
  },
  site: { sq: 'krahason edhe atë që u dërgon lexuesve kjo adresë', sr: 'poredi i ono što čitaoci dobijaju sa ove adrese', en: 'holds also what readers are sent from this address against it' },
  against: { sq: 'dosja e ndërtimit tuaj, ose skedari i saj build.json, me të cilin krahasohet kopja', sr: 'fascikla vaše izrade, ili njena datoteka build.json, sa kojom se poredi kopija', en: 'the folder of your own build, or its build.json, which the copy is held against' },
  statement: { sq: 'shkruan pohimin in-toto që nënshkruhet, pa nënshkrim', sr: 'ispisuje in-toto izjavu za potpisivanje, bez potpisa', en: 'prints the in-toto statement to be signed, unsigned' },
  noRecord: (file: string): InEachLanguage => ({
    sq: `${file} mungon, ose nuk i thotë gjurmët e skedarëve. Ndërtoni faqen sërish: npm run build`,
    sr: `${file} nedostaje, ili ne navodi otiske datoteka. Ponovo izradite sajt: npm run build`,
    en: `${file} is missing, or names no checksums. Build the site again: npm run build`,
  }),
  missing: { sq: 'mungon', sr: 'nedostaje', en: 'missing' },
  changed: { sq: 'i ndryshuar', sr: 'izmenjeno', en: 'changed' },
  extra: { sq: 'i tepërt', sr: 'suvišno', en: 'extra' },
  whole: (place: string, files: number, sum: string, commit: string | null): InEachLanguage => ({
    sq: `${place}: ${files} skedarë, të gjithë siç u ndërtuan${commit === null ? '' : ` nga ${commit}`}. SHA-256 e build.json: ${sum}`,
    sr: `${place}: broj datoteka ${files}, sve kakve su izrađene${commit === null ? '' : ` od ${commit}`}. SHA-256 za build.json: ${sum}`,
    en: `${place}: ${files} files, all as they were built${commit === null ? '' : ` from ${commit}`}. SHA-256 of build.json: ${sum}`,
  }),
  differs: (place: string, missing: number, changed: number, extra: number): InEachLanguage => ({
    sq: `${place}: kjo nuk është ajo që u ndërtua. Mungojnë ${missing}, të ndryshuar ${changed}, të tepërt ${extra}. Publikoni sërish dosjen e ndërtuar.`,
    sr: `${place}: nije ono što je izrađeno. Nedostaje: ${missing}; izmenjeno: ${changed}; suvišno: ${extra}. Ponovo objavite izrađenu fasciklu.`,
    en: `${place}: this is not what was built. Missing: ${missing}; changed: ${changed}; extra: ${extra}. Publish the built folder again.`,
  }),
  otherBuild: (place: string): InEachLanguage => ({
    sq: `${place}: build.json është i një ndërtimi tjetër.`,
    sr: `${place}: build.json je od druge izrade.`,
    en: `${place}: build.json is of another build.`,
  }),
  unreachable: (address: string): InEachLanguage => ({ sq: `${address} nuk përgjigjet.`, sr: `${address} ne odgovara.`, en: `${address} does not answer.` }),
};
