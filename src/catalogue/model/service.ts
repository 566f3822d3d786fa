import { z } from 'zod';
import { languages, officialLanguages } from '#languages/languages.ts';
import { described, metaOf } from './field.ts';
import { fileNamePattern } from './stored-file.ts';
import { count, date, durationOrRange, id, notBlank, shortWords, webAddress } from './values.ts';

/** It is known that there is none; leaving the field out means that nobody has said. */
export const none = z.literal('none');

export const statuses = ['unconfirmed', 'confirmed', 'suspended', 'withdrawn'] as const;
export const documentForms = ['original', 'copy', 'verified-copy', 'for-viewing'] as const;
export const silences = ['granted', 'refused', 'may-appeal'] as const;
export const dayCounts = ['calendar', 'working'] as const;
export const startingPoints = ['application', 'complete-application', 'decision', 'notification', 'event'] as const;
export const actors = ['applicant', 'institution'] as const;
export const currencies = ['EUR'] as const;
export const formFormats = ['pdf', 'docx', 'odt', 'html', 'online'] as const;

/** Fields of a service that a source may state although the copy that was read breaks off before them. */
export const unseenFields = ['documents', 'fees', 'forms', 'timeLimit', 'steps', 'eligibility', 'legalBasis', 'output', 'information'] as const;

