import { z } from 'zod';
import { furtherLanguages, officialLanguages, type FurtherLanguage } from '#languages/languages.ts';
import { described } from './field.ts';
import { date, id, shortWords, timeOfDay, translatedLanguages, webAddress, wordsInEachLanguage } from './values.ts';
import { statuses } from './service.ts';
import { source } from './service-parts.ts';

/** First parts of addresses that an institution may not take as its id (design, section 6). */
export const reservedIds: readonly string[] = [
  'a-z', 'acts', 'admin', 'api', 'ask', 'assets', 'audiences', 'changes', 'concepts', 'data', 'documents', 'edit', 'embed', 'files', 'guide', 'index', 'institutions',
  'leaflets', 'life-events', 'offline', 'open-data', 'posters', 'quarters', 'reports', 'requirements', 'schemas', 'search', 'services', 'topics',
];

export const institutionTypes = ['municipality', 'ministry', 'agency', 'other'] as const;
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

// Five to fifteen digits, as the plan of numbering has them (ITU-T E.164), with what parts them.
const phone = z.string().regex(/^\+?(?=.*[1-9])[0-9](?:[ ()/.-]{0,3}[0-9]){4,14}$/);
const email = z.string().regex(/^[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/).max(254);

const hours = described(z.strictObject({
  days: described(z.array(z.enum(weekdays)).min(1).max(7), {
    label: { sq: 'Ditët', sr: 'Dani', en: 'Days' },
    hint: { sq: 'Lëreni jashtë kur burimi nuk i thotë ditët.', sr: 'Izostavite kada izvor ne navodi dane.', en: 'Leave it out when the source does not say which days.' }, example: ['mo', 'tu', 'we', 'th', 'fr'],
  }).optional(),
  opens: described(timeOfDay, { label: { sq: 'Hapet', sr: 'Otvara se', en: 'Opens' }, example: '08:00', schema: 'opens' }),
  closes: described(timeOfDay, { label: { sq: 'Mbyllet', sr: 'Zatvara se', en: 'Closes' }, example: '16:00', schema: 'closes' }),
  from: described(date, { label: { sq: 'Vlen prej', sr: 'Važi od', en: 'Valid from' }, example: '2026-06-01' }).optional(),
  to: described(date, { label: { sq: 'Vlen deri', sr: 'Važi do', en: 'Valid to' }, example: '2026-08-31' }).optional(),
}), { label: { sq: 'Orari', sr: 'Radno vreme', en: 'Hours' }, thing: 'hours', schema: 'OpeningHoursSpecification' });

const address = described(z.strictObject({
  street: described(shortWords, { label: { sq: 'Rruga dhe numri', sr: 'Ulica i broj', en: 'Street and number' }, example: 'Rruga “Luan Haradinaj” p.n.', schema: 'streetAddress' }).optional(),
  postalCode: described(z.string().regex(/^(?=.*[1-9])[0-9]{5}$/), { label: { sq: 'Kodi postar', sr: 'Poštanski broj', en: 'Postal code' }, example: '10000', schema: 'postalCode' }).optional(),
  locality: described(wordsInEachLanguage, { label: { sq: 'Vendi', sr: 'Mesto', en: 'Place' }, example: { sq: 'Prishtinë', sr: 'Priština', en: 'Prishtina' }, thing: 'wordsInEachLanguage', schema: 'addressLocality' }).optional(),
}), { label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' }, thing: 'address', schema: 'PostalAddress' });

const reachable = {
  address: address.optional(),
  phone: described(phone, { label: { sq: 'Telefoni', sr: 'Telefon', en: 'Telephone' }, example: '038 200 100', schema: 'telephone' }).optional(),
  email: described(email, {
    label: { sq: 'E-posta', sr: 'E-pošta', en: 'E-mail' },
    hint: { sq: 'Posta e zyrës ose e rolit, kurrë e një personi.', sr: 'Pošta kancelarije ili uloge, nikad lica.', en: 'The mailbox of an office or role, never of a person.' }, example: 'info@example.rks-gov.net', schema: 'email',
  }).optional(),
  hours: described(z.array(hours).min(1).max(20), { label: { sq: 'Orari i punës', sr: 'Radno vreme', en: 'Working hours' }, example: [{ opens: '08:00', closes: '16:00' }], schema: 'openingHours' }).optional(),
};

const named = {
  id: described(id, { label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' }, example: 'civil-status-office' }),
  names: described(wordsInEachLanguage, {
    label: { sq: 'Emrat', sr: 'Nazivi', en: 'Names' },
    hint: { sq: 'Lërini jashtë kur i njëjti identifikues është në listën e njësive.', sr: 'Izostavite kada ista oznaka postoji u spisku jedinica.', en: 'Leave them out when the same id is in the word list of units.' },
    example: { sq: 'Zyra e Gjendjes Civile', sr: 'Kancelarija za civilni status', en: 'Civil Status Office' }, thing: 'wordsInEachLanguage',
  }).optional(),
  translated: described(translatedLanguages, { label: { sq: 'Emra të përkthyer nga ne', sr: 'Nazivi koje smo mi preveli', en: 'Names translated by us' }, example: ['en'] }).optional(),
};

/** `institutions/<institution>/institution.yaml`. */
export const institutionFacts = described(
  z.strictObject({
    type: described(z.enum(institutionTypes), { label: { sq: 'Lloji', sr: 'Vrsta', en: 'Type' }, example: 'municipality' }),
    status: described(z.enum(statuses), { label: { sq: 'Gjendja', sr: 'Stanje', en: 'Status' }, example: 'unconfirmed' }).optional(),
    names: described(z.strictObject({ ...wordsInEachLanguage.shape, ...Object.fromEntries(furtherLanguages.map((language) => [language, shortWords.optional()])) as Record<FurtherLanguage, z.ZodOptional<typeof shortWords>> }), { label: { sq: 'Emri', sr: 'Naziv', en: 'Name' }, hint: { sq: 'Në tri gjuhët, dhe në ato që i ka shtuar institucioni: tr, bs, rom.', sr: 'Na tri jezika, i na onima koje je dodala institucija: tr, bs, rom.', en: 'In the three languages, and in those that the institution added: tr, bs, rom.' }, example: { sq: 'Komuna e Prishtinës', sr: 'Opština Priština', en: 'Municipality of Prishtina' }, thing: 'wordsInEachLanguage', cpsv: 'skos:prefLabel', schema: 'name' }),
    translated: named.translated,
    abbreviations: described(wordsInEachLanguage, { label: { sq: 'Shkurtesa', sr: 'Skraćenica', en: 'Abbreviation' }, example: { sq: 'MPB', sr: 'MUP', en: 'MIA' }, thing: 'wordsInEachLanguage', cpsv: 'skos:altLabel' }).optional(),
    successor: described(z.strictObject({ names: described(wordsInEachLanguage, { label: { sq: 'Emri', sr: 'Naziv', en: 'Name' }, thing: 'wordsInEachLanguage' }), translated: named.translated }), {
      label: { sq: 'Emri i sotëm', sr: 'Današnji naziv', en: 'Name today' },
      hint: { sq: 'Kur institucioni sot quhet ndryshe.', sr: 'Kada se institucija danas zove drugačije.', en: 'When the institution is called something else today.' }, thing: 'successor', cpsv: 'skos:altLabel', schema: 'alternateName',
    }).optional(),
    area: described(z.array(id).min(1).max(60), { label: { sq: 'Zona', sr: 'Područje', en: 'Area' }, example: ['kosovo'], refersTo: 'areas', schema: 'areaServed', cpsv: 'dct:spatial' }).optional(),
    websites: described(z.array(webAddress).min(1).max(20), { label: { sq: 'Faqet në internet', sr: 'Internet stranice', en: 'Websites' }, example: ['https://prishtinaonline.com'], schema: 'url', cpsv: 'foaf:homepage' }).optional(),
    ...reachable,
    languages: described(z.array(z.enum(officialLanguages)).min(1).max(6), { label: { sq: 'Gjuhët zyrtare', sr: 'Službeni jezici', en: 'Official languages' }, example: ['sq', 'sr'] }).optional(),
    units: described(z.array(described(z.strictObject({ ...named, parent: described(id, { label: { sq: 'Njësia më e lartë', sr: 'Viša jedinica', en: 'Unit above it' } }).optional() }), { label: { sq: 'Njësia', sr: 'Jedinica', en: 'Unit' }, thing: 'unit' })).min(1).max(200), {
      label: { sq: 'Njësitë', sr: 'Jedinice', en: 'Units' }, example: [{ id: 'dir-general-administration' }],
    }).optional(),
    offices: described(z.array(described(z.strictObject({ ...named, unit: described(id, { label: { sq: 'Njësia', sr: 'Jedinica', en: 'Unit' } }).optional(), ...reachable,
      accessible: described(z.boolean(), {
        label: { sq: 'Pa pengesa', sr: 'Bez prepreka', en: 'Step-free' },
        hint: { sq: 'A mund të hyhet me karrocë; lëreni jashtë kur askush nuk e ka thënë.', sr: 'Da li se može ući kolicima; izostavite kada to niko nije rekao.', en: 'Whether one can enter in a wheelchair; leave it out when nobody has said.' }, example: true,
      }).optional(),
    }), { label: { sq: 'Zyra', sr: 'Kancelarija', en: 'Office' }, thing: 'office' })).min(1).max(300), {
      label: { sq: 'Zyrat', sr: 'Kancelarije', en: 'Offices' },
      hint: { sq: 'Vendet ku qytetari paraqitet ose pyet.', sr: 'Mesta na koja građanin dolazi ili gde pita.', en: 'The places where citizens go or ask.' }, example: [{ id: 'civil-status-office', phone: '038 200 100' }],
    }).optional(),
    publishing: described(z.strictObject({
      role: described(wordsInEachLanguage, { label: { sq: 'Roli', sr: 'Uloga', en: 'Role' }, thing: 'wordsInEachLanguage' }),
      deputy: described(wordsInEachLanguage, { label: { sq: 'Zëvendësi', sr: 'Zamenik', en: 'Deputy' }, thing: 'wordsInEachLanguage' }).optional(),
      email: reachable.email,
    }), {
      label: { sq: 'Përgjegjësi për publikim', sr: 'Odgovoran za objavljivanje', en: 'Responsible for publishing' },
      hint: { sq: 'Roli që i mban të dhënat të sakta dhe zëvendësi i tij.', sr: 'Uloga koja održava podatke tačnim i njen zamenik.', en: 'The role that keeps the entries right, and its deputy.' }, thing: 'publishing',
    }).optional(),
    editors: described(z.strictObject({
      handles: described(z.array(z.string().regex(/^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$/)).min(1).max(20), {
        label: { sq: 'Llogaritë', sr: 'Nalozi', en: 'Accounts' },
        hint: { sq: 'Ekipi ose llogaria në depo, me @ përpara. Kërkohet miratimi i tyre kur ndryshon dosja e institucionit.', sr: 'Tim ili nalog u repozitorijumu, sa @ ispred. Njihova saglasnost se traži kada se menja fascikla institucije.', en: 'The team or account at the repository, with @ before it. They are asked to approve changes of the institution’s folder.' },
        example: ['@komuna-shembull/redaksia'],
      }),
    }), {
      label: { sq: 'Redaksia', sr: 'Uredništvo', en: 'Editors' },
      hint: { sq: 'Kush i miraton ndryshimet e kësaj dosjeje.', sr: 'Ko odobrava izmene ove fascikle.', en: 'Who approves changes of this folder.' }, thing: 'editors',
    }).optional(),
    formerIds: described(z.array(described(id, {
      label: { sq: 'Identifikuesi i mëparshëm', sr: 'Ranija oznaka', en: 'Former id' }, example: 'agency-for-registration',
    })).min(1).max(20), {
      label: { sq: 'Identifikuesit e mëparshëm', sr: 'Ranije oznake', en: 'Former ids' },
      hint: { sq: 'Si quhej më parë dosja e institucionit, edhe e atyre që u bashkuan me të: adresat e vjetra çojnë këtu.', sr: 'Kako se ranije zvala fascikla institucije, i onih koje su joj pripojene: stare adrese vode ovamo.', en: 'What the institution’s folder was called before, and those of institutions that were merged into it: their old addresses lead here.' },
      example: ['agency-for-registration'],
    }).optional(),
    notes: described(z.array(wordsInEachLanguage).min(1).max(20), { label: { sq: 'Shënime', sr: 'Napomene', en: 'Notes' }, thing: 'wordsInEachLanguage' }).optional(),
    sources: described(z.array(source).min(1).max(50), {
      label: { sq: 'Burimet', sr: 'Izvori', en: 'Sources' }, thing: 'source', cpsv: 'dct:source',
    }).optional(),
  }),
  { label: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' }, thing: 'institution', cpsv: 'cv:PublicOrganisation', schema: 'GovernmentOrganization' },
);
export type InstitutionFacts = z.infer<typeof institutionFacts>;
export type Office = NonNullable<InstitutionFacts['offices']>[number];
export type Hours = z.infer<typeof hours>;
export type Address = z.infer<typeof address>;
