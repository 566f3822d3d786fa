import type { InEachLanguage } from '../languages.ts';

/** Headings of the page of a service, in its order: the same on every service. */
export const serviceHeadings = {
  glance: { sq: 'Me një shikim', sr: 'Ukratko', en: 'At a glance' },
  eligibility: { sq: 'Kush mund ta marrë', sr: 'Ko može da je dobije', en: 'Who may get it' },
  exclusions: { sq: 'Kush nuk mund ta marrë', sr: 'Ko ne može da je dobije', en: 'Who cannot get it' },
  steps: { sq: 'Hapat', sr: 'Koraci', en: 'Steps' },
  information: { sq: 'Çfarë do t’ju pyesin', sr: 'Šta će vas pitati', en: 'What you will be asked' },
  documents: { sq: 'Dokumentet që duhen', sr: 'Potrebna dokumenta', en: 'Documents you need' },
  fees: { sq: 'Taksa dhe pagesa', sr: 'Taksa i plaćanje', en: 'Fee and how to pay' },
  timeLimit: { sq: 'Afati, dhe kur nuk merrni përgjigje', sr: 'Rok, i šta ako nema odgovora', en: 'Time limit, and if nobody answers' },
  forms: { sq: 'Formulari', sr: 'Obrazac', en: 'Form' },
  formGuidance: { sq: 'Si plotësohet', sr: 'Kako se popunjava', en: 'How to fill it in' },
  appeal: { sq: 'Ankesa', sr: 'Žalba', en: 'Appeal' },
  contact: { sq: 'Ku dhe kur, dhe kush ju përgjigjet', sr: 'Gde, kada i kome da se obratite', en: 'Where, when and whom to ask' },
  legalBasis: { sq: 'Baza ligjore', sr: 'Pravni osnov', en: 'Legal basis' },
  more: { sq: 'Më shumë për këtë shërbim', sr: 'Više o ovoj usluzi', en: 'More about this service' },
  sources: { sq: 'Nga i dimë këto', sr: 'Odakle su podaci', en: 'Where this comes from' },
  history: { sq: 'Historia e ndryshimeve', sr: 'Istorija izmena', en: 'Change history' },
  others: { sq: 'Institucione të tjera që e ofrojnë', sr: 'Druge institucije koje je pružaju', en: 'Other institutions that offer it' },
  ask: { sq: 'Pyetni për atë që mungon', sr: 'Pitajte ono što nedostaje', en: 'Ask for what is missing' },
  wrong: { sq: 'Na tregoni çfarë nuk është në rregull', sr: 'Javite šta nije u redu', en: 'Tell us what is wrong' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What is known for certain to be none. */
export const noneWords = {
  eligibility: { sq: 'Nuk ka kushte të veçanta.', sr: 'Nema posebnih uslova.', en: 'There are no special conditions.' },
  steps: { sq: 'Nuk duhet të bëni asgjë.', sr: 'Ne morate ništa da preduzimate.', en: 'There is nothing you have to do.' },
  documents: { sq: 'Nuk duhet asnjë dokument.', sr: 'Nijedan dokument nije potreban.', en: 'No document is needed.' },
  fees: { sq: 'Pa pagesë.', sr: 'Besplatno.', en: 'Free of charge.' },
  forms: { sq: 'Nuk duhet formular.', sr: 'Obrazac nije potreban.', en: 'No form is needed.' },
  appeal: { sq: 'Kundër këtij vendimi nuk ka ankesë.', sr: 'Protiv ove odluke nema žalbe.', en: 'There is no appeal against this decision.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What to ask the institution where nobody has said. */
export const askWords = {
  eligibility: { sq: 'Kush mund ta marrë këtë shërbim dhe me cilat kushte?', sr: 'Ko može da dobije ovu uslugu i pod kojim uslovima?', en: 'Who may get this service, and on what conditions?' },
  steps: { sq: 'Çfarë duhet të bëj, me radhë?', sr: 'Šta treba da uradim, po redu?', en: 'What do I have to do, step by step?' },
  documents: { sq: 'Cilat dokumente duhet t’i sjell dhe në çfarë forme?', sr: 'Koja dokumenta treba da donesem i u kom obliku?', en: 'Which documents must I bring, and in which form?' },
  fees: { sq: 'Sa kushton dhe si paguhet?', sr: 'Koliko košta i kako se plaća?', en: 'How much does it cost, and how do I pay?' },
  payment: { sq: 'Si dhe ku paguhet?', sr: 'Kako i gde se plaća?', en: 'How and where do I pay?' },
  timeLimit: { sq: 'Brenda sa ditësh duhet të më përgjigjeni dhe sipas cilit akt?', sr: 'U kom roku morate da mi odgovorite i po kom aktu?', en: 'By when must you answer me, and under which act?' },
  silence: { sq: 'Çfarë ndodh nëse nuk më përgjigjeni brenda afatit?', sr: 'Šta biva ako mi ne odgovorite u roku?', en: 'What happens if you do not answer me in time?' },
  forms: { sq: 'A ka formular dhe ku e gjej?', sr: 'Postoji li obrazac i gde mogu da ga nađem?', en: 'Is there a form, and where do I find it?' },
  appeal: { sq: 'Ku mund të ankohem dhe brenda sa ditësh?', sr: 'Gde mogu da uložim žalbu i u kom roku?', en: 'Where can I appeal, and within how many days?' },
  unit: { sq: 'Cila njësi është përgjegjëse?', sr: 'Koja je jedinica nadležna?', en: 'Which unit is responsible?' },
  channels: { sq: 'Ku e dorëzoj kërkesën?', sr: 'Gde predajem zahtev?', en: 'Where do I hand in my application?' },
  contact: { sq: 'Kë mund të pyes, ku dhe në çfarë orari?', sr: 'Koga mogu da pitam, gde i u koje vreme?', en: 'Whom can I ask, where and at what hours?' },
  legalBasis: { sq: 'Në cilin akt mbështetet ky shërbim?', sr: 'Na kom aktu počiva ova usluga?', en: 'Which act does this service rest on?' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
export type Asked = keyof typeof askWords;

export const serviceWords = {
  unconfirmedTitle: { sq: 'Institucioni ende nuk i ka konfirmuar këto të dhëna', sr: 'Institucija još nije potvrdila ove podatke', en: 'The institution has not confirmed this yet' },
  unconfirmedText: {
    sq: 'I mblodhëm nga faqe publike. Para se të paguani ose të niseni, pyetni institucionin.',
    sr: 'Prikupili smo ih sa javnih stranica. Pre nego što platite ili krenete na put, proverite kod institucije.',
    en: 'We collected it from public pages. Check with the institution before you pay or travel.',
  },
  withdrawnTitle: { sq: 'Ky shërbim nuk ofrohet më', sr: 'Ova usluga se više ne pruža', en: 'This service is no longer offered' },
  withdrawnText: { sq: 'Faqja mbetet që adresa e saj të mos humbasë. Të dhënat më poshtë janë ato të fundit që kishim.', sr: 'Stranica ostaje da se njena adresa ne bi izgubila. Podaci ispod su poslednji koje smo imali.', en: 'The page stays so that its address is not lost. What follows is the last that we knew.' },
  suspendedTitle: { sq: 'Shërbimi është pezulluar', sr: 'Usluga je obustavljena', en: 'The service is suspended' },
  suspendedText: { sq: 'Për momentin nuk mund ta merrni. Pyetni institucionin kur do të ofrohet sërish.', sr: 'Trenutno je nije moguće dobiti. Pitajte instituciju kada će ponovo biti dostupna.', en: 'You cannot get it at the moment. Ask the institution when it will be offered again.' },
  confirmed: { sq: 'E konfirmuar nga institucioni', sr: 'Institucija je potvrdila', en: 'Confirmed by the institution' },
  neverCheckedTitle: { sq: 'Këtë përshkrim nuk e ka kontrolluar ende askush', sr: 'Ovaj opis još niko nije proverio', en: 'Nobody has checked this entry yet' },
  uncheckedText: { sq: 'Ndoshta diçka ka ndryshuar. Para se të niseni, pyetni:', sr: 'Nešto se možda promenilo. Pre nego što krenete, pitajte:', en: 'Something may have changed. Ask before you go:' },
  whereToAsk: { sq: 'ku dhe kë të pyesni', sr: 'gde i koga da pitate', en: 'where and whom to ask' },
  titleTranslated: { sq: 'Emri në këtë gjuhë është përkthim yni.', sr: 'Naziv na ovom jeziku je naš prevod.', en: 'The name in this language is our translation.' },
  alsoCalled: { sq: 'Quhet edhe', sr: 'Zove se i', en: 'Also called' },
  onThisPage: { sq: 'Në këtë faqe', sr: 'Na ovoj stranici', en: 'On this page' },
  where: { sq: 'Ku', sr: 'Gde', en: 'Where' },
  online: { sq: 'Në internet', sr: 'Preko interneta', en: 'Online' },
  youReceive: { sq: 'Merrni', sr: 'Dobijate', en: 'You receive' },
  forWhom: { sq: 'Për', sr: 'Za koga', en: 'For' },
  requires: { sq: 'Më parë ju duhet', sr: 'Prethodno vam treba', en: 'You first need' },
  byYou: { sq: 'Ju', sr: 'Vi', en: 'You' },
  byInstitution: { sq: 'Institucioni', sr: 'Institucija', en: 'The institution' },
  missing: { sq: 'Nuk është shënuar.', sr: 'Nije navedeno.', en: 'Not stated.' },
  missingWhy: { sq: 'Burimet që lexuam nuk e thonë.', sr: 'Izvori koje smo pročitali to ne navode.', en: 'The sources we read do not say.' },
  unseen: { sq: 'Nuk e kemi parë.', sr: 'Nismo videli.', en: 'Not seen.' },
  unseenWhy: { sq: 'Kopja e faqes që lexuam ndërpritet para kësaj pjese. Ndoshta burimi e thotë.', sr: 'Kopija stranice koju smo pročitali prekida se pre ovog dela. Možda izvor to navodi.', en: 'The copy of the page that we read breaks off before this part. The source may state it.' },
  partly: { sq: 'Ndoshta nuk është e gjitha.', sr: 'Možda nije sve.', en: 'This may not be all.' },
  partlyWhy: { sq: 'Kopja e faqes që lexuam ndërpritet në këtë pjesë.', sr: 'Kopija stranice koju smo pročitali prekida se u ovom delu.', en: 'The copy of the page that we read breaks off in this part.' },
  contradicted: { sq: 'Burimet kundërshtohen.', sr: 'Izvori se ne slažu.', en: 'The sources contradict each other.' },
  contradictedShort: { sq: 'burimet kundërshtohen', sr: 'izvori se ne slažu', en: 'sources contradict' },
  ask: { sq: 'Pyetni institucionin:', sr: 'Pitajte instituciju:', en: 'Ask the institution:' },
  orElse: { sq: 'ose', sr: 'ili', en: 'or' },
  fetched: { sq: 'e merr vetë institucioni', sr: 'pribavlja institucija', en: 'the institution fetches it itself' },
  formNotStated: { sq: 'nuk thuhet nëse origjinal apo kopje', sr: 'nije navedeno da li original ili kopija', en: 'original or copy: not stated' },
  issuedBy: { sq: 'E jep shërbimi:', sr: 'Izdaje usluga:', en: 'Issued by the service:' },
  howToPay: { sq: 'Si paguhet', sr: 'Kako se plaća', en: 'How to pay' },
  reference: { sq: 'referenca', sr: 'poziv na broj', en: 'reference' },
  court: { sq: 'Pas ankesës, gjykata', sr: 'Posle žalbe, sud', en: 'After the appeal, the court' },
  accessible: { sq: 'Mund të hyhet pa shkallë.', sr: 'Ulaz je bez stepenica.', en: 'Step-free entrance.' },
  notAccessible: { sq: 'Hyrja ka shkallë.', sr: 'Ulaz ima stepenice.', en: 'The entrance has steps.' },
  account: { sq: 'Llogaria', sr: 'Račun', en: 'Account' },
  legalLimit: { sq: 'Afati i institucionit', sr: 'Rok institucije', en: 'The institution’s time limit' },
  inPractice: { sq: 'Në praktikë', sr: 'U praksi', en: 'In practice' },
  yourDeadline: { sq: 'Afati juaj', sr: 'Vaš rok', en: 'Your own deadline' },
  noAnswer: { sq: 'Nëse nuk merrni përgjigje', sr: 'Ako nema odgovora', en: 'If nobody answers' },
  appealDaysMissing: { sq: 'nuk thuhet brenda sa ditësh', sr: 'nije navedeno u kom roku', en: 'time for the appeal: not stated' },
  appealFee: { sq: 'Taksa e ankesës:', sr: 'Taksa za žalbu:', en: 'Fee of the appeal:' },
  unit: { sq: 'Përgjegjëse', sr: 'Nadležna jedinica', en: 'Responsible' },
  apply: { sq: 'Kërkesa bëhet', sr: 'Zahtev se podnosi', en: 'How to apply' },
  askAt: { sq: 'Pyetni te', sr: 'Pitajte', en: 'Ask at' },
  inLanguages: { sq: 'Gjuhët e procedurës', sr: 'Jezici postupka', en: 'Languages of the procedure' },
  phone: { sq: 'Telefoni', sr: 'Telefon', en: 'Telephone' },
  hours: { sq: 'Orari', sr: 'Radno vreme', en: 'Hours' },
  identification: { sq: 'Identifikimi me', sr: 'Identifikacija:', en: 'Identify yourself with' },
  unreachable: { sq: 'Adresa dhe telefoni nuk janë shënuar.', sr: 'Adresa i telefon nisu navedeni.', en: 'Address and telephone are not stated.' },
  institutionPage: { sq: 'Të gjitha zyrat dhe kontaktet:', sr: 'Sve kancelarije i kontakti:', en: 'All offices and contacts:' },
  article: { sq: 'neni', sr: 'član', en: 'article' },
  replaced: { sq: 'ky akt është zëvendësuar me një më të ri', sr: 'ovaj akt je zamenjen novijim', en: 'this act has been replaced by a newer one' },
  brokeOff: { sq: 'kopja që lexuam ndërpritet', sr: 'pročitana kopija se prekida', en: 'the copy that we read breaks off' },
  noSources: { sq: 'Burimi nuk është shënuar.', sr: 'Izvor nije naveden.', en: 'The source is not stated.' },
  compare: { sq: 'Krahasoni të gjitha institucionet', sr: 'Uporedite sve institucije', en: 'Compare all institutions' },
  wrongText: {
    sq: 'Nëse këtu diçka nuk përputhet me atë që ju thanë ose paguat, thuajani institucionit: vetëm ai mund ta konfirmojë ose ta ndreqë. Çfarë dimë se mungon:',
    sr: 'Ako se nešto ovde ne slaže s onim što su vam rekli ili naplatili, javite to instituciji: samo ona može da potvrdi ili ispravi podatke. Ono za šta znamo da nedostaje:',
    en: 'If something here differs from what you were told or charged, tell the institution: only it can confirm or correct the entry. What we know to be missing:',
  },
  related: { sq: 'Te e njëjta temë', sr: 'Na istu temu', en: 'On the same subject' },
  institution: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

export const serviceWordsWith = {
  description: (title: string, institution: string): InEachLanguage => ({
    sq: `${title}, ${institution}: kush mund ta marrë, dokumentet, taksa, afati dhe ankesa.`,
    sr: `${title}, ${institution}: ko može da dobije, dokumenta, taksa, rok i žalba.`,
    en: `${title}, ${institution}: who may get it, documents, fee, time limit and appeal.`,
  }),
  uncheckedTitle: (day: string, months: string): InEachLanguage => ({ sq: `Kontrolluar për herë të fundit më ${day}: kanë kaluar më shumë se ${months}`, sr: `Poslednja provera: ${day} Prošlo je više od ${months}`, en: `Last checked on ${day}: more than ${months} ago` }),
  insteadOf: (language: string): InEachLanguage => ({
    sq: `Ky shërbim ende nuk është përshkruar në shqip. Po e lexoni në gjuhën ku u gjet: ${language}.`,
    sr: `Ova usluga još nije opisana na srpskom. Čitate je na jeziku na kome je nađena: ${language}.`,
    en: `This service has not been described in English yet. You are reading it in the language it was found in: ${language}.`,
  }),
  reportOf: (institution: string): InEachLanguage => ({ sq: `raporti i plotësisë, ${institution}`, sr: `izveštaj o potpunosti, ${institution}`, en: `completeness report, ${institution}` }),
  validFor: (time: string): InEachLanguage => ({ sq: `vlen: ${time}`, sr: `važi: ${time}`, en: `valid: ${time}` }),
  within: (time: string): InEachLanguage => ({ sq: `afati: ${time}`, sr: `rok: ${time}`, en: `within ${time}` }),
  fromDay: (day: string): InEachLanguage => ({ sq: `prej ${day}`, sr: `od ${day}`, en: `from ${day}` }),
  toDay: (day: string): InEachLanguage => ({ sq: `deri më ${day}`, sr: `do ${day}`, en: `until ${day}` }),
  shut: (day: string): InEachLanguage => ({ sq: `më ${day} kjo adresë nuk u hap`, sr: `ova adresa se nije otvorila ${day}`, en: `this address did not open on ${day}` }),
  readOn: (day: string): InEachLanguage => ({ sq: `lexuar më ${day}`, sr: `pročitano: ${day}`, en: `read on ${day}` }),
} as const;

/** Where a part of the page is older than the text it was translated from: by the language of that text. */
export const newerWords = {
  sq: { sq: 'Teksti në shqip i kësaj pjese është më i ri se ky përkthim.', sr: 'Tekst ovog dela na albanskom noviji je od ovog prevoda.', en: 'The Albanian text of this part is newer than this translation.' },
  sr: { sq: 'Teksti në serbisht i kësaj pjese është më i ri se ky përkthim.', sr: 'Tekst ovog dela na srpskom noviji je od ovog prevoda.', en: 'The Serbian text of this part is newer than this translation.' },
  en: { sq: 'Teksti në anglisht i kësaj pjese është më i ri se ky përkthim.', sr: 'Tekst ovog dela na engleskom noviji je od ovog prevoda.', en: 'The English text of this part is newer than this translation.' },
} as const satisfies InEachLanguage<InEachLanguage>;

export const readNewerWords = {
  sq: { sq: 'Lexojeni në shqip', sr: 'Pročitajte ga na albanskom', en: 'Read it in Albanian' },
  sr: { sq: 'Lexojeni në serbisht', sr: 'Pročitajte ga na srpskom', en: 'Read it in Serbian' },
  en: { sq: 'Lexojeni në anglisht', sr: 'Pročitajte ga na engleskom', en: 'Read it in English' },
} as const satisfies InEachLanguage<InEachLanguage>;
