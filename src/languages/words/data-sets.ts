import type { InEachLanguage } from '../languages.ts';

/** A data set of ours, as open-data portals list it. Serbian stands in Latin script; foreign names are left out of it, because the other script is derived. */
export interface DataSetWords { title: InEachLanguage; description: InEachLanguage; keywords: InEachLanguage<readonly string[]> }

/** Our data sets, in the order of their record. */
export const dataSetWords = {
  services: {
    title: { sq: 'Shërbimet publike të Kosovës', sr: 'Javne usluge na Kosovu', en: 'Public services of Kosovo' },
    description: {
      sq: 'Çdo shërbim i përshkruar: kush mund ta marrë, dokumentet, hapat, taksat, afatet, ankesa, kontaktet dhe baza ligjore, me fjalët në çdo gjuhë, burimet dhe kundërthëniet mes tyre.',
      sr: 'Svaka opisana usluga: ko može da je dobije, dokumenti, koraci, takse, rokovi, žalba, kontakti i pravni osnov, sa rečima na svakom jeziku, izvorima i protivrečnostima među njima.',
      en: 'Every service described: who may get it, documents, steps, fees, time limits, appeal, contacts and legal basis, with its words in every language, its sources, and where they contradict each other.',
    },
    keywords: { sq: ['shërbime publike', 'taksa', 'dokumente', 'afate'], sr: ['javne usluge', 'takse', 'dokumenti', 'rokovi'], en: ['public services', 'fees', 'documents', 'time limits'] },
  },
  institutions: {
    title: { sq: 'Institucionet publike', sr: 'Javne institucije', en: 'Public institutions' },
    description: {
      sq: 'Institucionet që japin shërbime: emrat, njësitë, zyrat, adresat, telefonat dhe orari, aq sa i thonë burimet.',
      sr: 'Institucije koje pružaju usluge: nazivi, jedinice, kancelarije, adrese, telefoni i radno vreme, koliko izvori kažu.',
      en: 'The institutions that offer services: names, units, offices, addresses, telephones and hours, as far as the sources say.',
    },
    keywords: { sq: ['institucione', 'kontakte', 'komuna', 'ministri'], sr: ['institucije', 'kontakti', 'opštine', 'ministarstva'], en: ['institutions', 'contacts', 'municipalities', 'ministries'] },
  },
  concepts: {
    title: { sq: 'Përshkrimet e përbashkëta të shërbimeve', sr: 'Zajednički opisi usluga', en: 'Shared descriptions of services' },
    description: {
      sq: 'Shërbimet që i japin disa institucione, të përshkruara një herë për të gjitha, me listën e atyre që i japin.',
      sr: 'Usluge koje pruža više institucija, opisane jednom za sve, sa spiskom onih koje ih pružaju.',
      en: 'Services that several institutions offer, described once for all, with a list of who offers them.',
    },
    keywords: { sq: ['shërbime publike', 'krahasim'], sr: ['javne usluge', 'poređenje'], en: ['public services', 'comparison'] },
  },
  requirements: {
    title: { sq: 'Kërkesat për përshkrimin e shërbimeve', sr: 'Zahtevi za opis usluga', en: 'Requirements on the description of services' },
    description: {
      sq: 'Me çfarë masë vlerësohen përshkrimet: çdo kërkesë me peshën, aktin ku mbështetet, arsyen dhe një shembull.',
      sr: 'Merilo po kome se opisi ocenjuju: svaki zahtev sa težinom, aktom na kome počiva, razlogom i primerom.',
      en: 'The yardstick by which entries are judged: each requirement with its weight, the act it rests on, the reason and an example.',
    },
    keywords: { sq: ['standard', 'transparencë'], sr: ['standard', 'transparentnost'], en: ['standard', 'transparency'] },
  },
  findings: {
    title: { sq: 'Gjetjet dhe raportet e institucioneve', sr: 'Nalazi i izveštaji institucija', en: 'Findings and reports of institutions' },
    description: {
      sq: 'Çfarë plotëson dhe çfarë i mungon çdo përshkrimi, kërkesë për kërkesë, dhe rezultati i çdo institucioni.',
      sr: 'Šta svaki opis ispunjava, a šta mu nedostaje, zahtev po zahtev, i rezultat svake institucije.',
      en: 'What each entry meets and what it lacks, requirement by requirement, and the score of every institution.',
    },
    keywords: { sq: ['vlerësim', 'transparencë', 'raporte'], sr: ['ocena', 'transparentnost', 'izveštaji'], en: ['assessment', 'transparency', 'reports'] },
  },
  quarters: {
    title: { sq: 'Pasqyrat tremujore', sr: 'Tromesečni preseci', en: 'Quarterly snapshots' },
    description: {
      sq: 'Shifrat e ruajtura në fund të çdo tremujori, rekomandimet dhe përgjigjet e institucioneve. Institucionet dhe shërbimet qëndrojnë nën identifikuesit e asaj dite: si quhen sot, e thonë institutionToday dhe formerIds.',
      sr: 'Brojke sačuvane na kraju svakog tromesečja, preporuke i odgovori institucija. Institucije i usluge stoje pod oznakama tog dana: kako se danas zovu, kažu institutionToday i formerIds.',
      en: 'The figures kept at the end of each quarter, the recommendations, and the institutions’ answers. Institutions and services stand under the ids of that day: what they are called today is said by institutionToday and formerIds.',
    },
    keywords: { sq: ['tremujor', 'vlerësim', 'rekomandime'], sr: ['tromesečje', 'ocena', 'preporuke'], en: ['quarter', 'assessment', 'recommendations'] },
  },
  documents: {
    title: { sq: 'Inventari i dokumenteve të publikuara', sr: 'Popis objavljenih dokumenata', en: 'Inventory of published documents' },
    description: {
      sq: 'Çfarë publikon çdo institucion pa iu kërkuar, sipas kategorisë: data, gjuhët, formati, licenca dhe adresa; edhe ajo që nuk publikohet.',
      sr: 'Šta koja institucija objavljuje bez zahteva, po kategorijama: datum, jezici, format, licenca i adresa; i ono što se ne objavljuje.',
      en: 'What each institution publishes without being asked, by category: date, languages, format, licence and address; and what is not published.',
    },
    keywords: { sq: ['qasja në dokumente', 'publikim proaktiv'], sr: ['pristup dokumentima', 'proaktivno objavljivanje'], en: ['access to documents', 'proactive publication'] },
  },
  vocabularies: {
    title: { sq: 'Listat e fjalëve', sr: 'Spiskovi reči', en: 'Word lists' },
    description: {
      sq: 'Fjalët që përsëriten në shërbime, secila me identifikues dhe në tri gjuhët: dokumentet, aktet, temat, mënyrat e pagesës; edhe festat zyrtare dhe fjalët e përditshme.',
      sr: 'Reči koje se u uslugama ponavljaju, svaka sa oznakom i na tri jezika: dokumenti, akti, teme, načini plaćanja; i državni praznici i svakodnevne reči.',
      en: 'The words that recur in services, each with an id and in three languages: documents, acts, topics, methods of payment; also the official holidays and everyday words.',
    },
    keywords: { sq: ['lista e fjalëve', 'akte', 'dokumente'], sr: ['spiskovi reči', 'akti', 'dokumenti'], en: ['word lists', 'acts', 'documents'] },
  },
  changes: {
    title: { sq: 'Ndryshimet e shërbimeve', sr: 'Promene usluga', en: 'Changes of services' },
    description: {
      sq: 'Çfarë ndryshoi në përshkrimin e secilit shërbim dhe kur, fakt për fakt.',
      sr: 'Šta se promenilo u opisu svake usluge i kada, podatak po podatak.',
      en: 'What changed in the entry of each service and when, fact by fact.',
    },
    keywords: { sq: ['ndryshime', 'shërbime publike'], sr: ['promene', 'javne usluge'], en: ['changes', 'public services'] },
  },
  links: {
    title: { sq: 'Adresat në përshkrime', sr: 'Adrese u opisima', en: 'Addresses in the entries' },
    description: {
      sq: 'Çdo adresë në internet që përmendet në katalog, ku është shkruar dhe a u hap në kontrollin e fundit.',
      sr: 'Svaka adresa na internetu koja se u katalogu navodi, gde je zapisana i da li se pri poslednjoj proveri otvorila.',
      en: 'Every web address in the catalogue, where it is written, and whether it opened at the last check.',
    },
    keywords: { sq: ['lidhje', 'burime'], sr: ['linkovi', 'izvori'], en: ['links', 'sources'] },
  },
  'linked-data': {
    title: { sq: 'Katalogu si të dhëna të lidhura', sr: 'Katalog kao povezani podaci', en: 'The catalogue as linked data' },
    description: {
      sq: 'Shërbimet dhe institucionet sipas standardit evropian për shërbimet publike. Jepet vetëm ajo që është e sigurt; pjesa tjetër thuhet si e pathënë ose e kundërthënë.',
      sr: 'Usluge i institucije po evropskom standardu za javne usluge. Navodi se samo ono što je sigurno; za ostalo se kaže da nije navedeno ili da je protivrečno.',
      en: 'Services and institutions by the European standard for public services (CPSV-AP 3.2). Only what is certain is given; the rest is said to be not stated or contradicted.',
    },
    keywords: { sq: ['të dhëna të lidhura', 'shërbime publike'], sr: ['povezani podaci', 'javne usluge'], en: ['linked data', 'CPSV-AP', 'public services'] },
  },
  'open-data': {
    title: { sq: 'Vlerësimi i të dhënave të hapura', sr: 'Ocena otvorenih podataka', en: 'Assessment of open data' },
    description: {
      sq: 'Sa mirë përshkruhen grupet e të dhënave të një portali të të dhënave të hapura, sipas grupit, botuesit dhe matjes.',
      sr: 'Koliko su dobro opisani skupovi podataka jednog portala otvorenih podataka, po skupu, izdavaču i merilu.',
      en: 'How well the data sets of an open-data portal are described, by data set, publisher and metric.',
    },
    keywords: { sq: ['të dhëna të hapura', 'cilësia'], sr: ['otvoreni podaci', 'kvalitet'], en: ['open data', 'quality'] },
  },
} as const satisfies Readonly<Record<string, DataSetWords>>;
export type DataSetName = keyof typeof dataSetWords;

/** Words of the record as a whole. */
export const recordWords = {
  title: { sq: 'Katalogu: të dhënat e hapura', sr: 'Katalogu: otvoreni podaci', en: 'Katalogu: open data' },
  description: {
    sq: 'Të gjitha të dhënat e katalogut të shërbimeve publike të Kosovës, si skedarë për ripërdorim.',
    sr: 'Svi podaci kataloga javnih usluga na Kosovu, kao datoteke za ponovnu upotrebu.',
    en: 'All data of the catalogue of public services of Kosovo, as files for re-use.',
  },
  service: { sq: 'Katalogu: API', sr: 'Katalogu: API', en: 'Katalogu: API' },
  serviceDescription: {
    sq: 'Skedarët e hapur nën një adresë të përhershme, pa regjistrim dhe pa çelës; OpenAPI thotë cilët janë dhe çfarë mban secili.',
    sr: 'Otvorene datoteke na stalnoj adresi, bez registracije i bez ključa; OpenAPI navodi koje su i šta koja sadrži.',
    en: 'The open files below a permanent address, without registration and without a key; OpenAPI says which they are and what each holds.',
  },
  kosovo: { sq: 'Kosovë', sr: 'Kosovo', en: 'Kosovo' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
