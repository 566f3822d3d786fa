import type { InEachLanguage } from '../languages.ts';

/* Letters that a reader may send: {0}, {1} … stand for names and addresses, which keep their own script. */

/** A request for what nobody has stated. */
export const requestWords = {
  subject: { sq: 'Kërkesë për qasje në dokumente publike: {0}', sr: 'Zahtev za pristup javnim dokumentima: {0}', en: 'Request for access to public documents: {0}' },
  plainSubject: { sq: 'Pyetje: {0}', sr: 'Pitanje: {0}', en: 'A question: {0}' },
  dear: { sq: 'Të nderuar,', sr: 'Poštovani,', en: 'Dear Sir or Madam,' },
  opening: {
    sq: 'Sipas ligjit nr. {2} ({3}) kërkoj dokumentin ku shënohet sa vijon për shërbimin “{0}” ({1}):',
    sr: 'Na osnovu zakona br. {2} ({3}) tražim dokument u kome je navedeno sledeće o usluzi „{0}“ ({1}):',
    en: 'Under Law No. {2} ({3}) I ask for the document that states the following about the service “{0}” ({1}):',
  },
  plainOpening: { sq: 'Ju lutem më përgjigjuni për shërbimin “{0}” ({1}):', sr: 'Molim vas za odgovor o usluzi „{0}“ ({1}):', en: 'Please answer me about the service “{0}” ({1}):' },
  calledToday: { sq: '{0}, sot: {1}', sr: '{0}, danas: {1}', en: '{0}, today: {1}' },
  page: { sq: 'Në katalogun publik kjo nuk është shënuar: {0}', sr: 'U javnom katalogu to nije navedeno: {0}', en: 'The public catalogue does not state it: {0}' },
  answer: { sq: 'Vendimi merret brenda {0} ditësh nga regjistrimi i kërkesës.', sr: 'Odluka se donosi u roku od {0} dana od evidentiranja zahteva.', en: 'The decision is due within {0} days of the registration of the request.' },
  complaint: { sq: 'Kundër refuzimit ose heshtjes mund të ankohem brenda {0} ditësh; për ankesën vendos {1}.', sr: 'Protiv odbijanja ili ćutanja mogu da uložim žalbu u roku od {0} dana; o žalbi odlučuje {1}.', en: 'Against a refusal or silence I may complain within {0} days ({1}).' },
  regards: { sq: 'Me respekt,', sr: 'S poštovanjem,', en: 'Yours faithfully,' },
  signature: { sq: '[emri, mbiemri dhe adresa ku e prisni përgjigjen]', sr: '[ime, prezime i adresa na koju očekujete odgovor]', en: '[your name, and the address for the answer]' },
  // Around the letter
  lead: {
    sq: 'Kërkesa është gati. Dërgojeni me e-postë ose dorëzojeni në zyrë. Nuk jeni të detyruar të tregoni arsyen.',
    sr: 'Zahtev je spreman. Pošaljite ga e-poštom ili predajte u kancelariji. Ne morate da navedete razlog.',
    en: 'The request is ready. Send it by e-mail or hand it in at the office. You need not say why you ask.',
  },
  leadByHand: {
    sq: 'Kërkesa është gati. Kopjojeni, shtypeni dhe dorëzojeni në zyrë. Nuk jeni të detyruar të tregoni arsyen.',
    sr: 'Zahtev je spreman. Kopirajte ga, odštampajte i predajte u kancelariji. Ne morate da navedete razlog.',
    en: 'The request is ready. Copy it, print it and hand it in at the office. You need not say why you ask.',
  },
  platform: { sq: 'Mund ta bëni edhe përmes platformës {0}.', sr: 'Možete ga podneti i preko platforme {0}.', en: 'You can also make it through the platform {0}.' },
  all: { sq: 'Të gjitha pyetjet në një kërkesë ({0})', sr: 'Sva pitanja u jednom zahtevu ({0})', en: 'All questions in one request ({0})' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Telling us, or the institution, what is wrong. */
export const wrongWords = {
  lead: { sq: 'Zgjidhni çfarë nuk është në rregull.', sr: 'Izaberite šta nije u redu.', en: 'Choose what is not right.' },
  leadText: { sq: 'Zgjidhni çfarë nuk është në rregull dhe kopjoni tekstin.', sr: 'Izaberite šta nije u redu i kopirajte tekst.', en: 'Choose what is not right and copy the text.' },
  nothingKept: { sq: 'Ne nuk dërgojmë dhe nuk ruajmë asgjë: hapet posta juaj ose një faqe ku shkruani vetë.', sr: 'Mi ništa ne šaljemo i ne čuvamo: otvara se vaša pošta ili stranica na kojoj pišete sami.', en: 'We send nothing and keep nothing: your own mail opens, or a page where you write yourself.' },
  ofConcept: { sq: 'Vërejtjen që ka të bëjë me një institucion shënojeni te faqja e shërbimit të tij.', sr: 'Ono što se odnosi na jednu instituciju prijavite na stranici njene usluge.', en: 'What concerns one institution you tell on the page of its service.' },
  subject: { sq: '{0}: {1}', sr: '{0}: {1}', en: '{0}: {1}' },
  page: { sq: 'Faqja: {0}', sr: 'Stranica: {0}', en: 'Page: {0}' },
  what: { sq: 'Çfarë nuk është në rregull:', sr: 'Šta nije u redu:', en: 'What is not right:' },
  should: { sq: 'Si duhet të jetë dhe prej nga e dini: …', sr: 'Kako treba da glasi i odakle to znate: …', en: 'What it should be, and how you know: …' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** The four reasons, as a reader says them; the ids are those of the counts in `content/feedback`. */
export const wrongReasons = {
  wrong: { sq: 'Një e dhënë është e gabuar', sr: 'Neki podatak je pogrešan', en: 'A fact is wrong' },
  missing: { sq: 'Mungon diçka', sr: 'Nešto nedostaje', en: 'Something is missing' },
  unclear: { sq: 'Nuk kuptohet', sr: 'Nije razumljivo', en: 'I cannot understand it' },
  otherwise: { sq: 'Në zyrë veprohet ndryshe', sr: 'U kancelariji se radi drugačije', en: 'The office does it differently' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What stands around every letter. */
export const letterWords = {
  titleOf: { sq: 'Pyetni dhe tregoni: {0}', sr: 'Pitajte i javite: {0}', en: 'Ask and tell: {0}' },
  byMail: { sq: 'E-postë', sr: 'E-pošta', en: 'E-mail' },
  mailbox: { sq: 'E-posta e institucionit: {0}', sr: 'E-pošta institucije: {0}', en: 'E-mail of the institution: {0}' },
  telephone: { sq: 'E-postën e institucionit nuk e dimë. Telefoni: {0}.', sr: 'E-poštu institucije ne znamo. Telefon: {0}.', en: 'We do not know the e-mail of the institution. Telephone: {0}.' },
  neither: { sq: 'E-postën dhe telefonin e institucionit nuk i dimë.', sr: 'Ne znamo ni e-poštu ni telefon institucije.', en: 'We know neither e-mail nor telephone of the institution.' },
  website: { sq: 'Faqja e institucionit:', sr: 'Stranica institucije:', en: 'Website of the institution:' },
  copy: { sq: 'Kopjoni tekstin', sr: 'Kopirajte tekst', en: 'Copy the text' },
  copied: { sq: 'Teksti u kopjua.', sr: 'Tekst je kopiran.', en: 'The text is copied.' },
  selected: { sq: 'Teksti u përzgjodh: kopjojeni me tastierë ose me gisht.', sr: 'Tekst je označen: kopirajte ga tastaturom ili prstom.', en: 'The text is selected: copy it with the keyboard or your finger.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What readers told, in the report of an institution. */
export const toldWords = {
  title: { sq: 'Çfarë thonë lexuesit', sr: 'Šta kažu čitaoci', en: 'What readers say' },
  lead: {
    sq: 'Sa herë lexuesit kanë thënë se diçka nuk është në rregull, sipas numrave që mban institucioni. Kjo nuk ndikon në pikë.',
    sr: 'Koliko puta su čitaoci javili da nešto nije u redu, prema brojevima koje vodi institucija. To ne utiče na poene.',
    en: 'How often readers said that something is not right, by the counts that the institution keeps. It changes no points.',
  },
  open: { sq: 'pas kontrollit të fundit', sr: 'posle poslednje provere', en: 'since the last check' },
  partly: { sq: '{0} pas kontrollit të fundit', sr: 'posle poslednje provere: {0}', en: '{0} since the last check' },
  settled: { sq: 'kontrolluar që atëherë', sr: 'od tada provereno', en: 'checked since then' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
