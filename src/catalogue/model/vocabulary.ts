import { z } from 'zod';
import { inEach } from '#languages/languages.ts';
import { described } from './field.ts';
import { count, date, id, shortWords, translatedLanguages, webAddress, wordsInEachLanguage } from './values.ts';

/** Word lists: `vocabularies/<list>.yaml`, each a map from id to entry. Words that recur are translated once, here. */
export const listNames = [
  'acts', 'appeal-bodies', 'areas', 'audiences', 'channels', 'documents', 'kinds', 'life-events', 'outputs', 'payment-methods', 'topics', 'units', 'units-of-time',
] as const;
export type ListName = (typeof listNames)[number];

/** What an act may be. */
export const actKinds = ['law', 'administrative-instruction', 'regulation', 'decision', 'statute', 'guide', 'plan', 'other'] as const;

const entryFields = {
  words: described(wordsInEachLanguage, {
    label: { sq: 'Fjalët', sr: 'Reči', en: 'Words' }, example: { sq: 'letërnjoftim', sr: 'lična karta', en: 'identity card' }, thing: 'wordsInEachLanguage', cpsv: 'skos:prefLabel',
  }),
  translated: described(translatedLanguages, {
    label: { sq: 'Përkthyer nga ne', sr: 'Preveli smo mi', en: 'Translated by us' },
    hint: { sq: 'Gjuhët në të cilat fjala nuk u gjet në burim zyrtar.', sr: 'Jezici na kojima reč nije nađena u zvaničnom izvoru.', en: 'Languages in which the word was not found in an official source.' }, example: ['en'],
  }).optional(),
  uri: described(webAddress, { label: { sq: 'URI standarde', sr: 'Standardni URI', en: 'Standard URI' }, example: 'http://publications.europa.eu/resource/authority/data-theme/TRAN', cpsv: 'skos:exactMatch' }).optional(),
};

const entry = described(z.strictObject(entryFields), { label: { sq: 'Zëri', sr: 'Odrednica', en: 'Entry' }, thing: 'entry', cpsv: 'skos:Concept' });

const namesInOneLanguage = described(z.array(shortWords).min(1).max(20), { label: { sq: 'Emra të tjerë', sr: 'Drugi nazivi', en: 'Other names' }, example: ['ID card'] }).optional();

/** Other names of a thing, by language. */
export const otherNames = z.strictObject(inEach(() => namesInOneLanguage));

const documentEntry = described(z.strictObject({
  ...entryFields,
  issuedBy: described(id, { label: { sq: 'Shërbimi që e lëshon', sr: 'Usluga koja ga izdaje', en: 'Service that issues it' }, hint: { sq: 'Shërbimi ose koncepti që e lëshon, një herë për të gjithë ata që e kërkojnë. Vetëm kur dihet; një shërbim mund ta thotë ndryshe te dokumenti i vet.', sr: 'Usluga ili koncept koji ga izdaje, jednom za sve koji ga traže. Samo kada se zna; usluga može uz svoj dokument da navede drugačije.', en: 'The service or concept that issues it, once for all who ask for it. Only where it is known; a service may say otherwise beside its own document.' }, example: 'birth-extract', refersTo: 'servicesOrConcepts' }).optional(),
  alsoCalled: described(otherNames, {
    label: { sq: 'Quhet edhe', sr: 'Zove se i', en: 'Also called' },
    hint: { sq: 'Emra të tjerë që burimet ia vënë të njëjtit dokument. Importi e njeh dokumentin vetëm nga emri i tij ose nga njëri prej këtyre, fjalë për fjalë.', sr: 'Drugi nazivi istog dokumenta u izvorima. Uvoz prepoznaje dokument samo po njegovom nazivu ili po nekom od ovih, od reči do reči.', en: 'Other names that sources give to the same document. An import knows a document only by its name or by one of these, word for word.' },
    example: { sq: ['letërnjoftimi i vlefshëm'], en: ['ID card'] }, thing: 'otherNames', cpsv: 'skos:altLabel',
  }).optional(),
}), { label: { sq: 'Dokumenti', sr: 'Dokument', en: 'Document' }, thing: 'entry', cpsv: 'cv:Evidence' });

const topicEntry = described(z.strictObject({
  ...entryFields,
  summary: described(wordsInEachLanguage, { label: { sq: 'Përmbledhja', sr: 'Sažetak', en: 'Summary' }, thing: 'wordsInEachLanguage' }).optional(),
}), { label: { sq: 'Tema', sr: 'Tema', en: 'Topic' }, thing: 'entry', cpsv: 'skos:Concept' });

