import { z } from 'zod';
import { languages } from '#languages/languages.ts';
import { described } from './field.ts';
import { none, notBlank, shortWords, words, wordsById } from './values.ts';

const lines = (max: number) => z.array(words).min(1).max(max);

/** Parts of the page of every service that is offered, whatever is stated of it: a body may lead to them. */
export const placesOnPage = ['eligibility', 'steps', 'documents', 'fees', 'timeLimit', 'forms', 'appeal', 'contact', 'legalBasis', 'sources'] as const;

/** So many everyday names a language are asked for: the plain word, the old name, the form, what is said at the counter, and each of them once more in other words. */
export const enoughNames = 8;

/** The front matter of sq.md, sr.md, en.md: a service's words in one language. Facts do not belong here. */
export const textWords = described(
  z.strictObject({
    title: described(shortWords, {
      label: { sq: 'Titulli', sr: 'Naslov', en: 'Title' },
      hint: { sq: 'Emri i shërbimit siç e njeh qytetari.', sr: 'Naziv usluge kako ga građani znaju.', en: 'The name of the service as citizens know it.' },
      example: 'Ekstrakti i lindjes', cpsv: 'dct:title', schema: 'name',
    }).optional(),
    titleStatus: described(z.enum(['official', 'translated']), {
      label: { sq: 'Prejardhja e titullit', sr: 'Poreklo naslova', en: 'Where the title comes from' },
      hint: { sq: 'official: siç e shkruan institucioni; translated: përkthimi ynë, pret konfirmim.', sr: 'official: kako ga institucija piše; translated: naš prevod, čeka potvrdu.', en: 'official: as the institution writes it; translated: our translation, to be confirmed.' },
      example: 'official',
    }).optional(),
    summary: described(z.string().min(1).max(400).regex(notBlank), {
      label: { sq: 'Përmbledhja', sr: 'Sažetak', en: 'Summary' },
      hint: { sq: 'Çfarë është dhe për çfarë shërben, deri në 200 shenja, me fjalë të thjeshta.', sr: 'Šta je i čemu služi, do 200 znakova, jednostavnim rečima.', en: 'What it is and what it is for, at most 200 characters, in plain words.' },
      example: 'Vërtetim nga regjistri i lindjeve.', cpsv: 'dct:description', schema: 'disambiguatingDescription',
    }).optional(),
    alsoCalled: described(z.array(shortWords).min(1).max(30), {
      label: { sq: 'Quhet edhe', sr: 'Zove se i', en: 'Also called' },
      hint: { sq: 'Fjalët me të cilat njerëzit e kërkojnë, edhe emrat e vjetër.', sr: 'Reči kojima ljudi traže, i stari nazivi.', en: 'The words people search with, old names too.' },
      example: ['certifikata e lindjes', 'ekstrakt'], cpsv: 'dcat:keyword', schema: 'alternateName',
    }).optional(),
    eligibility: described(z.union([none, lines(60)]), {
      label: { sq: 'Kush mund ta marrë', sr: 'Ko može da je dobije', en: 'Who may get it' },
      hint: { sq: 'Kushtet, një për rresht; “none” kur nuk ka asnjë kusht.', sr: 'Uslovi, po jedan u redu; „none“ kada nema uslova.', en: 'The conditions, one a line; “none” when there are none.' },
      example: ['Personat e regjistruar në librin amë të lindjeve'], cpsv: 'cv:holdsRequirement', sdg: 'a',
    }).optional(),
    exclusions: described(lines(30), {
      label: { sq: 'Kush nuk mund ta marrë', sr: 'Ko ne može da je dobije', en: 'Who cannot get it' }, example: ['Personat që e kanë humbur shtetësinë'],
    }).optional(),
    information: described(lines(60), {
      label: { sq: 'Të dhënat që ju kërkohen', sr: 'Podaci koji se od vas traže', en: 'What you will be asked' },
      hint: { sq: 'Të dhënat që kërkuesi i jep në kërkesë.', sr: 'Podaci koje podnosilac navodi u zahtevu.', en: 'What the applicant is asked to state.' }, example: ['Emri dhe mbiemri', 'Numri personal'],
    }).optional(),
    steps: described(lines(60), {
      label: { sq: 'Hapat', sr: 'Koraci', en: 'Steps' },
      hint: { sq: 'Çfarë bëni dhe çfarë bën institucioni, me radhë.', sr: 'Šta radite vi, a šta institucija, redom.', en: 'What you do and what the institution does, in order.' },
      example: ['Paraqitni kërkesën në Zyrën e Gjendjes Civile.'], cpsv: 'cpsv:follows', schema: 'potentialAction', sdg: 'a',
    }).optional(),
    when: described(wordsById, {
      label: { sq: 'Fjalët e kushteve', sr: 'Reči uslova', en: 'Words of the conditions' },
      hint: { sq: 'Për çdo kusht të përmendur në service.yaml: si thuhet në këtë gjuhë.', sr: 'Za svaki uslov iz service.yaml: kako se kaže na ovom jeziku.', en: 'For each condition named in service.yaml: how it reads in this language.' },
      example: { 'no-personal-number': 'nëse nuk keni numër personal në sistem' },
    }).optional(),
    documents: described(wordsById, {
      label: { sq: 'Shënime për dokumentet', sr: 'Napomene o dokumentima', en: 'Notes on documents' },
      hint: { sq: 'Sipas identifikuesit të dokumentit.', sr: 'Po oznaci dokumenta.', en: 'By the id of the document.' },
      example: { 'id-card': 'i secilit anëtar të familjes' },
    }).optional(),
    fees: described(wordsById, {
      label: { sq: 'Për çfarë paguhet', sr: 'Za šta se plaća', en: 'What each fee is for' },
      hint: { sq: 'Sipas identifikuesit të taksës.', sr: 'Po oznaci takse.', en: 'By the id of the fee.' }, example: { issue: 'lëshimi i ekstraktit' },
    }).optional(),
    forms: described(wordsById, {
      label: { sq: 'Emrat e formularëve', sr: 'Nazivi obrazaca', en: 'Names of the forms' }, example: { application: 'Kërkesa për leje ndërtimi' },
    }).optional(),
    formGuidance: described(lines(30), {
      label: { sq: 'Si plotësohet formulari', sr: 'Kako se popunjava obrazac', en: 'How to fill in the form' }, example: ['Shkruani emrin siç është në letërnjoftim.'],
    }).optional(),
    appealHow: described(words, {
      label: { sq: 'Si ankoheni', sr: 'Kako se žalite', en: 'How to appeal' }, example: 'Me shkrim, pranë organit që ka marrë vendimin.',
    }).optional(),
    output: described(words, {
      label: { sq: 'Çfarë merrni', sr: 'Šta dobijate', en: 'What you receive' }, example: 'Ekstrakti i lindjes në letër të sigurisë.', schema: 'serviceOutput',
    }).optional(),
    outputs: described(wordsById, {
      label: { sq: 'Çfarë merrni, secila më vete', sr: 'Šta dobijate, svako posebno', en: 'What you receive, each by itself' },
      hint: { sq: 'Sipas identifikuesit te “outputs” në service.yaml.', sr: 'Po oznaci iz „outputs“ u service.yaml.', en: 'By the id under “outputs” in service.yaml.' },
      example: { permit: 'Leja e qëndrimit', card: 'Letërnjoftimi për të huaj' }, schema: 'serviceOutput',
    }).optional(),
    applicantDeadlines: described(wordsById, {
      label: { sq: 'Kur vlen secili afat', sr: 'Kada važi koji rok', en: 'When each of your deadlines holds' },
      hint: { sq: 'Sipas identifikuesit te “applicantDeadlines” në service.yaml.', sr: 'Po oznaci iz „applicantDeadlines“ u service.yaml.', en: 'By the id under “applicantDeadlines” in service.yaml.' },
      example: { 'born-abroad': 'kur fëmija ka lindur jashtë vendit' },
    }).optional(),
    notes: described(z.record(z.string().regex(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*$/).max(64), words), {
      label: { sq: 'Shënime sipas fushës', sr: 'Napomene po polju', en: 'Notes by field' },
      hint: { sq: 'Emri i fushës nga service.yaml dhe shënimi që lexohet pranë saj.', sr: 'Ime polja iz service.yaml i napomena koja se čita uz njega.', en: 'The name of a field of service.yaml and the note that is read beside it.' },
      example: { timeLimit: 'Zakonisht lëshohet brenda 10–15 minutash.' },
    }).optional(),
    conflicts: described(wordsById, {
      label: { sq: 'Fjalët e kundërthënieve', sr: 'Reči protivrečnosti', en: 'Words of the conflicts' },
      hint: { sq: 'Sipas shënimit te “conflicts” në service.yaml.', sr: 'Po napomeni iz „conflicts“ u service.yaml.', en: 'By the note under “conflicts” in service.yaml.' },
      example: { 'time-limit-against-text': 'Regjistri shënon 30 ditë, por përshkrimi premton 10–15 minuta.' },
    }).optional(),
    translatedFrom: described(z.strictObject({
      language: described(z.enum(languages), { label: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' }, example: 'sq' }),
      revision: described(z.string().regex(/^[0-9a-f]{4,64}…?$/), { label: { sq: 'Rishikimi', sr: 'Revizija', en: 'Revision' }, example: '3f9a01c2' }).optional(),
      fields: described(z.record(z.string().regex(/^[a-z][A-Za-z]*(?:\.[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*)?$/).max(160), z.string().regex(/^[0-9a-f]{4,64}$/)), {
        label: { sq: 'Rishikimi i çdo fushe', sr: 'Revizija svakog polja', en: 'Revision of each field' },
        hint: { sq: 'Emri i fushës, ose i një shënimi brenda saj me pikë, si notes.fees, dhe rishikimi i fjalëve burimore.', sr: 'Ime polja, ili unosa u njemu sa tačkom, kao notes.fees, i revizija izvornih reči.', en: 'The name of a field, or of an entry in it with a dot, like notes.fees, and the revision of the source words.' }, example: { title: '3f9a01c2', 'notes.fees': '0b7d44e1' },
      }).optional(),
    }), {
      label: { sq: 'Përkthyer nga', sr: 'Prevedeno sa', en: 'Translated from' },
      hint: { sq: 'E shkruan komanda npm run translated, për çdo fushë.', sr: 'Upisuje komanda npm run translated, za svako polje.', en: 'Written by the command npm run translated, per field.' }, thing: 'translatedFrom',
    }).optional(),
  }),
  { label: { sq: 'Teksti', sr: 'Tekst', en: 'Text' }, thing: 'text' },
);
export type TextWords = z.infer<typeof textWords>;

/** A text as it is read: its words, and its body in Markdown. */
export type Text = TextWords & { body?: string };
