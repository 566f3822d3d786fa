import type { InEachLanguage } from './languages.ts';

/** Words of the fixed values of fields, as a reader sees them. Word lists that editors own stand in content/vocabularies. */
export const valueWords = {
  status: {
    unconfirmed: { sq: 'E pakonfirmuar nga institucioni', sr: 'Institucija nije potvrdila', en: 'Not confirmed by the institution' },
    confirmed: { sq: 'E konfirmuar nga institucioni', sr: 'Institucija je potvrdila', en: 'Confirmed by the institution' },
    suspended: { sq: 'E pezulluar', sr: 'Obustavljena', en: 'Suspended' },
    withdrawn: { sq: 'E hequr', sr: 'Povučena', en: 'Withdrawn' },
  },
  titleStatus: {
    official: { sq: 'zyrtar, siç e shkruan institucioni', sr: 'zvaničan, kako ga institucija piše', en: 'official, as the institution writes it' },
    translated: { sq: 'përkthim që pret konfirmim', sr: 'prevod koji čeka potvrdu', en: 'a translation that awaits confirmation' },
  },
  form: {
    original: { sq: 'origjinal', sr: 'original', en: 'original' },
    copy: { sq: 'kopje', sr: 'kopija', en: 'copy' },
    'verified-copy': { sq: 'kopje e vërtetuar', sr: 'overena kopija', en: 'verified copy' },
    'for-viewing': { sq: 'për shikim', sr: 'na uvid', en: 'for viewing' },
  },
  silence: {
    granted: { sq: 'Kërkesa quhet e miratuar.', sr: 'Zahtev se smatra odobrenim.', en: 'The request counts as granted.' },
    refused: { sq: 'Kërkesa quhet e refuzuar.', sr: 'Zahtev se smatra odbijenim.', en: 'The request counts as refused.' },
    'may-appeal': { sq: 'Mund të ankoheni.', sr: 'Možete uložiti žalbu.', en: 'You may appeal.' },
  },
  count: {
    calendar: { sq: 'ditë kalendarike', sr: 'kalendarski dani', en: 'calendar days' },
    working: { sq: 'ditë pune', sr: 'radni dani', en: 'working days' },
  },
  from: {
    application: { sq: 'nga dita e kërkesës', sr: 'od dana podnošenja zahteva', en: 'from the day of the application' },
    'complete-application': { sq: 'nga dita kur kërkesa është e plotë', sr: 'od dana kada je zahtev potpun', en: 'from the day the application is complete' },
    decision: { sq: 'nga dita e vendimit', sr: 'od dana odluke', en: 'from the day of the decision' },
    notification: { sq: 'nga dita e njoftimit', sr: 'od dana obaveštenja', en: 'from the day you are notified' },
    event: { sq: 'nga dita e ngjarjes', sr: 'od dana događaja', en: 'from the day of the event' },
  },
  per: {
    'square-metre': { sq: 'për m²', sr: 'po m²', en: 'per m²' },
    page: { sq: 'për faqe', sr: 'po strani', en: 'per page' },
    copy: { sq: 'për kopje', sr: 'po kopiji', en: 'per copy' },
    day: { sq: 'në ditë', sr: 'dnevno', en: 'per day' },
    month: { sq: 'në muaj', sr: 'mesečno', en: 'per month' },
    year: { sq: 'në vit', sr: 'godišnje', en: 'per year' },
    vehicle: { sq: 'për automjet', sr: 'po vozilu', en: 'per vehicle' },
    person: { sq: 'për person', sr: 'po osobi', en: 'per person' },
  },
  institutionType: {
    municipality: { sq: 'Komunat', sr: 'Opštine', en: 'Municipalities' },
    ministry: { sq: 'Ministritë', sr: 'Ministarstva', en: 'Ministries' },
    agency: { sq: 'Agjencitë', sr: 'Agencije', en: 'Agencies' },
    other: { sq: 'Institucione të tjera', sr: 'Druge institucije', en: 'Other institutions' },
  },
  by: {
    applicant: { sq: 'ju', sr: 'vi', en: 'you' },
    institution: { sq: 'institucioni', sr: 'institucija', en: 'the institution' },
  },
  sourceKind: {
    registry: { sq: 'regjistër', sr: 'registar', en: 'registry' },
    website: { sq: 'faqe zyrtare', sr: 'zvanična stranica', en: 'official website' },
    gazette: { sq: 'Gazeta Zyrtare', sr: 'Službeni list', en: 'Official Gazette' },
    press: { sq: 'shtyp', sr: 'štampa', en: 'press' },
    other: { sq: 'tjetër', sr: 'drugo', en: 'other' },
  },
  weekday: {
    mo: { sq: 'e hënë', sr: 'ponedeljak', en: 'Monday' }, tu: { sq: 'e martë', sr: 'utorak', en: 'Tuesday' }, we: { sq: 'e mërkurë', sr: 'sreda', en: 'Wednesday' }, th: { sq: 'e enjte', sr: 'četvrtak', en: 'Thursday' }, fr: { sq: 'e premte', sr: 'petak', en: 'Friday' }, sa: { sq: 'e shtunë', sr: 'subota', en: 'Saturday' }, su: { sq: 'e diel', sr: 'nedelja', en: 'Sunday' },
  },
  procedureLanguage: {
    sq: { sq: 'shqip', sr: 'albanski', en: 'Albanian' }, sr: { sq: 'serbisht', sr: 'srpski', en: 'Serbian' }, en: { sq: 'anglisht', sr: 'engleski', en: 'English' }, tr: { sq: 'turqisht', sr: 'turski', en: 'Turkish' }, bs: { sq: 'boshnjakisht', sr: 'bosanski', en: 'Bosnian' }, rom: { sq: 'rome', sr: 'romski', en: 'Romani' },
  },
  outcome: {
    met: { sq: 'e plotësuar', sr: 'ispunjeno', en: 'met' },
    partial: { sq: 'pjesërisht', sr: 'delimično', en: 'partly met' },
    missing: { sq: 'mungon', sr: 'nedostaje', en: 'missing' },
    'not-applicable': { sq: 'nuk zbatohet', sr: 'ne primenjuje se', en: 'not applicable' },
    unknown: { sq: 'e panjohur', sr: 'nepoznato', en: 'unknown' },
  },
  level: {
    must: { sq: 'e domosdoshme', sr: 'obavezno', en: 'must' },
    should: { sq: 'e nevojshme', sr: 'potrebno', en: 'should' },
    may: { sq: 'e dëshirueshme', sr: 'poželjno', en: 'may' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, InEachLanguage>>>>;