const guidedStep = described(z.strictObject({
  service: described(id, {
    label: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' },
    hint: { sq: 'Identifikuesi i shërbimit ose i konceptit. Lëreni jashtë kur shërbimi ende nuk është në katalog: atëherë jepni names dhe faqja e thotë hapur.', sr: 'Oznaka usluge ili koncepta. Izostavite kada usluga još nije u katalogu: tada navedite names i stranica to otvoreno kaže.', en: 'The id of a service or concept. Leave it out where the service is not in the catalogue yet: then give names, and the page says so openly.' },
    example: 'birth-registration', refersTo: 'servicesOrConcepts',
  }).optional(),
  names: described(wordsInEachLanguage, {
    label: { sq: 'Emri', sr: 'Naziv', en: 'Name' }, hint: { sq: 'Vetëm për hapin që ende nuk është në katalog.', sr: 'Samo za korak koji još nije u katalogu.', en: 'Only for a step that is not in the catalogue yet.' },
    example: { sq: 'Regjistrimi i biznesit', sr: 'Registracija preduzeća', en: 'Business registration' }, thing: 'wordsInEachLanguage',
  }).optional(),
  when: described(wordsInEachLanguage, {
    label: { sq: 'Kujt i duhet', sr: 'Kome treba', en: 'Who needs it' }, hint: { sq: 'Lihet jashtë kur u duhet të gjithëve.', sr: 'Izostavlja se kada treba svima.', en: 'Left out where everybody needs it.' },
    example: { sq: 'nëse fëmija udhëton', sr: 'ako dete putuje', en: 'if the child travels' }, thing: 'wordsInEachLanguage',
  }).optional(),
  gives: described(wordsInEachLanguage, {
    label: { sq: 'Çfarë ju jep për më tej', sr: 'Šta vam daje za dalje', en: 'What it gives for what follows' },
    example: { sq: 'Certifikata kërkohet për pasaportën.', sr: 'Izvod se traži za pasoš.', en: 'The certificate is asked for with the passport.' }, thing: 'wordsInEachLanguage',
  }).optional(),
}), { label: { sq: 'Hapi', sr: 'Korak', en: 'Step' }, thing: 'stepFacts' });

/** The steps of a life event, in the order in which they are best taken. */
export const guidedSteps = z.array(guidedStep).min(2).max(20);
export type GuidedStep = z.infer<typeof guidedStep>;

const lifeEventEntry = described(z.strictObject({
  ...topicEntry.shape,
  whose: described(z.enum(['person', 'business']), {
    label: { sq: 'Ngjarje e kujt', sr: 'Čiji je događaj', en: 'Whose event' },
    hint: { sq: 'business kur ngjarja i ndodh një biznesi; ndryshe lihet jashtë.', sr: 'business kada se događaj tiče preduzeća; inače se izostavlja.', en: 'business when it happens to a business; left out otherwise.' }, example: 'business',
  }).optional(),
  steps: described(guidedSteps, {
    label: { sq: 'Hapat me radhë', sr: 'Koraci po redu', en: 'Steps in order' },
    hint: { sq: 'Në radhën në të cilën bëhen më mirë. Çdo hap emërton një shërbim të katalogut ose, kur ai ende nuk është aty, thotë si quhet.', sr: 'Redom kojim ih je najbolje obaviti. Svaki korak navodi uslugu iz kataloga ili, kada je tu još nema, kaže kako se zove.', en: 'In the order in which they are best taken. Each step names a service of the catalogue or, where it is not there yet, says what it is called.' },
    example: [{ service: 'birth-registration' }, { service: 'birth-certificate' }],
  }).optional(),
}), { label: { sq: 'Ngjarja jetësore', sr: 'Životni događaj', en: 'Life event' }, thing: 'entry', cpsv: 'cv:LifeEvent' });

