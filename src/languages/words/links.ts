import type { InEachLanguage } from '../languages.ts';

/** What a recorded check found at an address, said after a colon. */
export const linkStateWords = {
  works: { sq: 'hapet', sr: 'otvara se', en: 'it opens' },
  moved: { sq: 'është zhvendosur', sr: 'premeštena je', en: 'it has moved' },
  broken: { sq: 'faqja nuk ekziston', sr: 'ta stranica ne postoji', en: 'there is no such page' },
  loop: { sq: 'ridrejtohet pa fund', sr: 'preusmerava se bez kraja', en: 'it redirects without end' },
  timeout: { sq: 'serveri nuk përgjigjet me kohë', sr: 'server ne odgovara na vreme', en: 'the server does not answer in time' },
  failing: { sq: 'serveri jep gabim', sr: 'server javlja grešku', en: 'the server reports a fault' },
  unreachable: { sq: 'nuk ka lidhje me serverin', sr: 'nema veze sa serverom', en: 'the server cannot be reached' },
  certificate: { sq: 'certifikata e faqes nuk vlen', sr: 'sertifikat sajta ne važi', en: 'the certificate of the site is not valid' },
  private: { sq: 'adresa është e një rrjeti të brendshëm', sr: 'adresa pripada unutrašnjoj mreži', en: 'the address belongs to an inner network' },
  refused: { sq: 'faqja nuk i lejon programet', sr: 'sajt ne pušta programe', en: 'the site lets no program in' },
  untrusted: { sq: 'certifikata e faqes nuk u verifikua dot', sr: 'sertifikat sajta nije mogao da se proveri', en: 'the certificate of the site could not be verified' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** The command that checks links: help, progress and summary. */
export const linksWords = {
  does: {
    sq: 'I hap me radhë lidhjet e jashtme të përmbajtjes dhe shënon te monitoring/links.yaml çfarë gjeti.',
    sr: 'Redom otvara spoljne linkove iz sadržaja i u monitoring/links.yaml beleži šta je našao.',
    en: 'Opens the external links of the content in turn and records what it found in monitoring/links.yaml.',
  },
  olderThan: { sq: 'vetëm lidhjet e kontrolluara para më shumë se kaq ditësh, dhe ato të pakontrolluara', sr: 'samo linkovi provereni pre više od toliko dana i oni neprovereni', en: 'only links checked more than so many days ago, and those never checked' },
  timeout: { sq: 'sa sekonda pritet një përgjigje (15)', sr: 'koliko se sekundi čeka odgovor (15)', en: 'seconds to wait for an answer (15)' },
  pause: { sq: 'sa sekonda mes dy kërkesave te i njëjti server (2)', sr: 'sekundi između dva zahteva istom serveru (2)', en: 'seconds between two requests to the same host (2)' },
  retries: { sq: 'sa herë provohet sërish kur dështon rrjeti ose serveri (2)', sr: 'koliko se puta pokušava ponovo kad zakaže mreža ili server (2)', en: 'further tries when the network or the server fails (2)' },
  private: { sq: 'lejon edhe adresa të rrjetit të brendshëm', sr: 'dozvoljava i adrese unutrašnje mreže', en: 'allows addresses of an inner network as well' },
  check: { sq: 'nuk pyet asnjë server dhe nuk shkruan asgjë; del me 1 kur ka lidhje të pakontrolluara', sr: 'ne pita nijedan server i ništa ne upisuje; izlazi sa 1 kada ima neproverenih linkova', en: 'asks no server and writes nothing; exits with 1 when links are unchecked' },
  site: { sq: 'adresa e faqes, që serverët ta dinë kush pyet', sr: 'adresa sajta, da serveri znaju ko pita', en: 'address of the site, so that servers know who asks' },
  interrupted: { sq: 'U ndërpre; çfarë u kontrollua deri tani u ruajt.', sr: 'Prekinuto; ono što je dosad provereno sačuvano je.', en: 'Interrupted; what was checked so far is kept.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

export interface LinkCounts { asked: number; all: number; opens: number; moved: number; shut: number; unsure: number }

export const linksWordsWith = {
  badNumber: (option: string, value: string): InEachLanguage => ({ sq: `${option}: “${value}” nuk është numër që vlen këtu.`, sr: `${option}: „${value}“ nije broj koji ovde važi.`, en: `${option}: “${value}” is not a number that is possible here.` }),
  unchecked: (due: number, all: number): InEachLanguage => ({
    sq: due === 0 ? `Të gjitha lidhjet (${all}) janë të kontrolluara.` : `Lidhje që presin kontroll: ${due} nga ${all}. Ekzekutoni: npm run links`,
    sr: due === 0 ? `Svi linkovi su provereni (${all}).` : `Linkovi koji čekaju proveru: ${due} od ${all}. Pokrenite: npm run links`,
    en: due === 0 ? `All links are checked (${all}).` : `Links waiting for a check: ${due} of ${all}. Run: npm run links`,
  }),
  summary: ({ asked, all, opens, moved, shut, unsure }: LinkCounts): InEachLanguage => ({
    sq: `U kontrolluan ${asked} nga ${all} lidhje. Hapen: ${opens}; të zhvendosura: ${moved}; nuk hapen: ${shut}; nuk dihet: ${unsure}.`,
    sr: `Provereno linkova: ${asked} od ${all}. Otvara se: ${opens}; premešteno: ${moved}; ne otvara se: ${shut}; ne zna se: ${unsure}.`,
    en: `Checked ${asked} of ${all} links. Open: ${opens}; moved: ${moved}; do not open: ${shut}; unknown: ${unsure}.`,
  }),
  movedTo: (to: string): InEachLanguage => ({ sq: `shkruani ${to}`, sr: `napišite ${to}`, en: `write ${to}` }),
  since: (day: string): InEachLanguage => ({ sq: `që më ${day}`, sr: `od ${day}`, en: `since ${day}` }),
  recorded: (file: string): InEachLanguage => ({ sq: `U shënua te ${file}.`, sr: `Zabeleženo u ${file}.`, en: `Recorded in ${file}.` }),
};
