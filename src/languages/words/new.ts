import type { InEachLanguage, Language } from '../languages.ts';

const languageNames: Readonly<Record<Language, InEachLanguage>> = {
  sq: { sq: 'në shqip', sr: 'na albanskom', en: 'in Albanian' },
  sr: { sq: 'në serbisht', sr: 'na srpskom', en: 'in Serbian' },
  en: { sq: 'në anglisht', sr: 'na engleskom', en: 'in English' },
};

/** What `npm run new` asks and says. */
export const newWords = {
  intro: (kind: string): InEachLanguage => ({ sq: `Shënim i ri: ${kind}`, sr: `Novi zapis: ${kind}`, en: `A new record: ${kind}` }),
  id: { sq: 'Identifikuesi (emri i dosjes, nuk ndryshon më)', sr: 'Oznaka (ime fascikle, više se ne menja)', en: 'The id (the folder’s name; it never changes)' },
  institution: { sq: 'Institucioni', sr: 'Institucija', en: 'The institution' },
  concept: { sq: 'Koncepti prej të cilit trashëgon', sr: 'Koncept od koga nasleđuje', en: 'The concept that it inherits from' },
  noConcept: { sq: 'asnjë: shërbim i veçantë', sr: 'nijedan: posebna usluga', en: 'none: a service of its own' },
  type: { sq: 'Lloji i institucionit', sr: 'Vrsta institucije', en: 'The type of institution' },
  titleIn: (language: Language): InEachLanguage => ({ sq: `Emri ${languageNames[language].sq}`, sr: `Naziv ${languageNames[language].sr}`, en: `The name ${languageNames[language].en}` }),
  whichKind: (kinds: string): InEachLanguage => ({ sq: `Tregoni çfarë të krijohet: ${kinds}.`, sr: `Navedite šta da se napravi: ${kinds}.`, en: `Say what to make: ${kinds}.` }),
  needed: (option: string): InEachLanguage => ({ sq: `Mungon ${option}.`, sr: `Nedostaje ${option}.`, en: `${option} is needed.` }),
  notPossible: (option: string, value: string): InEachLanguage => ({ sq: `${option}: “${value}” nuk është e mundshme.`, sr: `${option}: „${value}“ nije moguće.`, en: `${option}: “${value}” is not possible.` }),
  reserved: (id: string): InEachLanguage => ({ sq: `“${id}” është fjalë e adresave të faqes; zgjidhni identifikues tjetër.`, sr: `„${id}“ je reč iz adresa sajta; izaberite drugu oznaku.`, en: `“${id}” is a word of the site’s addresses; choose another id.` }),
  alreadyThere: (path: string): InEachLanguage => ({ sq: `${path} ekziston tashmë dhe nuk u prek.`, sr: `${path} već postoji i ostaje kakvo jeste.`, en: `${path} is already there and was not touched.` }),
  stillMissing: { sq: 'Çfarë mungon ende, sipas pikëve që fitohen:', sr: 'Šta još nedostaje, po bodovima koji se dobijaju:', en: 'What is still missing, by the points to be gained:' },
  done: { sq: 'Gati. Plotësoni dosjen dhe ekzekutoni: npm run check', sr: 'Gotovo. Dopunite fasciklu i pokrenite: npm run check', en: 'Done. Fill in the folder and run: npm run check' },
  cancelled: { sq: 'U ndërpre; asgjë nuk u shkrua.', sr: 'Prekinuto; ništa nije upisano.', en: 'Stopped; nothing was written.' },
} as const;