/** What a law gives to whoever asks for a document: read by the ready requests on the pages of services. */
export const request = described(z.strictObject({
  answerDays: described(count, { label: { sq: 'Ditë për vendim', sr: 'Dana za odluku', en: 'Days for the decision' }, hint: { sq: 'Nga regjistrimi i kërkesës.', sr: 'Od evidentiranja zahteva.', en: 'From the registration of the request.' }, example: 7 }).optional(),
  complaintDays: described(count, { label: { sq: 'Ditë për ankesë', sr: 'Dana za žalbu', en: 'Days for the complaint' }, hint: { sq: 'Pas refuzimit ose heshtjes.', sr: 'Posle odbijanja ili ćutanja.', en: 'After a refusal or silence.' }, example: 15 }).optional(),
  complaintTo: described(wordsInEachLanguage, { label: { sq: 'Ku ankohet', sr: 'Kome se žali', en: 'Where to complain' }, example: { sq: 'Agjencia për Informim dhe Privatësi', sr: 'Agencija za informisanje i privatnost', en: 'Information and Privacy Agency' }, thing: 'wordsInEachLanguage' }).optional(),
  platform: described(shortWords, { label: { sq: 'Platforma për kërkesa', sr: 'Platforma za zahteve', en: 'Platform for requests' }, hint: { sq: 'Emri i saj, siç e shkruan kush e mban.', sr: 'Njen naziv, kako ga piše onaj ko je vodi.', en: 'Its name, as whoever runs it writes it.' }, example: 'KerkoQasje' }).optional(),
  sources: described(z.array(webAddress).min(1).max(10), { label: { sq: 'Burimet', sr: 'Izvori', en: 'Sources' }, example: ['https://aip.rks-gov.net/en/access-to-public-documents/e-drejta-per-qasje-ne-dokumente-publike/'], cpsv: 'dct:source' }),
}), {
  label: { sq: 'Kërkesa për qasje në dokumente', sr: 'Zahtev za pristup dokumentima', en: 'Request for access to documents' },
  hint: { sq: 'Vetëm te ligji që i jep secilit të drejtën të kërkojë një dokument: kërkesat e gatshme në faqet e shërbimeve mbështeten në të.', sr: 'Samo kod zakona koji svakome daje pravo da traži dokument: na njega se pozivaju gotovi zahtevi na stranicama usluga.', en: 'Only at the law that gives everyone the right to ask for a document: the ready requests on the pages of services rest on it.' },
  thing: 'request', example: { answerDays: 7, complaintDays: 15, sources: ['https://aip.rks-gov.net/en/access-to-public-documents/e-drejta-per-qasje-ne-dokumente-publike/'] },
});

const actEntry = described(z.strictObject({
  ...entryFields,
  number: described(shortWords, { label: { sq: 'Numri', sr: 'Broj', en: 'Number' }, example: '05/L-031', cpsv: 'dct:identifier' }).optional(),
  kind: described(z.enum(actKinds), { label: { sq: 'Lloji', sr: 'Vrsta', en: 'Kind' }, example: 'law' }).optional(),
  url: described(webAddress, { label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' }, hint: { sq: 'Sipas mundësisë në Gazetën Zyrtare.', sr: 'Po mogućnosti u Službenom listu.', en: 'In the Official Gazette where possible.' }, example: 'https://gzk.rks-gov.net/ActDetail.aspx?ActID=12559' }).optional(),
  published: described(date, { label: { sq: 'Publikuar më', sr: 'Objavljeno', en: 'Published on' }, example: '2016-06-21' }).optional(),
  replacedBy: described(id, { label: { sq: 'Zëvendësuar nga', sr: 'Zamenjen aktom', en: 'Replaced by' }, example: 'law-05-l-031', refersTo: 'acts' }).optional(),
  request: request.optional(),
}), { label: { sq: 'Akti', sr: 'Akt', en: 'Act' }, thing: 'act', cpsv: 'eli:LegalResource' });

const listOf = <Entry extends z.ZodType>(schema: Entry) => described(z.record(id, schema), { label: { sq: 'Lista e fjalëve', sr: 'Spisak reči', en: 'Word list' }, thing: 'list', cpsv: 'skos:ConceptScheme' });

/** The schema of each word list. */
export const vocabularySchemas = {
  acts: listOf(actEntry),
  'appeal-bodies': listOf(entry),
  areas: listOf(entry),
  audiences: listOf(entry),
  channels: listOf(entry),
  documents: listOf(documentEntry),
  kinds: listOf(entry),
  'life-events': listOf(lifeEventEntry),
  outputs: listOf(entry),
  'payment-methods': listOf(entry),
  topics: listOf(topicEntry),
  units: listOf(entry),
  'units-of-time': listOf(entry),
} as const satisfies Record<ListName, z.ZodType>;

export type Entry = z.infer<typeof entry>;
export type Vocabularies = { [List in ListName]: ReadonlyMap<string, z.infer<(typeof vocabularySchemas)[List]>[string]> };
