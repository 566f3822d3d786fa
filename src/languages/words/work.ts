import { sr } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** What somebody has to do: the kinds of tasks, as an officer is asked. */
export const taskKindWords = {
  check: { sq: 'Kontrolloni', sr: 'Proverite', en: 'Check' },
  renew: { sq: 'Rinovoni', sr: 'Obnovite', en: 'Renew' },
  describe: { sq: 'Përshkruani', sr: 'Opišite', en: 'Describe' },
  fill: { sq: 'Plotësoni', sr: 'Dopunite', en: 'Fill in' },
  correct: { sq: 'Ndreqni', sr: 'Ispravite', en: 'Correct' },
  settle: { sq: 'Zgjidhni kundërthënien', sr: 'Rešite protivrečnost', en: 'Settle a contradiction' },
  translate: { sq: 'Përktheni', sr: 'Prevedite', en: 'Translate' },
  confirm: { sq: 'Konfirmoni', sr: 'Potvrdite', en: 'Confirm' },
  'find-out': { sq: 'Merrni vesh', sr: 'Saznajte', en: 'Find out' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What the facts show and no requirement asks: its name, and what to write. */
export const noticeWords = {
  check: {
    title: { sq: 'Afrohet kontrolli i radhës', sr: 'Bliži se sledeća provera', en: 'The next check is near' },
    help: {
      sq: 'Kontrollojeni përshkrimin bashkë me njësinë përgjegjëse. Shkruani ditën te `review.checked` dhe ditën e radhës te `review.next`.',
      sr: 'Proverite opis zajedno sa nadležnom jedinicom. Upišite dan pod `review.checked`, a dan sledeće provere pod `review.next`.',
      en: 'Check the entry together with the responsible unit. Write the day under `review.checked` and the day of the next check under `review.next`.',
    },
  },
  fee: {
    title: { sq: 'Taksës i mbaron vlefshmëria', sr: 'Taksa prestaje da važi', en: 'A fee ceases to hold' },
    help: {
      sq: 'Shkruani taksën e re te `fees`, me ditën e saj të parë te `from`. Nëse mbetet e njëjta, ndryshoni ditën te `to`.',
      sr: 'Upišite novu taksu pod `fees`, sa njenim prvim danom pod `from`. Ako ostaje ista, promenite dan pod `to`.',
      en: 'State the new fee under `fees`, with its first day under `from`. If it stays the same, change the day under `to`.',
    },
  },
  hours: {
    title: { sq: 'Orarit i mbaron vlefshmëria', sr: 'Radno vreme prestaje da važi', en: 'The hours cease to hold' },
    help: {
      sq: 'Shkruani orarin e ri te `hours` në `institution.yaml`.',
      sr: 'Upišite novo radno vreme pod `hours` u `institution.yaml`.',
      en: 'State the new hours under `hours` in `institution.yaml`.',
    },
  },
  act: {
    title: { sq: 'Një akt është zëvendësuar me një më të ri', sr: 'Akt je zamenjen novijim', en: 'An act has been replaced by a newer one' },
    help: {
      sq: 'Shihni a thotë akti i ri të njëjtën gjë, ndreqni çfarë ka ndryshuar dhe shkruani identifikuesin e tij në vend të të vjetrit.',
      sr: 'Proverite da li novi akt kaže isto, ispravite ono što se promenilo i upišite njegovu oznaku umesto stare.',
      en: 'See whether the new act says the same, correct what has changed, and write its id in place of the old one.',
    },
  },
  told: {
    title: { sq: 'Lexuesit thonë se diçka nuk është në rregull', sr: 'Čitaoci javljaju da nešto nije u redu', en: 'Readers say that something is not right' },
    help: {
      sq: 'Kontrollojeni bashkë me njësinë përgjegjëse dhe ndreqeni nëse duhet. Shkruani ditën te `review.checked`: me të mbyllen njoftimet e mëparshme.',
      sr: 'Proverite zajedno sa nadležnom jedinicom i ispravite ako treba. Upišite dan pod `review.checked`: time se zatvaraju ranije prijave.',
      en: 'Check it with the responsible unit, and correct it if need be. Write the day under `review.checked`: that settles the earlier messages.',
    },
  },
  names: {
    title: { sq: 'Pak emra të përditshëm: shërbimi gjendet me vështirësi', sr: 'Malo svakodnevnih naziva: usluga se teško nalazi', en: 'Few everyday names: the service is hard to find' },
    help: {
      sq: 'Shkruani te `alsoCalled` si e quajnë njerëzit: fjalën e thjeshtë, emrin e vjetër, emrin e formularit, atë që thonë në sportel (“më ka humbur letërnjoftimi”). `npm run names` thotë cilat fjalë të titullit nuk i shkruan askush.',
      sr: 'Napišite pod `alsoCalled` kako je ljudi zovu: običnu reč, stari naziv, naziv obrasca, ono što kažu na šalteru („izgubio sam ličnu kartu“). `npm run names` kaže koje reči naslova niko ne kuca.',
      en: 'Write under `alsoCalled` what people call it: the plain word, the old name, the name of the form, what they say at the counter (“I lost my ID”). `npm run names` tells which words of the title nobody types.',
    },
  },
} as const satisfies Readonly<Record<string, { title: InEachLanguage; help: InEachLanguage }>>;

/** Words of the work list of an institution. */
export const workWords = {
  check: { sq: 'Kontrolli i përshkrimit', sr: 'Provera opisa', en: 'Check of the entry' },
  link: { sq: 'Lista e punëve: gjithçka që ka për të bërë', sr: 'Spisak poslova: sve što treba uraditi', en: 'Work list: everything there is to do' },
  short: { sq: 'Lista e punëve', sr: 'Spisak poslova', en: 'Work list' },
  lead: {
    sq: 'Gjithçka që i mungon katalogut nga ky institucion: çfarë të shkruhet, ku, nga kush dhe sa pikë sjell.',
    sr: 'Sve što katalogu nedostaje od ove institucije: šta treba napisati, gde, ko to radi i koliko poena donosi.',
    en: 'Everything the catalogue lacks from this institution: what to write, where, by whom, and how many points it brings.',
  },
  nothing: { sq: 'Nuk ka asgjë për të bërë.', sr: 'Nema šta da se uradi.', en: 'There is nothing to do.' },
  asTable: { sq: 'Si tabelë (CSV)', sr: 'Kao tabela (CSV)', en: 'As a table (CSV)' },
  asCalendar: { sq: 'Datat për kalendarin tuaj (.ics)', sr: 'Datumi za vaš kalendar (.ics)', en: 'The dates for your calendar (.ics)' },
  toReport: { sq: 'Raporti i institucionit', sr: 'Izveštaj o instituciji', en: 'The report of the institution' },
  today: { sq: 'Rezultati sot', sr: 'Rezultat danas', en: 'Score today' },
  withAll: { sq: 'Me të gjitha', sr: 'Sa svima', en: 'With all of them done' },
  newCountsWhole: {
    sq: 'Përshkrimi i ri numërohet këtu sikur të ishte i plotë: ai që thotë më pak sjell më pak.',
    sr: 'Nov opis se ovde računa kao da je potpun: onaj koji kaže manje donosi manje.',
    en: 'A new entry counts here as if it were complete: one that says less brings less.',
  },
  responsible: { sq: 'Përgjegjës për publikim', sr: 'Odgovorni za objavljivanje', en: 'Responsible for publishing' },
  datesTitle: { sq: 'Datat', sr: 'Datumi', en: 'Dates' },
  late: { sq: 'me vonesë', sr: 'kasni', en: 'late' },
  firstTitle: { sq: 'Nisni me këto', sr: 'Počnite od ovih', en: 'Begin with these' },
  firstLead: {
    sq: 'Së pari ajo që është me vonesë, sepse një e dhënë e vjetruar e dëmton qytetarin më shumë se një që mungon. Pastaj ajo që sjell më shumë pikë.',
    sr: 'Najpre ono što kasni, jer zastareo podatak šteti građaninu više nego onaj koji nedostaje. Zatim ono što donosi najviše poena.',
    en: 'First what is late, because an outdated fact harms citizens more than a missing one. Then what brings most points.',
  },
  allTitle: { sq: 'Të gjitha punët', sr: 'Svi poslovi', en: 'All tasks' },
  narrow: { sq: 'Zgjidhni çfarë të shfaqet', sr: 'Izaberite šta da se prikaže', en: 'Choose what to show' },
  byKind: { sq: 'Lloji i punës', sr: 'Vrsta posla', en: 'Kind of task' },
  byLanguage: { sq: 'Gjuha e tekstit', sr: 'Jezik teksta', en: 'Language of the text' },
  byWho: { sq: 'Kush', sr: 'Ko', en: 'Who' },
  byDimension: { sq: 'Dimensioni', sr: 'Dimenzija', en: 'Dimension' },
  every: { sq: 'Të gjitha', sr: 'Sve', en: 'All' },
  end: { sq: 'Ky është fundi i asaj që keni zgjedhur.', sr: 'Ovo je kraj onoga što ste izabrali.', en: 'This is the end of what you chose.' },
  keepers: { sq: 'Mbajtësit e përshkrimeve të përbashkëta', sr: 'Nadležni za zajedničke opise', en: 'The keepers of the shared descriptions' },
  noUnit: { sq: 'Pa njësi të caktuar', sr: 'Bez određene jedinice', en: 'No unit named' },
  otherUnits: { sq: 'Njësi të tjera', sr: 'Druge jedinice', en: 'Other units' },
  edit: { sq: 'ndryshojeni', sr: 'izmenite', en: 'edit' },
  neverChecked: { sq: 'nuk është kontrolluar kurrë', sr: 'nikada nije provereno', en: 'never checked' },
  translateTitle: { sq: 'Për përkthyesit', sr: 'Za prevodioce', en: 'For translators' },
  translateLead: {
    sq: 'Për secilën gjuhë: cilat fusha mungojnë, cilat janë më të vjetra se teksti prej të cilit u përkthyen dhe cilat thonë diçka tjetër.',
    sr: 'Za svaki jezik: koja polja nedostaju, koja su starija od teksta sa koga su prevedena i koja govore nešto drugo.',
    en: 'For each language: which fields are missing, which are older than the text they were translated from, and which say something else.',
  },
  nothingToTranslate: { sq: 'Nuk ka asgjë për t’u përkthyer.', sr: 'Nema šta da se prevede.', en: 'There is nothing to translate.' },
  wholeText: { sq: 'i tërë teksti', sr: 'ceo tekst', en: 'the whole text' },
  missing: { sq: 'mungon', sr: 'nedostaje', en: 'missing' },
  stale: { sq: 'e vjetruar', sr: 'zastarelo', en: 'out of date' },
  differs: { sq: 'thotë diçka tjetër', sr: 'govori nešto drugo', en: 'says something else' },
  // Columns of the table
  order: { sq: 'Radha', sr: 'Redosled', en: 'Order' },
  kind: { sq: 'Puna', sr: 'Posao', en: 'Task' },
  service: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' },
  asked: { sq: 'Çfarë kërkohet', sr: 'Šta se traži', en: 'What is asked' },
  matter: { sq: 'Çfarë nuk është në rregull', sr: 'Šta nije u redu', en: 'What is the matter' },
  write: { sq: 'Çfarë të shkruani', sr: 'Šta da napišete', en: 'What to write' },
  points: { sq: 'Pikë', sr: 'Poeni', en: 'Points' },
  due: { sq: 'Deri më', sr: 'Do', en: 'Due' },
  daysLate: { sq: 'Ditë vonesë', sr: 'Dana kašnjenja', en: 'Days late' },
  language: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' },
  dimension: { sq: 'Dimensioni', sr: 'Dimenzija', en: 'Dimension' },
  field: { sq: 'Fusha', sr: 'Polje', en: 'Field' },
  file: { sq: 'Skedari', sr: 'Datoteka', en: 'File' },
  line: { sq: 'Rreshti', sr: 'Red', en: 'Line' },
  unit: { sq: 'Njësia', sr: 'Jedinica', en: 'Unit' },
  role: { sq: 'Roli', sr: 'Uloga', en: 'Role' },
  deputy: { sq: 'Zëvendësi', sr: 'Zamenik', en: 'Deputy' },
  basis: { sq: 'Ku mbështetet', sr: 'Na čemu počiva', en: 'What it rests on' },
  address: { sq: 'Faqja', sr: 'Stranica', en: 'Page' },
  requirementId: { sq: 'Kërkesa', sr: 'Zahtev', en: 'Requirement' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of the work list that carry a value; numbers and days come already written. A Serbian day ends in a full stop of its own. */
export const workWordsWith = {
  documents: (categories: number): InEachLanguage => ({
    sq: `Edhe te dokumentet e publikuara: ${categories} ${categories === 1 ? 'lloj për t’u plotësuar' : 'lloje për t’u plotësuar'}`,
    sr: `I kod objavljenih dokumenata, vrsta za dopunu: ${categories}`,
    en: `Among the published documents too: ${categories} ${categories === 1 ? 'kind' : 'kinds'} to complete`,
  }),
  title: (name: string): InEachLanguage => ({ sq: `${name}: çfarë ka për të bërë`, sr: `${name}: šta treba uraditi`, en: `${name}: what there is to do` }),
  tasks: (count: number, written: string): InEachLanguage => ({ sq: `${written} punë`, sr: `${written} ${sr(count, 'posao', 'posla', 'poslova')}`, en: `${written} ${count === 1 ? 'task' : 'tasks'}` }),
  /** The score once the entries that lack are there, then with the other tasks of the first ten. */
  withNew: (count: number): InEachLanguage => ({
    sq: `Me ${count} ${count === 1 ? 'përshkrim të ri' : 'përshkrime të reja'}`, sr: `Sa ${count} ${sr(count, 'novim opisom', 'nova opisa', 'novih opisa')}`, en: `With ${count} new ${count === 1 ? 'entry' : 'entries'}`,
  }),
  thenMore: (count: number): InEachLanguage => ({
    sq: `Pastaj me ${count} ${count === 1 ? 'punë tjetër' : 'punë të tjera'}`, sr: `Zatim sa još ${count} ${sr(count, 'poslom', 'posla', 'poslova')}`, en: `Then with ${count} more ${count === 1 ? 'task' : 'tasks'}`,
  }),
  withFirst: (count: number): InEachLanguage => ({
    sq: count === 1 ? 'Me punën e parë' : `Me ${count} punët e para`, sr: count === 1 ? 'Sa prvim poslom' : `Sa ${sr(count, 'prvim', 'prva', 'prvih')} ${count} ${sr(count, 'poslom', 'posla', 'poslova')}`, en: count === 1 ? 'With the first task' : `With the first ${count} tasks`,
  }),
  late: (count: number): InEachLanguage => ({ sq: `me vonesë: ${count}`, sr: `kasni: ${count}`, en: `${count} late` }),
  by: (day: string): InEachLanguage => ({ sq: `deri më ${day}`, sr: `do ${day}`, en: `by ${day}` }),
  lateSince: (day: string, days: string): InEachLanguage => ({ sq: `me vonesë që më ${day} (${days})`, sr: `kasni od ${day} (${days})`, en: `late since ${day} (${days})` }),
  more: (count: number): InEachLanguage => ({ sq: `dhe ${count} të tjera`, sr: `i još ${count}`, en: `and ${count} more` }),
  into: (language: string): InEachLanguage => ({ sq: `Përkthimi: ${language}`, sr: `Prevod: ${language}`, en: `Into ${language}` }),
  fields: (count: number): InEachLanguage => ({ sq: `${count} ${count === 1 ? 'fushë' : 'fusha'}`, sr: `${count} ${sr(count, 'polje', 'polja', 'polja')}`, en: `${count} ${count === 1 ? 'field' : 'fields'}` }),
  names: (languages: string, enough: string): InEachLanguage => ({ sq: `Emra sot: ${languages}; mjaftojnë ${enough}.`, sr: `Naziva danas: ${languages}; dovoljno je ${enough}.`, en: `Names today: ${languages}; ${enough} are enough.` }),
  told: (number: number, reason: string, part: string | undefined, from: string, to: string): InEachLanguage => {
    const [where, sqWhen, srWhen, enWhen] = [part === undefined ? '' : ` – ${part}`, from === to ? from : `nga data ${from} deri më ${to}`, from === to ? from : `od ${from} do ${to}`, from === to ? from : `${from} to ${to}`];
    return {
      sq: `${number} herë: “${reason}”${where} (${sqWhen}).`,
      sr: `${number} ${sr(number, 'put', 'puta', 'puta')}: „${reason}“${where} (${srWhen}).`,
      en: `${number === 1 ? 'Once' : `${number} times`}: “${reason}”${where} (${enWhen}).`,
    };
  },
  ends: (what: string, day: string): InEachLanguage => ({ sq: `${what}: vlen deri më ${day}.`, sr: `${what}: važi do ${day}`, en: `${what}: holds until ${day}.` }),
  calendarName: (name: string): InEachLanguage => ({ sq: `${name}: datat e katalogut`, sr: `${name}: datumi kataloga`, en: `${name}: dates of the catalogue` }),
  calendarNote: (name: string): InEachLanguage => ({
    sq: `Kontrollet dhe taksat e shërbimeve në katalog: ${name}.`,
    sr: `Provere i takse usluga u katalogu: ${name}.`,
    en: `Checks and fees of the services in the catalogue: ${name}.`,
  }),
  checkOf: (service: string): InEachLanguage => ({ sq: `Kontroll: ${service}`, sr: `Provera: ${service}`, en: `Check: ${service}` }),
  checkOverdue: (service: string): InEachLanguage => ({ sq: `Kontroll i vonuar: ${service}`, sr: `Zakasnela provera: ${service}`, en: `Overdue check: ${service}` }),
  feeOf: (service: string): InEachLanguage => ({ sq: `Taksës i mbaron vlefshmëria: ${service}`, sr: `Taksa prestaje da važi: ${service}`, en: `Fee ends: ${service}` }),
  hoursOf: (office: string): InEachLanguage => ({ sq: `Orarit i mbaron vlefshmëria: ${office}`, sr: `Radno vreme prestaje da važi: ${office}`, en: `Hours end: ${office}` }),
} as const;
