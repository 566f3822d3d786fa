import { inEach, type InEachLanguage, type Language, type OfficialLanguage } from '../languages.ts';
import { valueWords } from '../values.ts';

/** The sections of the form, in the order of a service's page. */
export const editSections = {
  what: { sq: 'Çfarë është shërbimi', sr: 'Šta je usluga', en: 'What the service is' },
  who: { sq: 'Kush mund ta marrë', sr: 'Ko može da je dobije', en: 'Who may get it' },
  steps: { sq: 'Hapat', sr: 'Koraci', en: 'Steps' },
  documents: { sq: 'Dokumentet', sr: 'Dokumenti', en: 'Documents' },
  fees: { sq: 'Taksat dhe pagesa', sr: 'Takse i plaćanje', en: 'Fees and payment' },
  time: { sq: 'Afati', sr: 'Rok', en: 'Time limit' },
  forms: { sq: 'Formularët', sr: 'Obrasci', en: 'Forms' },
  appeal: { sq: 'Ankesa', sr: 'Žalba', en: 'Appeal' },
  output: { sq: 'Çfarë merret', sr: 'Šta se dobija', en: 'What one receives' },
  where: { sq: 'Ku dhe kë të pyesni', sr: 'Gde i koga pitati', en: 'Where, and whom to ask' },
  law: { sq: 'Baza ligjore dhe shërbimet e lidhura', sr: 'Pravni osnov i povezane usluge', en: 'Legal basis and related services' },
  more: { sq: 'Tekst i lirë dhe shënime', sr: 'Slobodan tekst i napomene', en: 'Free text and notes' },
  sources: { sq: 'Kontrolli dhe burimet', sr: 'Provera i izvori', en: 'Check and sources' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** The sections of the form of an institution. */
export const institutionSections = {
  reach: { sq: 'Orari dhe kontakti', sr: 'Radno vreme i kontakt', en: 'Hours and contact' },
  offices: { sq: 'Zyrat', sr: 'Kancelarije', en: 'Offices' },
  more: { sq: 'Shënime, përgjegjësi dhe burimet', sr: 'Napomene, odgovorno lice i izvori', en: 'Notes, who is responsible, and sources' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of the form editor. */
export const editWords = {
  title: { sq: 'Shkruani dhe ndreqni shërbimet', sr: 'Pisanje i ispravljanje usluga', en: 'Write and correct services' },
  description: { sq: 'Formulari me të cilin zyrtarët i shkruajnë dhe i ndreqin përshkrimet e shërbimeve.', sr: 'Obrazac kojim službenici pišu i ispravljaju opise usluga.', en: 'The form with which officers write and correct the entries of services.' },
  noScript: { sq: 'Ky formular punon vetëm me JavaScript. Skedarët e shërbimeve mund t’i ndryshoni edhe drejtpërdrejt.', sr: 'Ovaj obrazac radi samo uz JavaScript. Datoteke usluga možete menjati i neposredno.', en: 'This form works only with JavaScript. You can also change the files of the services directly.' },
  loading: { sq: 'Po hapet …', sr: 'Otvara se …', en: 'Opening …' },
  toSite: { sq: 'Te katalogu', sr: 'U katalog', en: 'To the catalogue' },
  allServices: { sq: 'Të gjitha shërbimet', sr: 'Sve usluge', en: 'All services' },
  find: { sq: 'Gjeni një shërbim', sr: 'Pronađite uslugu', en: 'Find a service' },
  findHint: { sq: 'Titulli ose institucioni', sr: 'Naslov ili institucija', en: 'The title or the institution' },
  nothingFound: { sq: 'Asnjë shërbim nuk përputhet.', sr: 'Nijedna usluga ne odgovara.', en: 'No service fits.' },
  officesAndHours: { sq: 'Zyrat, telefonat dhe orari', sr: 'Kancelarije, telefoni i radno vreme', en: 'Offices, telephones and hours' },
  nameAnotherOffice: { sq: 'hapeni atë përshkrim dhe zgjidhni aty zyrë tjetër, ose kthejeni këtë', sr: 'otvorite taj opis i tamo izaberite drugu kancelariju ili vratite ovu', en: 'open that entry and choose another office there, or bring this one back' },
  newService: { sq: 'Shërbim i ri', sr: 'Nova usluga', en: 'New service' },
  newLead: { sq: 'Nisni me institucionin. Nëse shërbimin e ofrojnë edhe të tjerët, zgjidhni përshkrimin e përbashkët: fjalët e tij janë gati në të tri gjuhët.', sr: 'Počnite od institucije. Ako uslugu pružaju i drugi, izaberite zajednički opis: njegove reči su već tu na sva tri jezika.', en: 'Begin with the institution. If others offer the service too, choose the common description: its words are there in all three languages.' },
  institution: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' },
  concept: { sq: 'Përshkrimi i përbashkët', sr: 'Zajednički opis', en: 'Common description' },
  noConcept: { sq: 'Asnjë: shërbim i veçantë', sr: 'Nijedan: posebna usluga', en: 'None: a service of its own' },
  titleInAlbanian: { sq: 'Titulli në shqip', sr: 'Naslov na albanskom', en: 'Title in Albanian' },
  id: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' },
  idHint: { sq: 'Bëhet nga titulli dhe mbetet përgjithmonë në adresën e faqes: shkronja të vogla a–z, shifra dhe viza lidhëse.', sr: 'Nastaje iz naslova i zauvek ostaje u adresi stranice: mala slova a–z, cifre i crtice.', en: 'Made from the title; it stays in the address of the page for ever: small letters a–z, digits and hyphens.' },
  begin: { sq: 'Hape formularin', sr: 'Otvori obrazac', en: 'Open the form' },
  choose: { sq: 'Zgjidhni', sr: 'Izaberite', en: 'Choose' },
  idTaken: { sq: 'Ky institucion e ka tashmë një shërbim me këtë identifikues. Hapeni atë te lidhja më lart, ose shkruani identifikues tjetër.', sr: 'Ova institucija već ima uslugu s tom oznakom. Otvorite je vezom iznad ili upišite drugu oznaku.', en: 'This institution already has a service with this id. Open it by the link above, or write another id.' },
  idWrong: { sq: 'Shkruani shkronja të vogla a–z, shifra dhe viza lidhëse, p.sh. leje-ndertimi.', sr: 'Pišite mala slova a–z, cifre i crtice, npr. gradjevinska-dozvola.', en: 'Write small letters a–z, digits and hyphens, such as building-permit.' },
  alreadyThere: { sq: 'Ky institucion e ka tashmë këtë shërbim. Ndreqeni atë, përveçse kur ofron edhe një tjetër të tillë:', sr: 'Ova institucija već ima tu uslugu. Ispravite nju, osim ako pruža još jednu takvu:', en: 'This institution already has this service. Correct that one, unless it offers another of the kind:' },
  titleNeeded: { sq: 'Shkruani titullin në shqip.', sr: 'Upišite naslov na albanskom.', en: 'Write the title in Albanian.' },
  institutionNeeded: { sq: 'Zgjidhni institucionin.', sr: 'Izaberite instituciju.', en: 'Choose the institution.' },

  value: { sq: 'Ja çfarë', sr: 'Evo šta', en: 'This' },
  none: { sq: 'Nuk ka', sr: 'Nema', en: 'There is none' },
  notStated: { sq: 'Nuk është shënuar', sr: 'Nije navedeno', en: 'Not stated' },
  inherited: { sq: 'Si në përshkrimin e përbashkët', sr: 'Kao u zajedničkom opisu', en: 'As in the common description' },
  fromConcept: { sq: 'nga përshkrimi i përbashkët', sr: 'iz zajedničkog opisa', en: 'from the common description' },
  override: { sq: 'Thuaje ndryshe këtu', sr: 'Reci drugačije ovde', en: 'Say it differently here' },
  takeBack: { sq: 'Ktheje si në përshkrimin e përbashkët', sr: 'Vrati kao u zajedničkom opisu', en: 'Back to the common description' },
  answer: { sq: 'Përgjigjja', sr: 'Odgovor', en: 'Answer' },
  add: { sq: 'Shto', sr: 'Dodaj', en: 'Add' },
  remove: { sq: 'Hiq', sr: 'Ukloni', en: 'Remove' },
  undo: { sq: 'Ktheje', sr: 'Vrati', en: 'Undo' },
  up: { sq: 'Lart', sr: 'Gore', en: 'Up' },
  down: { sq: 'Poshtë', sr: 'Dole', en: 'Down' },
  yes: { sq: 'Po', sr: 'Da', en: 'Yes' },
  no: { sq: 'Jo', sr: 'Ne', en: 'No' },
  more: { sq: 'Më shumë', sr: 'Više', en: 'More' },
  unknownChoice: { sq: 'nuk është në listë', sr: 'nije na spisku', en: 'not in the list' },
  newCondition: { sq: 'Kusht i ri …', sr: 'Nov uslov …', en: 'A new condition …' },
  conditionWords: { sq: 'Kushti me fjalë', sr: 'Uslov rečima', en: 'The condition in words' },
  unlimited: { sq: 'pa afat', sr: 'bez roka', en: 'without end' },
  exactly: { sq: 'saktësisht', sr: 'tačno', en: 'exactly' },
  between: { sq: 'prej – deri', sr: 'od – do', en: 'from – to' },
  atLeast: { sq: 'së paku', sr: 'najmanje', en: 'at least' },
  atMost: { sq: 'më së shumti', sr: 'najviše', en: 'at most' },
  howMany: { sq: 'Sa', sr: 'Koliko', en: 'How many' },
  unit: { sq: 'Njësia', sr: 'Jedinica', en: 'Unit' },
  kind: { sq: 'Si', sr: 'Kako', en: 'How' },
  addWords: { sq: 'Shto fjalë për', sr: 'Dodaj reči za', en: 'Add words for' },
  fileFromHere: { sq: 'Skedar nga kjo pajisje', sr: 'Datoteka s ovog uređaja', en: 'A file from this device' },
  fileHint: { sq: 'Vetëm kur formulari nuk gjendet në internet: PDF, DOCX, ODT ose figurë, deri në 2 MB. Ruhet bashkë me përshkrimin.', sr: 'Samo kada obrasca nema na internetu: PDF, DOCX, ODT ili slika, do 2 MB. Čuva se zajedno sa opisom.', en: 'Only where the form is nowhere on the web: a PDF, DOCX, ODT or picture, up to 2 MB. It is saved together with the entry.' },
  wrongKindOfFile: { sq: 'Ky lloj skedari nuk ruhet. Zgjidhni një PDF, DOCX, ODT, PNG, JPG ose WebP, me emër që nis me shkronjë ose shifër.', sr: 'Ta vrsta datoteke se ne čuva. Izaberite PDF, DOCX, ODT, PNG, JPG ili WebP čije ime počinje slovom ili cifrom.', en: 'That kind of file is not stored. Choose a PDF, DOCX, ODT, PNG, JPG or WebP whose name begins with a letter or a digit.' },
  addLine: { sq: 'Shto rresht', sr: 'Dodaj red', en: 'Add a line' },
  fillRow: { sq: 'Shkruajeni, ose zbrazni edhe rreshtat nën të: përndryshe fjalët do të dilnin te rreshti i gabuar.', sr: 'Popunite ga, ili ispraznite i redove ispod njega: inače bi reči stajale u pogrešnom redu.', en: 'Write it, or empty the rows below it too: else the words would stand in the wrong row.' },
  noEntries: { sq: 'Këtu shkruhen fjalët pasi të shtohen të dhënat më lart.', sr: 'Ovde se pišu reči kada se gore dodaju podaci.', en: 'Words are written here once there is something above to describe.' },
  textLanguages: { sq: 'Shfaqi tekstet', sr: 'Prikaži tekstove', en: 'Show the texts' },
  allTexts: { sq: 'Të gjitha', sr: 'Sve', en: 'All' },
  body: { sq: 'Tekst i lirë', sr: 'Slobodan tekst', en: 'Free text' },
  bodyHint: { sq: 'Vetëm kur duhet. Markdown i thjeshtë: **me të trasha**, listat me “-”.', sr: 'Samo kada treba. Jednostavan Markdown: **podebljano**, spiskovi sa „-“.', en: 'Only where needed. Plain Markdown: **bold**, lists with “-”.' },
  translationRight: { sq: 'Përkthimi është i saktë', sr: 'Prevod je tačan', en: 'The translation is right' },
  sections: { sq: 'Pjesët e formularit', sr: 'Delovi obrasca', en: 'Parts of the form' },

  save: { sq: 'Ruaj', sr: 'Sačuvaj', en: 'Save' },
  saving: { sq: 'Po ruhet …', sr: 'Čuva se …', en: 'Saving …' },
  check: { sq: 'Kontrollo', sr: 'Proveri', en: 'Check' },
  seePage: { sq: 'Shihe faqen', sr: 'Vidi stranicu', en: 'See the page' },
  newTab: { sq: 'hapet në skedë tjetër', sr: 'otvara se u novoj kartici', en: 'opens in another tab' },
  propose: { sq: 'Ruaje edhe si propozim (degë në git)', sr: 'Sačuvaj i kao predlog (grana u gitu)', en: 'Keep it also as a proposal (a branch in git)' },
  sendProposal: { sq: 'Dërgo propozimin', sr: 'Pošalji predlog', en: 'Send the proposal' },
  download: { sq: 'Shkarko skedarët', sr: 'Preuzmi datoteke', en: 'Download the files' },
  openAgain: { sq: 'Provo sërish', sr: 'Pokušaj ponovo', en: 'Try again' },
  noChanges: { sq: 'Nuk ka ndryshime.', sr: 'Nema izmena.', en: 'Nothing is changed.' },
  unsaved: { sq: 'Ka ndryshime të paruajtura.', sr: 'Ima nesačuvanih izmena.', en: 'There are unsaved changes.' },
  saved: { sq: 'U ruajt.', sr: 'Sačuvano.', en: 'Saved.' },
  stillWrong: { sq: 'Puna nuk ka mbaruar: kontrolli nuk e pranon derisa të ndreqen gabimet më poshtë.', sr: 'Posao još nije završen: provera ovo ne prihvata dok se ne isprave greške navedene ispod.', en: 'This is not finished: the check refuses it until the mistakes below are put right.' },
  nothingToSave: { sq: 'Asgjë nuk ka ndryshuar; asnjë skedar nuk u prek.', sr: 'Ništa nije promenjeno; nijedna datoteka nije dirana.', en: 'Nothing has changed; no file was touched.' },
  downloaded: { sq: 'Skedarët janë në dosjen e shkarkimeve. Dërgojani atij që e mban katalogun.', sr: 'Datoteke su u fascikli preuzimanja. Pošaljite ih onome ko održava katalog.', en: 'The files are in your downloads. Send them to whoever keeps the catalogue.' },
  removedToo: { sq: 'Skedarët që nuk përmbajnë më asgjë duhen hequr: i numëron shënimi “remove.txt” te skedarët e shkarkuar.', sr: 'Datoteke koje više ništa ne sadrže treba ukloniti: navodi ih beleška „remove.txt“ među preuzetim datotekama.', en: 'Files that have nothing left to say are to be removed: the note “remove.txt” among the downloaded files names them.' },
  removeNote: { sq: 'Këta skedarë nuk përmbajnë më asgjë. Hiqini nga dosja e katalogut:', sr: 'Ove datoteke više ništa ne sadrže. Uklonite ih iz fascikle kataloga:', en: 'These files have nothing left to say. Remove them from the folder of the catalogue:' },
  draftFound: { sq: 'Në këtë shfletues kanë mbetur ndryshime të paruajtura të këtij përshkrimi.', sr: 'U ovom pregledaču su ostale nesačuvane izmene ovog opisa.', en: 'Unsaved changes of this entry are kept in this browser.' },
  unsavedHere: { sq: 'ndryshime të paruajtura', sr: 'nesačuvane izmene', en: 'unsaved changes' },
  unsavedNew: { sq: 'Shërbime të reja, ende të paruajtura', sr: 'Nove usluge, još nesačuvane', en: 'New services, not saved yet' },
  discardThis: { sq: 'Hidhe', sr: 'Odbaci', en: 'Discard' },
  takeUp: { sq: 'Vazhdo me to', sr: 'Nastavi s njima', en: 'Go on with them' },
  discard: { sq: 'Hidhi', sr: 'Odbaci', en: 'Discard them' },

  checkTitle: { sq: 'Kontrolli', sr: 'Provera', en: 'The check' },
  noProblems: { sq: 'Skedarët janë në rregull.', sr: 'Datoteke su u redu.', en: 'The files are in order.' },
  warningsTitle: { sq: 'Për t’u parë', sr: 'Treba pogledati', en: 'Worth a look' },
  missingTitle: { sq: 'Çfarë mungon ende', sr: 'Šta još nedostaje', en: 'What is still missing' },
  nothingMissing: { sq: 'Nuk mungon asgjë.', sr: 'Ništa ne nedostaje.', en: 'Nothing is missing.' },
  nameAnother: { sq: 'hapeni atë përshkrim dhe zgjidhni aty një shërbim që ofrohet, ose hiqeni këtë', sr: 'otvorite taj opis i tamo izaberite uslugu koja se pruža ili uklonite ovu', en: 'open that entry and choose a service there that is offered, or remove this one' },
  openIt: { sq: 'Hape', sr: 'Otvori', en: 'Open it' },
  cannotJudge: { sq: 'Plotësia llogaritet pasi të ndreqen gabimet.', sr: 'Potpunost se računa kada se isprave greške.', en: 'Completeness is reckoned once the mistakes are put right.' },

  conflictTitle: { sq: 'Dikush tjetër e ka ndryshuar ndërkohë këtë përshkrim', sr: 'Neko drugi je u međuvremenu izmenio ovaj opis', en: 'Somebody else has changed this entry in the meantime' },
  conflictText: { sq: 'Asgjë nuk ka humbur. Ndryshimet që nuk preken me tuajat u morën; ku të dy shkruat ndryshe, zgjidhni cila mbetet. Pastaj ruajeni sërish.', sr: 'Ništa nije izgubljeno. Izmene koje se ne dotiču vaših su preuzete; gde se vaša i tuđa izmena razlikuju, izaberite šta ostaje. Zatim sačuvajte ponovo.', en: 'Nothing is lost. Changes that do not touch yours were taken over; where both of you wrote differently, choose which stays. Then save again.' },
  conflictNone: { sq: 'Të dyja ndryshimet shkojnë bashkë: ruajeni sërish.', sr: 'Obe izmene idu zajedno: sačuvajte ponovo.', en: 'Both changes go together: save again.' },
  conflictRemoved: { sq: 'Ndërkohë shërbimi është hequr. Shkrimi juaj është këtu, i plotë: nëse e ruani sërish, shërbimi shkruhet nga e para. Nëse duhet të mbetet i hequr, mbylleni faqen pa ruajtur.', sr: 'Usluga je u međuvremenu uklonjena. Vaš tekst je ovde, u celini: ako ponovo sačuvate, usluga se piše iznova. Ako treba da ostane uklonjena, zatvorite stranicu bez čuvanja.', en: 'The service has been removed in the meantime. What you wrote is here, whole: if you save again, the service is written anew. If it is to stay removed, close the page without saving.' },
  conflictUnreadable: { sq: 'Nuk u ruajt: dikush tjetër e ka ndryshuar ndërkohë këtë shërbim dhe skedarët e tij tani nuk lexohen. Shkrimi juaj është këtu dhe në këtë shfletues. Ndreqni më parë këto te skedarët, pastaj ruajeni sërish:', sr: 'Nije sačuvano: neko drugi je u međuvremenu izmenio ovu uslugu i njene datoteke sada ne mogu da se pročitaju. Vaš tekst je ovde i u ovom pregledaču. Najpre ispravite ovo u datotekama, pa sačuvajte ponovo:', en: 'Not saved: somebody else has changed this service in the meantime, and its files cannot be read now. What you wrote is here and in this browser. Put these right in the files first, then save again:' },
  mine: { sq: 'Juaja', sr: 'Vaše', en: 'Yours' },
  theirs: { sq: 'E tjetrit', sr: 'Tuđe', en: 'The other’s' },
  nothingThere: { sq: '(bosh)', sr: '(prazno)', en: '(empty)' },

  token: { sq: 'Çelësi i qasjes (token)', sr: 'Pristupni ključ (token)', en: 'Access token' },
  tokenHint: { sq: 'Një “fine-grained token” vetëm për këtë depo, me të drejtë shkrimi për “Contents” dhe “Pull requests”. Mbahet vetëm në këtë faqe.', sr: '„Fine-grained token“ samo za ovaj repozitorijum, s pravom pisanja za „Contents“ i „Pull requests“. Čuva se samo na ovoj stranici.', en: 'A fine-grained token for this repository alone, with write access to “Contents” and “Pull requests”. It is kept in this page only.' },
  keepToken: { sq: 'Mbaje derisa ta mbyll skedën', sr: 'Zadrži dok ne zatvorim karticu', en: 'Keep it until I close the tab' },
  askStatus: { sq: 'Shih si shkoi kontrolli', sr: 'Vidi kako je prošla provera', en: 'See how the check went' },

  cannotOpen: { sq: 'Ky përshkrim nuk mund të hapet në formular, sepse skedarët e tij nuk lexohen. Ndreqni më parë këto:', sr: 'Ovaj opis ne može da se otvori u obrascu, jer se njegove datoteke ne mogu pročitati. Najpre ispravite ovo:', en: 'This entry cannot be opened in the form, because its files cannot be read. Put these right first:' },
  noSuchInstitution: { sq: 'Nuk ka institucion të tillë.', sr: 'Nema takve institucije.', en: 'There is no such institution.' },
  noSuchService: { sq: 'Nuk ka shërbim të tillë.', sr: 'Nema takve usluge.', en: 'There is no such service.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Why something could not be done, by the code that a backend gives; nothing is lost in any of them. */
export const editFaults = {
  'not-saved': { sq: 'Nuk u ruajt: skedarët nuk mund të shkruheshin. Asnjëri nuk u ndryshua dhe asgjë nuk ka humbur; shkrimi juaj është këtu. Provoni sërish.', sr: 'Nije sačuvano: datoteke nisu mogle da se upišu. Nijedna nije promenjena i ništa nije izgubljeno; vaš tekst je ovde. Pokušajte ponovo.', en: 'Not saved: the files could not be written. None was changed and nothing is lost; what you wrote is here. Try again.' },
  unreachable: { sq: 'Nuk u ruajt: programi nuk përgjigjet. Shkrimi juaj është këtu dhe në këtë shfletues. Niseni sërish “npm run edit” dhe provoni.', sr: 'Nije sačuvano: program ne odgovara. Vaš tekst je ovde i u ovom pregledaču. Ponovo pokrenite „npm run edit“ i pokušajte.', en: 'Not saved: the program does not answer. What you wrote is here and in this browser. Start “npm run edit” again and try.' },
  'not-loaded': { sq: 'Formulari nuk u hap, sepse faqja nuk përgjigjet. Çfarë keni shkruar më parë ka mbetur në këtë shfletues. Kontrolloni lidhjen me rrjetin (në kompjuterin tuaj: a punon ende “npm run edit”) dhe provoni sërish.', sr: 'Obrazac nije otvoren, jer stranica ne odgovara. Ono što ste ranije napisali ostalo je u ovom pregledaču. Proverite vezu s mrežom (na svom računaru: da li „npm run edit“ još radi) i pokušajte ponovo.', en: 'The form was not opened, because the page does not answer. What you wrote before is still in this browser. Check the connection (on your own computer: whether “npm run edit” still runs) and try again.' },
  'no-key': { sq: 'Kjo adresë nuk ka çelës. Hapeni adresën që e shkruan “npm run edit”.', sr: 'Ova adresa nema ključ. Otvorite adresu koju ispisuje „npm run edit“.', en: 'This address has no key. Open the address that “npm run edit” prints.' },
  'too-large': { sq: 'Nuk u ruajt: teksti është tepër i madh. Shkrimi juaj është këtu; shkurtojeni.', sr: 'Nije sačuvano: tekst je prevelik. Vaš tekst je ovde; skratite ga.', en: 'Not saved: the text is too large. What you wrote is here; make it shorter.' },
  'file-taken': { sq: 'Nuk u ruajt: ndërkohë u ruajt një skedar tjetër me emrin e formularit tuaj. Shkrimi juaj është këtu; riemërtojeni skedarin, zgjidheni sërish dhe ruajeni.', sr: 'Nije sačuvano: u međuvremenu je sačuvana druga datoteka s imenom vašeg obrasca. Vaš tekst je ovde; preimenujte datoteku, izaberite je ponovo i sačuvajte.', en: 'Not saved: meanwhile another file was stored under the name of your form. What you wrote is here; rename the file, choose it again and save.' },
  refused: { sq: 'Nuk u ruajt: kërkesa nuk u pranua.', sr: 'Nije sačuvano: zahtev nije prihvaćen.', en: 'Not saved: the request was not accepted.' },
  'empty-row': { sq: 'Nuk u ruajt: një rresht është bosh, ndërsa nën të ka fjalë. Shkrimi juaj është këtu; plotësojeni rreshtin dhe ruajeni sërish.', sr: 'Nije sačuvano: jedan red je prazan, a ispod njega ima teksta. Vaš tekst je ovde; popunite red i sačuvajte ponovo.', en: 'Not saved: a row is empty, and there are words below it. What you wrote is here; fill the row and save again.' },
  'no-git': { sq: 'U ruajt te skedarët, por jo si propozim: dosja nuk është në git ose git-i nuk e pranoi.', sr: 'Sačuvano u datotekama, ali ne kao predlog: fascikla nije u gitu ili je git to odbio.', en: 'Saved in the files, but not as a proposal: the folder is not in git, or git refused.' },
  'not-opened': { sq: 'Depoja nuk përgjigjet ose kërkon çelësin e qasjes. Shkruani çelësin ose provoni më vonë.', sr: 'Repozitorijum ne odgovara ili traži pristupni ključ. Upišite ključ ili pokušajte kasnije.', en: 'The repository does not answer, or asks for the access token. Write the token, or try later.' },
  'bad-token': { sq: 'Nuk u dërgua: çelësi i qasjes mungon, nuk pranohet ose nuk ka të drejtë shkrimi. Shkrimi juaj është këtu; shkruani çelësin dhe dërgojeni sërish.', sr: 'Nije poslato: pristupni ključ nedostaje, nije prihvaćen ili nema pravo pisanja. Vaš tekst je ovde; upišite ključ i pošaljite ponovo.', en: 'Not sent: the access token is missing, is not accepted, or may not write. What you wrote is here; write the token and send again.' },
  'forge-busy': { sq: 'Nuk u dërgua: depoja tani nuk pranon më kërkesa, sepse nga ky rrjet erdhën shumë. Shkrimi juaj është këtu dhe në këtë shfletues; provoni pas një ore, ose më parë me çelësin tuaj të qasjes.', sr: 'Nije poslato: repozitorijum sada ne prima više zahteva, jer ih je s ove mreže stiglo mnogo. Vaš tekst je ovde i u ovom pregledaču; pokušajte za sat vremena, ili ranije sa svojim pristupnim ključem.', en: 'Not sent: the repository takes no more requests for now, because many came from this network. What you wrote is here and in this browser; try in an hour, or sooner with your own access token.' },
  'forge-unreachable': { sq: 'Depoja nuk përgjigjet. Shkrimi juaj është këtu dhe në këtë shfletues; provoni më vonë.', sr: 'Repozitorijum ne odgovara. Vaš tekst je ovde i u ovom pregledaču; pokušajte kasnije.', en: 'The repository does not answer. What you wrote is here and in this browser; try later.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
export type EditFault = keyof typeof editFaults;

// As it stands above a column.
const languageName = (language: OfficialLanguage): InEachLanguage => inEach((reader) => valueWords.procedureLanguage[language][reader].replace(/^./, (first) => first.toUpperCase()));
const sourceText: Readonly<Record<Language, InEachLanguage>> = {
  sq: { sq: 'në shqip', sr: 'Albanski', en: 'Albanian' },
  sr: { sq: 'në serbisht', sr: 'Srpski', en: 'Serbian' },
  en: { sq: 'në anglisht', sr: 'Engleski', en: 'English' },
};
const fromLanguage: Readonly<Record<Language, { sr: string }>> = { sq: { sr: 'albanskog' }, sr: { sr: 'srpskog' }, en: { sr: 'engleskog' } };

/** Words of the form editor that carry a value. */
export const editWordsWith = {
  language: languageName,
  removed: (row: string): InEachLanguage => ({ sq: `U hoq: ${row}.`, sr: `Uklonjeno: ${row}.`, en: `Removed: ${row}.` }),
  row: (thing: string, number: number): InEachLanguage => ({ sq: `${thing} ${number}`, sr: `${thing} ${number}`, en: `${thing} ${number}` }),
  emptyRow: (list: string, row: number, language: OfficialLanguage): InEachLanguage => ({ sq: `${list}, rreshti ${row} (${languageName(language).sq}): është bosh, ndërsa nën të ka fjalë.`, sr: `${list}, red ${row} (${languageName(language).sr}): prazan je, a ispod njega ima teksta.`, en: `${list}, row ${row} (${languageName(language).en}): it is empty, and there are words below it.` }),
  stale: (from: Language): InEachLanguage => ({ sq: `Teksti ${sourceText[from].sq} është ndryshuar pas këtij përkthimi.`, sr: `${sourceText[from].sr} tekst je izmenjen posle ovog prevoda.`, en: `The ${sourceText[from].en} text was changed after this translation.` }),
  unrecorded: (from: Language): InEachLanguage => ({ sq: `Kur është përkthim i tekstit ${sourceText[from].sq}, shënojeni.`, sr: `Ako je ovo prevod ${fromLanguage[from].sr} teksta, označite.`, en: `Tick when this is a translation of the ${sourceText[from].en} text.` }),
  inheritedWords: (words: string): InEachLanguage => ({ sq: `Nga përshkrimi i përbashkët: ${words}`, sr: `Iz zajedničkog opisa: ${words}`, en: `From the common description: ${words}` }),
  officeNamed: (office: string, title: string): InEachLanguage => ({ sq: `Zyra “${office}” u hoq, por “${title}” e përmend`, sr: `Kancelarija „${office}“ je uklonjena, a navodi je „${title}“`, en: `The office “${office}” was removed, but “${title}” names it` }),
  namedBy: (title: string, label: InEachLanguage): InEachLanguage => ({ sq: `“${title}” e përmend këtë shërbim te “${label.sq}”`, sr: `„${title}“ navodi ovu uslugu pod „${label.sr}“`, en: `“${title}” names this service under “${label.en}”` }),
  onBranch: (branch: string): InEachLanguage => ({ sq: `Propozimi është në degën ${branch}.`, sr: `Predlog je na grani ${branch}.`, en: `The proposal is on the branch ${branch}.` }),
  pullRequest: (number: number): InEachLanguage => ({ sq: `Propozimi u dërgua: kërkesa nr. ${number}.`, sr: `Predlog je poslat: zahtev br. ${number}.`, en: `The proposal was sent: pull request no. ${number}.` }),
  completeness: (share: string): InEachLanguage => ({ sq: `Plotësia: ${share}.`, sr: `Potpunost: ${share}.`, en: `Completeness: ${share}.` }),
  completenessWas: (before: string, after: string): InEachLanguage => ({ sq: `Plotësia: ${before} → ${after}.`, sr: `Potpunost: ${before} → ${after}.`, en: `Completeness: ${before} → ${after}.` }),
  problems: (count: number): InEachLanguage => ({ sq: count === 1 ? '1 gabim për t’u ndrequr' : `${count} gabime për t’u ndrequr`, sr: count % 10 === 1 && count % 100 !== 11 ? `${count} greška za ispravku` : count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14) ? `${count} greške za ispravku` : `${count} grešaka za ispravku`, en: count === 1 ? '1 mistake to put right' : `${count} mistakes to put right` }),
  services: (count: number): InEachLanguage => ({ sq: count === 1 ? '1 shërbim' : `${count} shërbime`, sr: count % 10 === 1 && count % 100 !== 11 ? `${count} usluga` : count % 10 >= 2 && count % 10 <= 4 && (count % 100 < 12 || count % 100 > 14) ? `${count} usluge` : `${count} usluga`, en: count === 1 ? '1 service' : `${count} services` }),
  proposalTitle: (title: string, isNew: boolean): InEachLanguage => ({ sq: isNew ? `Shërbim i ri: ${title}` : `Ndreqje: ${title}`, sr: isNew ? `Nova usluga: ${title}` : `Ispravka: ${title}`, en: isNew ? `New service: ${title}` : `Correction: ${title}` }),
  proposalText: (fields: string, institution: string): InEachLanguage => ({
    sq: `**Institucioni:** ${institution}\n\n${fields && `**Çfarë ndryshoi:** ${fields}\n\n`}Shkruar me formularin e katalogut. Kontrolli përgjigjet më poshtë.`,
    sr: `**Institucija:** ${institution}\n\n${fields && `**Šta je promenjeno:** ${fields}\n\n`}Napisano u obrascu kataloga. Provera odgovara ispod.`,
    en: `**Institution:** ${institution}\n\n${fields && `**What changed:** ${fields}\n\n`}Written in the form of the catalogue. The check answers below.`,
  }),
} as const;

/** Units of a length of time, for the form. */
export const lengthUnits = {
  minute: { sq: 'minuta', sr: 'minuta', en: 'minutes' },
  hour: { sq: 'orë', sr: 'sati', en: 'hours' },
  day: { sq: 'ditë', sr: 'dana', en: 'days' },
  week: { sq: 'javë', sr: 'nedelja', en: 'weeks' },
  month: { sq: 'muaj', sr: 'meseci', en: 'months' },
  year: { sq: 'vjet', sr: 'godina', en: 'years' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** How the check of a pull request stands. */
export const statusWords = {
  running: { sq: 'Kontrolli po vazhdon.', sr: 'Provera još traje.', en: 'The check is still running.' },
  passed: { sq: 'Kontrolli kaloi.', sr: 'Provera je prošla.', en: 'The check has passed.' },
  failed: { sq: 'Kontrolli gjeti gabime.', sr: 'Provera je našla greške.', en: 'The check has found mistakes.' },
  unknown: { sq: 'Kontrolli ende nuk ka nisur.', sr: 'Provera još nije počela.', en: 'The check has not begun yet.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
