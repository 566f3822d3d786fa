import type { InEachLanguage } from '../languages.ts';

/** The name of the site. It is a name: no language and no script changes it. */
export const siteName = 'Katalogu';

/** What stands around every page: header, footer, and the words that several pages share. */
export const siteWords = {
  tagline: { sq: 'Shërbimet publike të Kosovës', sr: 'Javne usluge na Kosovu', en: 'The public services of Kosovo' },
  skip: { sq: 'Kaloni te përmbajtja', sr: 'Pređite na sadržaj', en: 'Skip to the content' },
  languageNav: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' },
  mainNav: { sq: 'Faqet kryesore', sr: 'Glavne stranice', en: 'Main pages' },
  crumbs: { sq: 'Ku jeni', sr: 'Gde se nalazite', en: 'Where you are' },
  menu: { sq: 'Menyja', sr: 'Meni', en: 'Menu' },
  search: { sq: 'Kërko', sr: 'Pretraga', en: 'Search' },
  home: { sq: 'Ballina', sr: 'Početna', en: 'Home' },
  aToZ: { sq: 'A–Zh', sr: 'Spisak po slovima', en: 'A–Z' },
  institutions: { sq: 'Institucionet', sr: 'Institucije', en: 'Institutions' },
  reports: { sq: 'Plotësia', sr: 'Potpunost', en: 'Completeness' },
  guide: { sq: 'Udhëzuesi', sr: 'Vodič', en: 'Guide' },
  data: { sq: 'Të dhënat e hapura', sr: 'Otvoreni podaci', en: 'Open data' },
  topics: { sq: 'Temat', sr: 'Teme', en: 'Topics' },
  lifeEvents: { sq: 'Ngjarjet jetësore', sr: 'Životni događaji', en: 'Life events' },
  concepts: { sq: 'I njëjti shërbim në disa institucione', sr: 'Ista usluga u više institucija', en: 'The same service in several institutions' },
  about: {
    sq: 'Katalogu mbledh në një vend çfarë thonë institucionet publike të Kosovës për shërbimet e tyre: kush mund t’i marrë, çfarë duhet të sillni, sa kushtojnë, sa zgjasin dhe ku mund të ankoheni.',
    sr: 'Katalogu na jednom mestu okuplja ono što javne institucije na Kosovu kažu o svojim uslugama: ko može da ih dobije, šta treba doneti, koliko koštaju, koliko traju i gde se može uložiti žalba.',
    en: 'Katalogu brings together in one place what the public institutions of Kosovo say about their services: who may get them, what to bring, what they cost, how long they take and where to appeal.',
  },
  notAnOffice: {
    sq: 'Vendos gjithmonë institucioni që e jep shërbimin. Kur diçka nuk është shënuar, e themi hapur.',
    sr: 'Odlučuje uvek institucija koja pruža uslugu. Kada nešto nije navedeno, to otvoreno kažemo.',
    en: 'The institution that provides the service always decides. Where something is not stated, we say so openly.',
  },
  licence: { sq: 'Përmbajtja mund të përdoret lirisht, duke përmendur burimin:', sr: 'Sadržaj se može slobodno koristiti uz navođenje izvora:', en: 'The content may be used freely, naming the source:' },
  printed: { sq: 'Adresa e kësaj faqeje:', sr: 'Adresa ove stranice:', en: 'Address of this page:' },
  guideForOfficers: { sq: 'Udhëzuesi për zyrtarë', sr: 'Vodič za službenike', en: 'Guide for officers' },
  reportsLong: { sq: 'Sa janë të plota përshkrimet', sr: 'Koliko su opisi potpuni', en: 'How complete the entries are' },
  accessibility: { sq: 'Qasshmëria', sr: 'Pristupačnost', en: 'Accessibility' },
  fee: { sq: 'Taksa', sr: 'Taksa', en: 'Fee' },
  timeLimit: { sq: 'Afati', sr: 'Rok', en: 'Time limit' },
  completeness: { sq: 'Plotësia', sr: 'Potpunost', en: 'Completeness' },
  notJudged: { sq: 'ende e pavlerësuar', sr: 'još nije ocenjeno', en: 'not judged yet' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of the site that carry a value. A Serbian date ends with its own full stop. */
export const siteWordsWith = {
  dataOf: (day: string): InEachLanguage => ({ sq: `Gjendja e të dhënave: ${day}.`, sr: `Stanje podataka: ${day}`, en: `Data as of ${day}.` }),
  checked: (day: string): InEachLanguage => ({ sq: `Kontrolluar më ${day}`, sr: `Provereno: ${day}`, en: `Checked on ${day}` }),
  next: (day: string): InEachLanguage => ({ sq: `Kontrolli i ardhshëm: ${day}`, sr: `Sledeća provera: ${day}`, en: `Next check: ${day}` }),
} as const;

/** The search box. */
export const searchBoxWords = {
  label: { sq: 'Çfarë shërbimi ju duhet?', sr: 'Koja usluga vam treba?', en: 'Which service do you need?' },
  button: { sq: 'Kërko', sr: 'Traži', en: 'Search' },
  hint: { sq: 'Shkruani me fjalët tuaja, për shembull: certifikatë, pasaportë, leje ndërtimi.', sr: 'Pišite svojim rečima, na primer: uverenje, pasoš, građevinska dozvola.', en: 'Use your own words, for example: certificate, passport, building permit.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words that a body written in Markdown needs. */
export const bodyWords = {
  footnotes: { sq: 'Shënime', sr: 'Napomene', en: 'Notes' },
  backToText: { sq: 'Kthehuni te teksti', sr: 'Nazad na tekst', en: 'Back to the text' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