const idWithin = (list: string) => described(id, { label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' }, refersTo: list });

const channel = described(
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

const requiredDocument = described(
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

const fee = described(
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
    article: described(z.string().min(1).max(60).regex(notBlank), { label: { sq: 'Neni', sr: 'Član', en: 'Article' }, example: '6' }).optional(),
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

const oneLengthOfTime = {
  days: described(count, { label: { sq: 'Ditë', sr: 'Dana', en: 'Days' }, example: 30 }).optional(),
  hours: described(count, { label: { sq: 'Orë', sr: 'Sati', en: 'Hours' }, example: 48 }).optional(),
  months: described(count, { label: { sq: 'Muaj', sr: 'Meseci', en: 'Months' }, example: 6 }).optional(),
};
const counting = {
  count: described(z.enum(dayCounts), {
    label: { sq: 'Si numërohen ditët', sr: 'Kako se računaju dani', en: 'How days are counted' },
    hint: { sq: 'calendar: ditë kalendarike; working: ditë pune. Lëreni jashtë kur burimi nuk e thotë.', sr: 'calendar: kalendarski dani; working: radni dani. Izostavite kada izvor to ne kaže.', en: 'calendar or working days. Leave it out when the source does not say.' },
    example: 'calendar',
  }).optional(),
  from: described(z.enum(startingPoints), {
    label: { sq: 'Nga cili moment', sr: 'Od kog trenutka', en: 'Counted from' }, example: 'complete-application',
  }).optional(),
  act: described(id, {
    label: { sq: 'Akti ku mbështetet', sr: 'Akt na kome počiva', en: 'The act it rests on' }, refersTo: 'acts', example: 'law-05-l-031',
  }).optional(),
  article: described(z.string().min(1).max(60).regex(notBlank), { label: { sq: 'Neni', sr: 'Član', en: 'Article' }, example: '98' }).optional(),
};

const timeLimit = described(
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

const appeal = described(
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
    language: described(z.enum(languages), { label: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' }, example: 'sq' }).optional(),
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
const form = described(z.strictObject({ id: formId, url: formAddress, ...formDetails }), formWords);
// An institution may keep the file of a form here where it is nowhere on the web.
const ownForm = described(z.strictObject({ id: formId, url: formAddress.optional(), file: storedFile, ...formDetails }), formWords);
const publishedForm = described(z.strictObject({ id: formId, url: formAddress, file: storedFile, ...formDetails }), formWords);
const formsOf = <Item extends z.ZodType>(item: Item) => described(z.union([none, z.array(item).min(1).max(50)]), {
  label: { sq: 'Formularët', sr: 'Obrasci', en: 'Forms' },
  hint: { sq: 'Adresa e formularit; “none” kur dihet që nuk duhet formular.', sr: 'Adresa obrasca; „none“ kada se zna da obrazac nije potreban.', en: 'The address of the form; “none” when it is known that no form is needed.' },
  example: 'none', cpsv: 'foaf:page',
}).optional();

/** A page that facts come from. */
export const source = described(
  z.strictObject({
    url: described(webAddress, { label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' }, example: 'https://rpapr.rks-gov.net/sq/licence?id=1232' }),
    language: described(z.enum(languages), {
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

const conflict = described(
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
const mostAtOnce = 50;
const outputParts = {
  type: described(idWithin('outputs'), { label: { sq: 'Çfarë lëshohet', sr: 'Šta se izdaje', en: 'What is issued' }, refersTo: 'outputs', example: 'certificate' }).optional(),
  validity: described(z.union([z.literal('unlimited'), durationOrRange]), {
    label: { sq: 'Vlefshmëria', sr: 'Važenje', en: 'Validity' },
    hint: { sq: '“unlimited” ose kohëzgjatje ISO 8601: P6M janë gjashtë muaj, P1Y një vit.', sr: '„unlimited“ ili trajanje po ISO 8601: P6M je šest meseci, P1Y godina.', en: '“unlimited” or an ISO 8601 duration: P6M is six months, P1Y a year.' },
    example: 'unlimited',
  }).optional(),
};

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).min(1).max(20)]);

/** What a concept and a service have in common: everything that does not change with the language. Every field may be left out, which means “nobody has said”. */
const sharedFacts = {
  kind: described(idWithin('kinds'), {
    label: { sq: 'Lloji i shërbimit', sr: 'Vrsta usluge', en: 'Kind of service' },
    hint: { sq: 'Leje, licencë, certifikatë, regjistrim …', sr: 'Dozvola, licenca, uverenje, upis …', en: 'Permit, licence, certificate, registration …' },
    example: 'certificate', refersTo: 'kinds', cpsv: 'dct:type', schema: 'serviceType',
  }).optional(),
  topics: described(z.array(idWithin('topics')).min(1).max(10), {
    label: { sq: 'Temat', sr: 'Teme', en: 'Topics' }, example: ['civil-status'], refersTo: 'topics', cpsv: 'cv:thematicArea', schema: 'category',
  }).optional(),
  lifeEvents: described(z.array(idWithin('life-events')).min(1).max(10), {
    label: { sq: 'Ngjarjet jetësore', sr: 'Životni događaji', en: 'Life events' }, example: ['having-a-child'], refersTo: 'life-events', cpsv: 'cv:isGroupedBy',
  }).optional(),
  audience: described(z.array(idWithin('audiences')).min(1).max(10), {
    label: { sq: 'Për kë është', sr: 'Za koga je', en: 'Who it is for' }, example: ['citizen'], refersTo: 'audiences', cpsv: 'dct:audience', schema: 'audience.audienceType',
  }).optional(),
  channels: described(z.array(channel).min(1).max(20), {
    label: { sq: 'Ku dhe si kërkohet', sr: 'Gde i kako se traži', en: 'Where and how to apply' },
    hint: { sq: 'Sporteli, faqja, posta ose telefoni ku paraqitet kërkesa.', sr: 'Šalter, stranica, pošta ili telefon gde se podnosi zahtev.', en: 'The counter, page, post or telephone where one applies.' },
    example: [{ id: 'counter', type: 'counter', office: 'civil-status-office' }], cpsv: 'cv:hasChannel', schema: 'availableChannel', sdg: 'c',
  }).optional(),
  steps: described(z.array(described(z.strictObject({
    by: described(z.enum(actors), { label: { sq: 'Kush vepron', sr: 'Ko postupa', en: 'Who acts' }, example: 'applicant' }).optional(),
    channel: described(id, { label: { sq: 'Kanali', sr: 'Način', en: 'Channel' }, refersTo: 'ownChannels', example: 'counter' }).optional(),
  }), { label: { sq: 'Hapi', sr: 'Korak', en: 'Step' }, thing: 'stepFacts' })).min(1).max(60), {
    label: { sq: 'Kush vepron në çdo hap', sr: 'Ko postupa u svakom koraku', en: 'Who acts in each step' },
    hint: { sq: 'Po aq rreshta sa hapa ka në tekste.', sr: 'Onoliko redova koliko ima koraka u tekstovima.', en: 'As many lines as there are steps in the texts.' },
    example: [{ by: 'applicant' }, { by: 'institution' }], cpsv: 'cpsv:Rule',
  }).optional(),
  documents: described(z.union([none, z.array(requiredDocument).min(1).max(300)]), {
    label: { sq: 'Dokumentet', sr: 'Dokumenti', en: 'Documents' },
    hint: { sq: 'Çfarë duhet të sjellë qytetari; “none” kur nuk duhet asnjë.', sr: 'Šta građanin treba da donese; „none“ kada ne treba ništa.', en: 'What the citizen must bring; “none” when nothing is needed.' },
    example: [{ id: 'id-card', form: 'copy' }], cpsv: 'cpsv:hasInput', sdg: 'd',
  }).optional(),
  fees: described(z.union([none, z.array(fee).min(1).max(100)]), {
    label: { sq: 'Taksat', sr: 'Takse', en: 'Fees' },
    hint: { sq: 'Çdo pagesë; “none” vetëm kur dihet që shërbimi është pa pagesë.', sr: 'Svako plaćanje; „none“ samo kada se zna da je usluga besplatna.', en: 'Every payment; “none” only when it is known that the service is free of charge.' },
    example: [{ id: 'issue', amount: 2, currency: 'EUR', payment: ['cash'] }], cpsv: 'cv:hasCost', schema: 'offers', sdg: 'f',
  }).optional(),
  timeLimit: timeLimit.optional(),
  silence: described(z.enum(silences), {
    label: { sq: 'Kur institucioni nuk përgjigjet', sr: 'Kada institucija ne odgovori', en: 'When the institution does not answer' },
    hint: { sq: 'Çfarë pason kur askush nuk përgjigjet me kohë: granted (kërkesa quhet e miratuar), refused (e refuzuar), may-appeal (mund të ankoheni).', sr: 'Šta sledi kada niko ne odgovori na vreme: granted (zahtev se smatra odobrenim), refused (odbijenim), may-appeal (možete se žaliti).', en: 'What follows when nobody answers in time: granted, refused, may-appeal.' },
    example: 'may-appeal', sdg: 'h',
  }).optional(),
  appeal: described(z.union([none, z.array(appeal).min(1).max(10)]), {
    label: { sq: 'Ankesa', sr: 'Žalba', en: 'Appeal' },
    hint: { sq: 'Ku dhe deri kur mund të ankohet. Mos e plotësoni me hamendje.', sr: 'Kome i do kada može da se uloži žalba. Ne popunjavajte po pretpostavci.', en: 'Where and by when one may appeal. Never fill it by assumption.' },
    example: [{ body: 'second-instance', days: 30 }], sdg: 'e',
  }).optional(),
  forms: formsOf(form),
  legalBasis: described(z.array(described(z.strictObject({
    act: described(id, { label: { sq: 'Akti', sr: 'Akt', en: 'Act' }, refersTo: 'acts', example: 'law-04-l-110' }),
    article: described(z.string().min(1).max(60).regex(notBlank), { label: { sq: 'Neni', sr: 'Član', en: 'Article' }, example: '12' }).optional(),
  }), { label: { sq: 'Baza ligjore', sr: 'Pravni osnov', en: 'Legal basis' }, thing: 'legalBasisEntry', cpsv: 'eli:LegalResource' })).min(1).max(50), {
    label: { sq: 'Baza ligjore', sr: 'Pravni osnov', en: 'Legal basis' },
    hint: { sq: 'Aktet dhe nenet mbi të cilat bazohet shërbimi, nga lista e akteve.', sr: 'Akti i članovi na kojima počiva usluga, iz spiska akata.', en: 'The acts and articles that the service rests on, from the word list of acts.' },
    example: [{ act: 'law-04-l-110' }], cpsv: 'cv:hasLegalResource',
  }).optional(),
  output: described(z.strictObject(outputParts), { label: { sq: 'Çfarë merrni', sr: 'Šta dobijate', en: 'What you receive' }, thing: 'output', cpsv: 'cpsv:produces', schema: 'serviceOutput' }).optional(),
  outputs: described(z.array(described(z.strictObject({
    id: described(id, {
      label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' },
      hint: { sq: 'Fjalët e saj shkruhen te “outputs” në sq.md, sr.md dhe en.md.', sr: 'Njene reči pišu se pod „outputs“ u sq.md, sr.md i en.md.', en: 'Its words stand under “outputs” in sq.md, sr.md and en.md, by this id.' },
      example: 'permit',
    }),
    ...outputParts,
  }), { label: { sq: 'Çfarë merrni', sr: 'Šta dobijate', en: 'What you receive' }, thing: 'output', cpsv: 'cv:Output' })).min(1).max(mostAtOnce), {
    label: { sq: 'Çfarë merrni, kur merrni disa gjëra', sr: 'Šta dobijate, kada se dobija više toga', en: 'What you receive, where it is several things' },
    hint: { sq: 'Secila më vete, me vlefshmërinë e saj. Në vend të “output”, që thotë vetëm një.', sr: 'Svaka posebno, sa svojim važenjem. Umesto „output“, u kome stoji samo jedna.', en: 'Each of them with its own validity. In place of “output”, which states one.' },
    example: [{ id: 'permit', type: 'permit', validity: 'P1Y' }, { id: 'card', type: 'identity-document' }], cpsv: 'cpsv:produces', schema: 'serviceOutput',
  }).optional(),
  applicantDeadline: described(z.strictObject({ ...oneLengthOfTime, ...counting }), {
    label: { sq: 'Afati për kërkuesin', sr: 'Rok za podnosioca', en: 'Your own deadline' },
    hint: { sq: 'Deri kur duhet ta paraqesë qytetari kërkesën.', sr: 'Do kada građanin mora da podnese zahtev.', en: 'By when the citizen must apply.' },
    example: { days: 30, from: 'event' }, thing: 'applicantDeadline', sdg: 'g',
  }).optional(),
  applicantDeadlines: described(z.array(described(z.strictObject({
    id: described(id, {
      label: { sq: 'Identifikuesi i afatit', sr: 'Oznaka roka', en: 'Deadline id' },
      hint: { sq: 'Fjalët e tij shkruhen te “applicantDeadlines” në sq.md, sr.md dhe en.md.', sr: 'Njegove reči pišu se pod „applicantDeadlines“ u sq.md, sr.md i en.md.', en: 'Its words stand under “applicantDeadlines” in sq.md, sr.md and en.md, by this id.' },
      example: 'born-abroad',
    }),
    ...oneLengthOfTime, ...counting,
  }), { label: { sq: 'Afati për kërkuesin', sr: 'Rok za podnosioca', en: 'Your own deadline' }, thing: 'applicantDeadline' })).min(1).max(mostAtOnce), {
    label: { sq: 'Afatet për kërkuesin, kur janë disa', sr: 'Rokovi za podnosioca, kada ih je više', en: 'Your own deadlines, where there are several' },
    hint: { sq: 'Secili më vete. Në vend të “applicantDeadline”, që thotë vetëm një.', sr: 'Svaki posebno. Umesto „applicantDeadline“, u kome stoji samo jedan.', en: 'Each of them by itself. In place of “applicantDeadline”, which states one.' },
    example: [{ id: 'born-here', days: 30, from: 'event' }, { id: 'born-abroad', days: 90, from: 'event' }], sdg: 'g',
  }).optional(),
  languages: described(z.array(z.enum(officialLanguages)).min(1).max(6), {
    label: { sq: 'Gjuhët e procedurës', sr: 'Jezici postupka', en: 'Languages of the procedure' }, example: ['sq', 'sr'], cpsv: 'dct:language', sdg: 'i',
  }).optional(),
  requires: described(z.array(idWithin('servicesOrConcepts')).min(1).max(20), {
    label: { sq: 'Kërkon më parë', sr: 'Prethodno zahteva', en: 'Requires first' }, example: ['construction-permit'], refersTo: 'servicesOrConcepts', cpsv: 'dct:requires',
  }).optional(),
  related: described(z.array(idWithin('servicesOrConcepts')).min(1).max(20), {
    label: { sq: 'Shërbime të ngjashme', sr: 'Srodne usluge', en: 'Related services' }, example: ['construction-permit-extension'], refersTo: 'servicesOrConcepts', cpsv: 'cv:relatedService', schema: 'isRelatedTo',
  }).optional(),
  review: described(z.strictObject({
    checked: described(date, { label: { sq: 'Kontrolluar më', sr: 'Provereno', en: 'Checked on' }, example: '2026-11-20', schema: 'dateModified' }),
    by: described(id, {
      label: { sq: 'Nga (roli)', sr: 'Od (uloga)', en: 'By (role)' },
      hint: { sq: 'Roli, kurrë emri i një personi.', sr: 'Uloga, nikad ime lica.', en: 'A role, never a person’s name.' }, example: 'catalogue-team',
    }).optional(),
    next: described(date, { label: { sq: 'Kontrolli i radhës', sr: 'Sledeća provera', en: 'Next check' }, example: '2027-05-20' }).optional(),
  }), { label: { sq: 'Kontrolli', sr: 'Provera', en: 'Check' }, thing: 'review' }).optional(),
  sources: described(z.array(source).min(1).max(50), {
    label: { sq: 'Burimet', sr: 'Izvori', en: 'Sources' },
    hint: { sq: 'Faqet nga të cilat vijnë të dhënat.', sr: 'Stranice sa kojih potiču podaci.', en: 'The pages that the facts come from.' },
    example: [{ url: 'https://rpapr.rks-gov.net/sq/licence?id=1232', language: 'sq', seen: '2026-11-21' }], cpsv: 'dct:source',
  }).optional(),
  conflicts: described(z.array(conflict).min(1).max(50), {
    label: { sq: 'Kundërthëniet mes burimeve', sr: 'Protivrečnosti između izvora', en: 'Conflicts between sources' },
    example: [{ field: 'timeLimit.decision', note: 'time-limit-against-text' }],
  }).optional(),
  unseen: described(z.array(z.enum(unseenFields)).min(1).max(unseenFields.length), {
    label: { sq: 'Fusha që nuk u panë', sr: 'Polja koja nisu viđena', en: 'Fields not seen' },
    hint: { sq: 'Fusha që burimi mund t’i thotë, por kopja e lexuar ndërpritet para tyre. Gjenden si “e panjohur”, jo si mungesë.', sr: 'Polja koja izvor možda navodi, ali se pročitana kopija prekida pre njih. Vode se kao „nepoznato“, ne kao nedostatak.', en: 'Fields that the source may state although the copy that was read breaks off before them. They count as unknown, not as missing.' },
    example: ['fees', 'forms'],
  }).optional(),
};

/** `concepts/<concept>/service.yaml`: the shared description of a service that several institutions offer. */
export const conceptFacts = described(z.strictObject(sharedFacts), {
  label: { sq: 'Koncepti', sr: 'Koncept', en: 'Concept' }, thing: 'concept', cpsv: 'cpsv:PublicService',
});
export type ConceptFacts = z.infer<typeof conceptFacts>;

/** `institutions/<institution>/services/<service>/service.yaml`: one institution's service. What stands here overrides the concept, field by field. */
export const serviceFacts = described(
  z.strictObject({
    concept: described(id, {
      label: { sq: 'Koncepti', sr: 'Koncept', en: 'Concept' },
      hint: { sq: 'Përshkrimi i përbashkët nga i cili trashëgohen fushat.', sr: 'Zajednički opis od koga se polja nasleđuju.', en: 'The shared description that fields are inherited from.' },
      example: 'birth-extract', refersTo: 'concepts',
    }).optional(),
    status: described(z.enum(statuses), {
      label: { sq: 'Gjendja', sr: 'Stanje', en: 'Status' },
      hint: { sq: 'unconfirmed derisa institucioni ta konfirmojë.', sr: 'unconfirmed dok institucija ne potvrdi.', en: 'unconfirmed until the institution confirms it.' },
      example: 'unconfirmed', cpsv: 'adms:status',
    }),
    unit: described(id, {
      label: { sq: 'Njësia përgjegjëse', sr: 'Nadležna jedinica', en: 'Responsible unit' },
      hint: { sq: 'Identifikuesi i një njësie nga institution.yaml.', sr: 'Oznaka jedinice iz institution.yaml.', en: 'The id of a unit in institution.yaml.' },
      example: 'dir-general-administration', refersTo: 'units', cpsv: 'cv:hasCompetentAuthority', schema: 'serviceOperator', sdg: 'b',
    }).optional(),
    area: described(z.array(id).min(1).max(60), {
      label: { sq: 'Zona', sr: 'Područje', en: 'Area' }, refersTo: 'areas', example: ['kosovo'], cpsv: 'dct:spatial', schema: 'areaServed',
    }).optional(),
    contact: described(oneOrMore(id), {
      label: { sq: 'Kontakti', sr: 'Kontakt', en: 'Contact' },
      hint: { sq: 'Identifikuesi i zyrës nga institution.yaml: telefoni, adresa dhe orari i saj. Kurrë person privat.', sr: 'Oznaka kancelarije iz institution.yaml: njen telefon, adresa i radno vreme. Nikad privatno lice.', en: 'The id of an office in institution.yaml: its telephone, address and hours. Never a private person.' },
      example: 'civil-status-office', refersTo: 'offices', cpsv: 'cv:contactPoint', sdg: 'b',
    }).optional(),
    ...sharedFacts,
    forms: formsOf(ownForm),
  }),
  { label: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' }, thing: 'service', cpsv: 'cpsv:PublicService', schema: 'GovernmentService' },
);
export type ServiceFacts = z.infer<typeof serviceFacts>;
export type RequiredDocument = z.infer<typeof requiredDocument>;
export type Fee = z.infer<typeof fee>;
export type Appeal = z.infer<typeof appeal>;
export type Form = z.infer<typeof ownForm>;
export type Channel = z.infer<typeof channel>;
export type Output = NonNullable<ServiceFacts['output']>;
export type TimeSpan = NonNullable<NonNullable<ServiceFacts['timeLimit']>['decision']>;
export type DurationOrRange = z.infer<typeof durationOrRange>;
export type Source = z.infer<typeof source>;

/** The facts of a service as they are published: each of its forms says where it opens. */
export const publishedServiceFacts = described(serviceFacts.extend({ forms: formsOf(publishedForm) }), metaOf(serviceFacts)!);
