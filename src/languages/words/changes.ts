import { sr } from '../counted.ts';
import type { InEachLanguage, OfficialLanguage } from '../languages.ts';

/** Words of the page of changes, of the history of a service and of the feeds. */
export const changeWords = {
  title: { sq: 'Ndryshimet', sr: 'Izmene', en: 'Changes' },
  lead: { sq: 'Çfarë ka ndryshuar në përshkrimet e shërbimeve, fakt për fakt.', sr: 'Šta se promenilo u opisima usluga, podatak po podatak.', en: 'What has changed in the descriptions of the services, fact by fact.' },
  dayMeans: {
    sq: 'Dita është ajo kur ndryshimi hyri në katalog. Institucioni mund ta ketë vendosur më herët.',
    sr: 'Dan je onaj kada je izmena uneta u katalog. Institucija je o njoj možda odlučila ranije.',
    en: 'The day is the one on which the change came into the catalogue. The institution may have decided it earlier.',
  },
  quarters: {
    sq: 'Kjo faqe u ndërtua pa historinë e depos. U krahasuan vetëm tremujorët e ruajtur: cilat shërbime u shtuan dhe cilat u hoqën, jo çfarë ndryshoi në to.',
    sr: 'Ovaj sajt je napravljen bez istorije repozitorijuma. Upoređena su samo sačuvana tromesečja: koje su usluge dodate i koje uklonjene, a ne šta se u njima promenilo.',
    en: 'This site was built without the history of the repository. Only the quarters that were kept were compared: which services came and which went, not what changed in them.',
  },
  nothing: {
    sq: 'Kjo faqe u ndërtua pa historinë e depos dhe pa tremujorë të ruajtur: nuk dihet çfarë ka ndryshuar.',
    sr: 'Ovaj sajt je napravljen bez istorije repozitorijuma i bez sačuvanih tromesečja: ne zna se šta se promenilo.',
    en: 'This site was built without the history of the repository and without a quarter that was kept: what has changed is not known.',
  },
  none: { sq: 'Prej asaj dite nuk ka ndryshuar asgjë.', sr: 'Od tog dana se ništa nije promenilo.', en: 'Nothing has changed since then.' },
  noneOfIt: { sq: 'nuk ka', sr: 'nema', en: 'none' },
  all: { sq: 'Të gjitha ndryshimet', sr: 'Sve izmene', en: 'All changes' },
  added: { sq: 'shtuar', sr: 'dodato', en: 'added' },
  removed: { sq: 'hequr', sr: 'uklonjeno', en: 'removed' },
  changed: { sq: 'ndryshuar', sr: 'izmenjeno', en: 'changed' },
  feedsTitle: { sq: 'Ndiqni ndryshimet', sr: 'Pratite izmene', en: 'Follow the changes' },
  feedsLead: {
    sq: 'Me këto adresa çdo lexues lajmesh ju tregon ndryshimet e reja, pa regjistrim.',
    sr: 'Preko ovih adresa svaki čitač vesti javlja vam nove izmene, bez registracije.',
    en: 'With these addresses any feed reader tells you of new changes, without registration.',
  },
  byInstitution: { sq: 'Sipas institucionit', sr: 'Po institucijama', en: 'By institution' },
  byTopic: { sq: 'Sipas temës', sr: 'Po temama', en: 'By topic' },
  newServices: { sq: 'Shërbime të reja', sr: 'Nove usluge', en: 'New services' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What became of a service. */
export const changeKindWords = {
  new: { sq: 'Shërbim i ri', sr: 'Nova usluga', en: 'New service' },
  changed: { sq: 'Ndryshime', sr: 'Izmene', en: 'Changes' },
  renamed: { sq: 'Adresë e re', sr: 'Nova adresa', en: 'New address' },
  withdrawn: { sq: 'Shërbimi nuk ofrohet më', sr: 'Usluga se više ne pruža', en: 'The service is no longer offered' },
  restored: { sq: 'Shërbimi ofrohet sërish', sr: 'Usluga se ponovo pruža', en: 'The service is offered again' },
  removed: { sq: 'Përshkrimi u hoq', sr: 'Opis je uklonjen', en: 'The entry was removed' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** In which language words changed; `all` where they changed alike in every one of the site. */
export const inWhich = {
  sq: { sq: 'në shqip', sr: 'na albanskom', en: 'in Albanian' },
  sr: { sq: 'në serbisht', sr: 'na srpskom', en: 'in Serbian' },
  en: { sq: 'në anglisht', sr: 'na engleskom', en: 'in English' },
  tr: { sq: 'në turqisht', sr: 'na turskom', en: 'in Turkish' },
  bs: { sq: 'në boshnjakisht', sr: 'na bosanskom', en: 'in Bosnian' },
  rom: { sq: 'në gjuhën rome', sr: 'na romskom', en: 'in Romani' },
  all: { sq: 'në të gjitha gjuhët', sr: 'na svim jezicima', en: 'in all languages' },
} as const satisfies Readonly<Record<OfficialLanguage | 'all', InEachLanguage>>;

/** Parts of a text in a service’s history, where the label of their field is a word of those who write it. */
export const partWords: Readonly<Record<string, InEachLanguage>> = {
  text: { sq: 'i gjithë përshkrimi', sr: 'ceo opis', en: 'the whole description' },
  body: { sq: 'Sqarimi', sr: 'Objašnjenje', en: 'Explanation' },
  when: { sq: 'Kushtet për dokumente e taksa', sr: 'Uslovi za dokumente i takse', en: 'Conditions for documents and fees' },
  forms: { sq: 'Formularët', sr: 'Obrasci', en: 'Forms' },
  outputs: { sq: 'Çfarë merrni', sr: 'Šta dobijate', en: 'What you receive' },
  applicantDeadlines: { sq: 'Afatet tuaja', sr: 'Vaši rokovi', en: 'Your deadlines' },
  notes: { sq: 'Shënime', sr: 'Napomene', en: 'Notes' },
  conflicts: { sq: 'Kundërthëniet mes burimeve', sr: 'Protivrečnosti između izvora', en: 'Contradictions between sources' },
};

/** Words that carry a value. A Serbian date ends with its own full stop. */
export const changeWordsWith = {
  since: (day: string): InEachLanguage => ({ sq: `Ndryshimet dihen që më ${day}.`, sr: `Izmene su poznate od ${day}`, en: `Changes are known since ${day}.` }),
  shallow: (day: string): InEachLanguage => ({
    sq: `Kjo faqe u ndërtua nga një kopje e shkurtuar e depos: ndryshimet para datës ${day} nuk u panë.`,
    sr: `Ovaj sajt je napravljen iz skraćene kopije repozitorijuma. Nisu viđene izmene pre ${day}`,
    en: `This site was built from a shallow copy of the repository: changes before ${day} were not seen.`,
  }),
  capped: (day: string): InEachLanguage => ({ sq: `Këtu lexohen ndryshimet nga data ${day}; më të vjetrat gjenden në depo.`, sr: `Starije izmene nalaze se u repozitorijumu; ovde se čitaju od ${day}`, en: `Changes are read here since ${day}; older ones are in the repository.` }),
  older: (number: string): InEachLanguage => ({ sq: `Ndryshime më të vjetra: ${number}. Gjenden te`, sr: `Starije izmene: ${number}. Nalaze se u`, en: `Older changes: ${number}. They are in` }),
  alike: (count: number, number: string): InEachLanguage => ({ sq: `I njëjti ndryshim te ${number} shërbime`, sr: `Ista izmena kod ${number} ${sr(count, 'usluge', 'usluge', 'usluga')}`, en: `The same change in ${number} services` }),
  /** After the parts that changed: “Steps, Notes – text changed in Serbian”. */
  text: (change: 'added' | 'removed' | 'changed', language: OfficialLanguage | 'all'): InEachLanguage => ({
    sq: `${{ added: 'u shtua', removed: 'u hoq', changed: 'u ndryshua' }[change]} teksti ${inWhich[language].sq}`,
    sr: `${{ added: 'dodat', removed: 'uklonjen', changed: 'izmenjen' }[change]} tekst ${inWhich[language].sr}`,
    en: `text ${change} ${inWhich[language].en}`,
  }),
  /** Beside what official sources contradicted each other on. */
  settled: (day: string): InEachLanguage => ({ sq: `zgjidhur më ${day}`, sr: `rešeno ${day}`, en: `settled on ${day}` }),
  feedOf: (name: string): InEachLanguage => ({ sq: `Ndryshimet: ${name}`, sr: `Izmene: ${name}`, en: `Changes: ${name}` }),
} as const;
