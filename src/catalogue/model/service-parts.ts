// What a service states more than once, or in several fields of its own: channels, documents, fees, limits, appeals, forms, sources.
import { z } from 'zod';
import { officialLanguages } from '#languages/languages.ts';
import { described } from './field.ts';
import { fileNamePattern } from './stored-file.ts';
import { count, date, durationOrRange, id, none, notBlank, shortWords, webAddress } from './values.ts';

export const documentForms = ['original', 'copy', 'verified-copy', 'for-viewing'] as const;
const dayCounts = ['calendar', 'working'] as const;
const startingPoints = ['application', 'complete-application', 'decision', 'notification', 'event'] as const;
export const currencies = ['EUR'] as const;
export const formFormats = ['pdf', 'docx', 'odt', 'html', 'online'] as const;

export const idWithin = (list: string) => described(id, { label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' }, refersTo: list });

/** The article of an act, as the source writes it. */
export const article = (example: string) => described(z.string().min(1).max(60).regex(notBlank), { label: { sq: 'Neni', sr: 'Član', en: 'Article' }, example }).optional();

export const channel = described(
  z.strictObject({
    id: described(id, { label: { sq: 'Identifikuesi i kanalit', sr: 'Oznaka načina', en: 'Channel id' }, example: 'counter' }),
    type: described(id, {
      label: { sq: 'Lloji', sr: 'Vrsta', en: 'Type' },
      hint: { sq: 'Sportel, internet, postë ose telefon.', sr: 'Šalter, internet, pošta ili telefon.', en: 'Counter, online, post or telephone.' },
      example: 'counter', refersTo: 'channels', cpsv: 'dct:type',
    }),
    office: described(id, {
      label: { sq: 'Zyra', sr: 'Kancelarija', en: 'Office' },
      hint: { sq: 'Identifikuesi i një zyre nga institution.yaml.', sr: 'Oznaka kancelarije iz institution.yaml.', en: 'The id of an office in institution.yaml.' },
      example: 'civil-status-office', refersTo: 'offices',
    }).optional(),
    url: described(webAddress, {
      label: { sq: 'Adresa në internet', sr: 'Adresa na internetu', en: 'Web address' },
      example: 'https://ekosova.rks-gov.net', schema: 'serviceUrl',
    }).optional(),
    identification: described(id, {
      label: { sq: 'Identifikimi', sr: 'Identifikacija', en: 'Identification' },
      hint: { sq: 'Dokumenti me të cilin dëshmohet identiteti.', sr: 'Isprava kojom se dokazuje identitet.', en: 'The document that proves who applies.' },
      example: 'id-card', refersTo: 'documents',
    }).optional(),
  }),
  { label: { sq: 'Kanali', sr: 'Način podnošenja', en: 'Channel' }, thing: 'channel', cpsv: 'cv:Channel', schema: 'ServiceChannel' },
);

export const requiredDocument = described(
  z.strictObject({
    id: described(id, {
      label: { sq: 'Dokumenti', sr: 'Dokument', en: 'Document' },
      hint: { sq: 'Identifikuesi nga lista e dokumenteve.', sr: 'Oznaka iz spiska dokumenata.', en: 'An id of the word list of documents.' },
      example: 'id-card', refersTo: 'documents', cpsv: 'cv:Evidence',
    }),
    or: described(z.array(id).min(1).max(10), {
      label: { sq: 'Ose në vend të tij', sr: 'Ili umesto njega', en: 'Or instead of it' },
      hint: { sq: 'Dokumente të tjera që pranohen në vend të këtij.', sr: 'Drugi dokumenti koji se prihvataju umesto ovog.', en: 'Other documents that are accepted in its place.' },
      example: ['passport'], refersTo: 'documents',
    }).optional(),
    form: described(z.enum(documentForms), {
      label: { sq: 'Forma', sr: 'Oblik', en: 'Form' },
      hint: { sq: 'Origjinal, kopje, kopje e vërtetuar ose vetëm për shikim.', sr: 'Original, kopija, overena kopija ili samo na uvid.', en: 'Original, copy, verified copy, or only for viewing.' },
      example: 'copy',
    }).optional(),
    when: described(id, {
      label: { sq: 'Kur kërkohet', sr: 'Kada se traži', en: 'When it is asked for' },
      hint: { sq: 'Identifikuesi i kushtit; fjalët e tij shkruhen te “when” në sq.md, sr.md dhe en.md.', sr: 'Oznaka uslova; njegove reči pišu se pod „when“ u sq.md, sr.md i en.md.', en: 'The id of a condition; its words stand under “when” in sq.md, sr.md and en.md.' },
      example: 'no-personal-number',
    }).optional(),
    issuedBy: described(id, {
      label: { sq: 'Shërbimi që e lëshon', sr: 'Usluga koja ga izdaje', en: 'Service that issues it' },
      hint: { sq: 'Identifikuesi i shërbimit ose i konceptit që e lëshon dokumentin.', sr: 'Oznaka usluge ili koncepta koji izdaje dokument.', en: 'The id of the service or concept that issues the document.' },
      example: 'birth-extract', refersTo: 'servicesOrConcepts',
    }).optional(),
    fetched: described(z.literal(true), {
      label: { sq: 'E merr vetë institucioni', sr: 'Pribavlja institucija', en: 'The institution fetches it itself' },
      hint: { sq: 'true kur qytetari nuk duhet ta sjellë.', sr: 'true kada građanin ne mora da ga donese.', en: 'true when the citizen need not bring it.' },
      example: true,
    }).optional(),
  }),
  { label: { sq: 'Dokument i kërkuar', sr: 'Traženi dokument', en: 'Required document' }, thing: 'document', cpsv: 'cv:Evidence' },
);

export const fee = described(
  z.strictObject({
    id: described(id, {
      label: { sq: 'Identifikuesi i taksës', sr: 'Oznaka takse', en: 'Fee id' },
      hint: { sq: 'Fjalët e saj shkruhen te “fees” në sq.md, sr.md dhe en.md.', sr: 'Njene reči pišu se pod „fees“ u sq.md, sr.md i en.md.', en: 'Its words stand under “fees” in sq.md, sr.md and en.md.' },
      example: 'issue',
    }),
    amount: described(z.number().min(0).max(1_000_000), {
      label: { sq: 'Shuma', sr: 'Iznos', en: 'Amount' },
      hint: { sq: 'Vetëm numri, me pikë: 9.36. Për shërbim pa pagesë shkruani “fees: none”.', sr: 'Samo broj, sa tačkom: 9.36. Za besplatnu uslugu napišite „fees: none“.', en: 'The number alone, with a point: 9.36. For a service free of charge write “fees: none”.' },
      example: 2, cpsv: 'cv:hasValue', schema: 'price',
    }),
    currency: described(z.enum(currencies), { label: { sq: 'Valuta', sr: 'Valuta', en: 'Currency' }, example: 'EUR', cpsv: 'cv:currency', schema: 'priceCurrency' }),
    per: described(z.enum(['square-metre', 'page', 'copy', 'day', 'month', 'year', 'vehicle', 'person']), {
      label: { sq: 'Për njësi', sr: 'Po jedinici', en: 'Per' }, example: 'square-metre',
    }).optional(),
    when: described(id, { label: { sq: 'Kur paguhet', sr: 'Kada se plaća', en: 'When it is due' }, example: 'renewal' }).optional(),
    act: described(id, { label: { sq: 'Akti', sr: 'Akt', en: 'Act' }, refersTo: 'acts', example: 'prishtina-fees-regulation' }).optional(),
    article: article('6'),
    from: described(date, { label: { sq: 'Vlen prej', sr: 'Važi od', en: 'Valid from' }, example: '2026-01-01' }).optional(),
    to: described(date, { label: { sq: 'Vlen deri', sr: 'Važi do', en: 'Valid to' }, example: '2026-12-31' }).optional(),
    payment: described(z.array(idWithin('payment-methods')).min(1).max(10), {
      label: { sq: 'Mënyra e pagesës', sr: 'Način plaćanja', en: 'Method of payment' }, example: ['cash'], refersTo: 'payment-methods',
    }).optional(),
    account: described(z.string().regex(/^[0-9](?:[ -]?[0-9]){5,33}$/), {
      label: { sq: 'Numri i llogarisë', sr: 'Broj računa', en: 'Account number' }, example: '1000430070003710',
    }).optional(),
    reference: described(shortWords, {
      label: { sq: 'Referenca e pagesës', sr: 'Poziv na broj', en: 'Payment reference' }, example: '2026-1234',
    }).optional(),
  }),
  { label: { sq: 'Taksa', sr: 'Taksa', en: 'Fee' }, thing: 'fee', cpsv: 'cv:Cost', schema: 'Offer' },
);

export const oneLengthOfTime = {
  days: described(count, { label: { sq: 'Ditë', sr: 'Dana', en: 'Days' }, example: 30 }).optional(),
  hours: described(count, { label: { sq: 'Orë', sr: 'Sati', en: 'Hours' }, example: 48 }).optional(),
  months: described(count, { label: { sq: 'Muaj', sr: 'Meseci', en: 'Months' }, example: 6 }).optional(),
};
export const counting = {
  count: described(z.enum(dayCounts), {
    label: { sq: 'Si numërohen ditët', sr: 'Kako se računaju dani', en: 'How days are counted' },
    hint: { sq: 'calendar: ditë kalendarike; working: ditë pune. Lëreni jashtë kur burimi nuk e thotë.', sr: 'calendar: kalendarski dani; working: radni dani. Izostavite kada izvor to ne kaže.', en: 'calendar or working days. Leave it out when the source does not say.' },
    example: 'calendar',
  }).optional(),
  from: described(z.enum(startingPoints), {
    label: { sq: 'Nga cili moment', sr: 'Od kog trenutka', en: 'Counted from' }, example: 'complete-application',
  }).optional(),
  act: described(id, {
    label: { sq: 'Akti ku mbështetet', sr: 'Akt na kome počiva', en: 'The act it rests on' }, refersTo: 'acts', example: 'ai-mia-19-2000',
  }).optional(),
  article: article('5, 1.3'),
};

export const timeLimit = described(
  z.strictObject({
    decision: described(z.strictObject({ ...oneLengthOfTime, ...counting }), {
      label: { sq: 'Afati ligjor për vendim', sr: 'Zakonski rok za odluku', en: 'Legal limit for the decision' },
      hint: { sq: 'Afati brenda të cilit institucioni duhet të përgjigjet; shkruani days, hours ose months.', sr: 'Rok u kome institucija mora da odgovori; napišite days, hours ili months.', en: 'By when the institution must answer; write days, hours or months.' },
      example: { days: 30, count: 'calendar', from: 'complete-application' }, thing: 'decision', cpsv: 'cv:processingTime', sdg: 'g',
    }).optional(),
    practice: described(durationOrRange, {
      label: { sq: 'Sa zgjat në praktikë', sr: 'Koliko traje u praksi', en: 'How long it takes in practice' },
      hint: { sq: 'Kohëzgjatje ISO 8601: PT15M janë 15 minuta, P2W dy javë.', sr: 'Trajanje po ISO 8601: PT15M je 15 minuta, P2W dve nedelje.', en: 'An ISO 8601 duration: PT15M is 15 minutes, P2W two weeks.' },
      example: 'PT15M',
    }).optional(),
  }),
  { label: { sq: 'Afati', sr: 'Rok', en: 'Time limit' }, thing: 'timeLimit', cpsv: 'cv:processingTime' },
);

export const appeal = described(
  z.strictObject({
    body: described(id, {
      label: { sq: 'Organi i ankimimit', sr: 'Organ za žalbe', en: 'Authority for appeal' }, refersTo: 'appeal-bodies', example: 'second-instance',
    }),
    days: described(count, { label: { sq: 'Brenda sa ditëve', sr: 'U roku od koliko dana', en: 'Within how many days' }, example: 30 }).optional(),
    ...counting,
    fee: described(z.union([none, z.number().min(0).max(1_000_000)]), {
      label: { sq: 'Taksa e ankesës (EUR)', sr: 'Taksa za žalbu (EUR)', en: 'Fee of the appeal (EUR)' }, example: 'none',
    }).optional(),
    court: described(id, {
      label: { sq: 'Gjykata pas ankesës', sr: 'Sud posle žalbe', en: 'Court after the appeal' }, refersTo: 'appeal-bodies', example: 'basic-court-prishtina',
    }).optional(),
  }),
  { label: { sq: 'Ankesa', sr: 'Žalba', en: 'Appeal' }, thing: 'appeal', sdg: 'e' },
);

const formId = described(id, { label: { sq: 'Identifikuesi i formularit', sr: 'Oznaka obrasca', en: 'Form id' }, example: 'application' });
const formAddress = described(webAddress, { label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' }, example: 'https://kk.rks-gov.net/forms/application.pdf' });
const formDetails = {
  language: described(z.enum(officialLanguages), { label: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' }, example: 'sq' }).optional(),
  format: described(z.enum(formFormats), { label: { sq: 'Formati', sr: 'Format', en: 'Format' }, example: 'pdf' }).optional(),
  fillable: described(z.boolean(), {
    label: { sq: 'Mund të plotësohet në kompjuter', sr: 'Može se popuniti na računaru', en: 'Can be filled in on a computer' }, example: true,
  }).optional(),
  kilobytes: described(z.int().min(1).max(1_000_000), { label: { sq: 'Madhësia (kB)', sr: 'Veličina (kB)', en: 'Size (kB)' }, example: 120 }).optional(),
  version: described(date, { label: { sq: 'Data e versionit', sr: 'Datum verzije', en: 'Date of the version' }, example: '2026-01-15' }).optional(),
};
const storedFile = described(z.string().regex(fileNamePattern).max(70), {
  label: { sq: 'Skedari i ruajtur', sr: 'Sačuvana datoteka', en: 'Stored file' },
  hint: { sq: 'Emri i një skedari në institutions/<id>/files/, kur formulari nuk gjendet në internet.', sr: 'Ime datoteke u institutions/<id>/files/, kada obrasca nema na internetu.', en: 'The name of a file in institutions/<id>/files/, where the form is nowhere on the web.' }, example: 'application.pdf', refersTo: 'files',
}).optional();
const formWords = { label: { sq: 'Formulari', sr: 'Obrazac', en: 'Form' }, thing: 'form' };
export const form = described(z.strictObject({ id: formId, url: formAddress, ...formDetails }), formWords);
// An institution may keep the file of a form here where it is nowhere on the web.
export const ownForm = described(z.strictObject({ id: formId, url: formAddress.optional(), file: storedFile, ...formDetails }), formWords);
export const publishedForm = described(z.strictObject({ id: formId, url: formAddress, file: storedFile, ...formDetails }), formWords);
export const formsOf = <Item extends z.ZodType>(item: Item) => described(z.union([none, z.array(item).min(1).max(50)]), {
  label: { sq: 'Formularët', sr: 'Obrasci', en: 'Forms' },
  hint: { sq: 'Adresa e formularit; “none” kur dihet që nuk duhet formular.', sr: 'Adresa obrasca; „none“ kada se zna da obrazac nije potreban.', en: 'The address of the form; “none” when it is known that no form is needed.' },
  example: 'none', cpsv: 'foaf:page',
}).optional();

/** A page that facts come from. */
export const source = described(
  z.strictObject({
    url: described(webAddress, { label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' }, example: 'https://rpapr.rks-gov.net/sq/licence?id=1232' }),
    language: described(z.enum(officialLanguages), {
      label: { sq: 'Gjuha e përmbajtjes', sr: 'Jezik sadržaja', en: 'Language of what was read' }, example: 'sq',
    }).optional(),
    seen: described(date, { label: { sq: 'Lexuar më', sr: 'Pročitano', en: 'Read on' }, example: '2026-11-21' }).optional(),
    kind: described(z.enum(['registry', 'website', 'gazette', 'press', 'other']), {
      label: { sq: 'Lloji i burimit', sr: 'Vrsta izvora', en: 'Kind of source' }, example: 'registry',
    }).optional(),
    complete: described(z.boolean(), {
      label: { sq: 'U lexua e plotë', sr: 'Pročitano u celini', en: 'Read to the end' },
      hint: { sq: 'false kur kopja e lexuar ndërpritet.', sr: 'false kada se pročitana kopija prekida.', en: 'false when the copy that was read breaks off.' }, example: false,
    }).optional(),
  }),
  { label: { sq: 'Burimi', sr: 'Izvor', en: 'Source' }, thing: 'source', cpsv: 'dct:source', schema: 'citation' },
);

export const conflict = described(
  z.strictObject({
    field: described(z.string().regex(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*$/).max(64), {
      label: { sq: 'Fusha', sr: 'Polje', en: 'Field' },
      hint: { sq: 'Fusha për të cilën burimet zyrtare thonë gjëra të ndryshme.', sr: 'Polje o kome zvanični izvori govore različito.', en: 'The field on which official sources contradict each other.' },
      example: 'timeLimit.decision',
    }),
    note: described(id, {
      label: { sq: 'Shënimi', sr: 'Napomena', en: 'Note' },
      hint: { sq: 'Identifikues; fjalët shkruhen te “conflicts” në sq.md, sr.md dhe en.md.', sr: 'Oznaka; reči se pišu pod „conflicts“ u sq.md, sr.md i en.md.', en: 'An id; its words stand under “conflicts” in sq.md, sr.md and en.md.' },
      example: 'time-limit-against-text',
    }),
    resolved: described(date, { label: { sq: 'Zgjidhur më', sr: 'Rešeno', en: 'Resolved on' }, example: '2026-12-01' }).optional(),
  }),
  { label: { sq: 'Kundërthënia', sr: 'Protivrečnost', en: 'Conflict' }, thing: 'conflict' },
);

// What a service states once, or several times by ids.
export const mostAtOnce = 50;
export const outputParts = {
  type: described(idWithin('outputs'), { label: { sq: 'Çfarë lëshohet', sr: 'Šta se izdaje', en: 'What is issued' }, refersTo: 'outputs', example: 'certificate' }).optional(),
  validity: described(z.union([z.literal('unlimited'), durationOrRange]), {
    label: { sq: 'Vlefshmëria', sr: 'Važenje', en: 'Validity' },
    hint: { sq: '“unlimited” ose kohëzgjatje ISO 8601: P6M janë gjashtë muaj, P1Y një vit.', sr: '„unlimited“ ili trajanje po ISO 8601: P6M je šest meseci, P1Y godina.', en: '“unlimited” or an ISO 8601 duration: P6M is six months, P1Y a year.' },
    example: 'unlimited',
  }).optional(),
};

export type RequiredDocument = z.infer<typeof requiredDocument>;
export type Fee = z.infer<typeof fee>;
export type Appeal = z.infer<typeof appeal>;
export type Form = z.infer<typeof ownForm>;
export type Channel = z.infer<typeof channel>;
export type Output = z.infer<z.ZodObject<typeof outputParts>>;
export type TimeSpan = NonNullable<z.infer<typeof timeLimit>['decision']>;
export type DurationOrRange = z.infer<typeof durationOrRange>;
export type Source = z.infer<typeof source>;
export type Conflict = z.infer<typeof conflict>;
