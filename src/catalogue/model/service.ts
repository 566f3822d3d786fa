import { z } from 'zod';
import { officialLanguages } from '#languages/languages.ts';
import { described, metaOf } from './field.ts';
import { appeal, article, channel, conflict, counting, fee, form, formsOf, idWithin, mostAtOnce, oneLengthOfTime, outputParts, ownForm, publishedForm, requiredDocument, source, timeLimit } from './service-parts.ts';
import { date, id, none, wholeId } from './values.ts';

export const statuses = ['unconfirmed', 'confirmed', 'suspended', 'withdrawn'] as const;
export const silences = ['granted', 'refused', 'may-appeal'] as const;
const actors = ['applicant', 'institution'] as const;

/** Fields of a service that a source may state although the copy that was read breaks off before them. */
export const unseenFields = ['documents', 'fees', 'forms', 'timeLimit', 'steps', 'eligibility', 'legalBasis', 'output', 'information'] as const;

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
    article: article('12'),
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
    replacedBy: described(wholeId, {
      label: { sq: 'E zëvendëson', sr: 'Zamenjuje je', en: 'Replaced by' },
      hint: { sq: 'Vetëm te një shërbim i hequr nga përdorimi: shërbimi që ofrohet në vend të tij. Në service.yaml si institucioni/shërbimi.', sr: 'Samo kod povučene usluge: usluga koja se pruža umesto nje. U service.yaml kao institucija/usluga.', en: 'Only of a withdrawn service: what is offered in its place. In service.yaml as institution/service.' },
      example: 'prishtina/construction-permit', refersTo: 'services', cpsv: 'dct:isReplacedBy',
    }).optional(),
    formerIds: described(z.array(described(wholeId, {
      label: { sq: 'Identifikuesi i mëparshëm', sr: 'Ranija oznaka', en: 'Former id' }, example: 'prishtina/building-permit',
    })).min(1).max(20), {
      label: { sq: 'Identifikuesit e mëparshëm', sr: 'Ranije oznake', en: 'Former ids' },
      hint: { sq: 'Si quhej më parë dosja e këtij shërbimi, si institucioni/shërbimi: adresat e vjetra çojnë këtu.', sr: 'Kako se ranije zvala fascikla ove usluge, kao institucija/usluga: stare adrese vode ovamo.', en: 'What the folder of this service was called before, as institution/service: its old addresses lead here.' },
      example: ['prishtina/building-permit'], cpsv: 'owl:sameAs',
    }).optional(),
  }),
  { label: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' }, thing: 'service', cpsv: 'cpsv:PublicService', schema: 'GovernmentService' },
);
export type ServiceFacts = z.infer<typeof serviceFacts>;
/** Fields of a service or concept of which any may be left out: what is looked at field by field asks for no more. */
export type SomeFacts = Partial<ServiceFacts> | Partial<ConceptFacts>;

/** The facts of a service as they are published: each of its forms says where it opens. */
export const publishedServiceFacts = described(serviceFacts.extend({ forms: formsOf(publishedForm) }), metaOf(serviceFacts)!);
