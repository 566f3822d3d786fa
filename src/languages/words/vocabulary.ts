import { furtherLanguages, type InEachLanguage } from '../languages.ts';

/** A term of our vocabulary: what it is called and what it means. */
export interface TermWords { label: InEachLanguage; means: InEachLanguage }

/** Classes and properties that CPSV-AP lacks. The key is the last part of the term’s address and never changes. */
export const vocabularyTerms = {
  // Classes
  Appeal: { label: { sq: 'Ankesë', sr: 'Žalba', en: 'Appeal' }, means: { sq: 'Mundësia për t’iu ankuar një organi kundër vendimit ose heshtjes: te cili organ dhe deri kur.', sr: 'Mogućnost žalbe na odluku ili ćutanje: kom organu i do kada.', en: 'The possibility to appeal against a decision or against silence: to which body and by when.' } },
  Conflict: { label: { sq: 'Kundërthënie', sr: 'Protivrečnost', en: 'Conflict' }, means: { sq: 'Burimet zyrtare thonë gjëra të ndryshme për një fushë dhe askush nuk e ka zgjidhur. Vlera e fushës nuk jepet.', sr: 'Zvanični izvori o jednom polju govore različito i to niko nije razrešio. Vrednost polja se ne navodi.', en: 'Official sources contradict each other on a field and nobody has settled it. No value of that field is given.' } },
  Exclusion: { label: { sq: 'Përjashtim', sr: 'Isključenje', en: 'Exclusion' }, means: { sq: 'Kush nuk mund ta marrë shërbimin.', sr: 'Ko ne može da dobije uslugu.', en: 'Who cannot get the service.' } },
  Field: { label: { sq: 'Fushë', sr: 'Polje', en: 'Field' }, means: { sq: 'Një pjesë e përshkrimit të shërbimit, për të cilën thuhet nëse është dhënë.', sr: 'Deo opisa usluge za koji se kaže da li je naveden.', en: 'A part of the description of a service, of which it is said whether it is stated.' } },
  Form: { label: { sq: 'Formular', sr: 'Obrazac', en: 'Form' }, means: { sq: 'Formulari me të cilin kërkohet shërbimi.', sr: 'Obrazac kojim se usluga traži.', en: 'The form with which one applies.' } },
  Guidance: { label: { sq: 'Udhëzim për formularin', sr: 'Uputstvo za obrazac', en: 'Guidance on the form' }, means: { sq: 'Një udhëzim se si plotësohet formulari, me numrin rendor.', sr: 'Jedno uputstvo kako se popunjava obrazac, sa rednim brojem.', en: 'One piece of advice on how to fill in the form, with its number in order.' } },
  Information: { label: { sq: 'Të dhënë që kërkohet', sr: 'Traženi podatak', en: 'Information asked for' }, means: { sq: 'E dhënë që kërkuesi e shënon në kërkesë.', sr: 'Podatak koji podnosilac navodi u zahtevu.', en: 'What the applicant is asked to state.' } },
  LegalBasis: { label: { sq: 'Bazë ligjore', sr: 'Pravni osnov', en: 'Legal basis' }, means: { sq: 'Një akt ku mbështetet shërbimi, me nenin kur dihet.', sr: 'Akt na kome usluga počiva, sa članom kada je poznat.', en: 'An act that the service rests on, with its article where that is known.' } },
  Note: { label: { sq: 'Shënim', sr: 'Napomena', en: 'Note' }, means: { sq: 'Fjalë që lexohen pranë një fushe.', sr: 'Reči koje se čitaju uz jedno polje.', en: 'Words that are read beside a field.' } },
  SharedService: { label: { sq: 'Përshkrim i përbashkët', sr: 'Zajednički opis', en: 'Shared description' }, means: { sq: 'Përshkrimi i një shërbimi që e japin disa institucione. Nuk është shërbim i asnjërit prej tyre.', sr: 'Opis usluge koju pruža više institucija. Sam nije usluga nijedne od njih.', en: 'The description of a service that several institutions offer. It is itself no institution’s service.' } },
  Source: { label: { sq: 'Burim', sr: 'Izvor', en: 'Source' }, means: { sq: 'Një faqe nga e cila janë marrë të dhënat: në cilën gjuhë, cilën ditë dhe a u lexua e plotë.', sr: 'Stranica sa koje potiču podaci: na kom jeziku, kog dana i da li je pročitana u celini.', en: 'A page that the facts come from: in which language, on which day, and whether it was read to the end.' } },
  Step: { label: { sq: 'Hap', sr: 'Korak', en: 'Step' }, means: { sq: 'Një hap i procedurës, me numrin rendor, me atë që vepron dhe me kanalin.', sr: 'Korak postupka, sa rednim brojem, onim ko postupa i načinom na koji se obavlja.', en: 'A step of the procedure, with its number, with who acts, and by which channel.' } },
  TimeLimit: { label: { sq: 'Afat', sr: 'Rok', en: 'Time limit' }, means: { sq: 'Sa kohë ka dikush, si numërohet, nga cili moment dhe mbi cilin akt mbështetet.', sr: 'Koliko vremena neko ima, kako se računa, od kog trenutka i na kom aktu počiva.', en: 'How long somebody has, how it is counted, from when, and on which act it rests.' } },
  // What is said of what is not said
  notStated: { label: { sq: 'nuk është shënuar', sr: 'nije navedeno', en: 'not stated' }, means: { sq: 'Askush nuk e ka thënë këtë për shërbimin. Nuk do të thotë se nuk ka.', sr: 'To za ovu uslugu niko nije rekao. Ne znači da toga nema.', en: 'Nobody has said this of the service. It does not mean that there is none.' } },
  knownNone: { label: { sq: 'dihet që nuk ka', sr: 'zna se da nema', en: 'known to be none' }, means: { sq: 'Dihet që nuk ka: pa pagesë, pa formular, pa dokumente.', sr: 'Zna se da nema: bez takse, bez obrasca, bez dokumenata.', en: 'It is known that there is none: no fee, no form, no documents.' } },
  notSeen: { label: { sq: 'nuk u pa', sr: 'nije viđeno', en: 'not seen' }, means: { sq: 'Burimi mund ta thotë, por kopja që u lexua ndërpritet para tij.', sr: 'Izvor to možda navodi, ali se pročitana kopija prekida pre toga.', en: 'The source may state it, but the copy that was read breaks off before it.' } },
  hasConflict: { label: { sq: 'ka kundërthënie', sr: 'ima protivrečnost', en: 'has a conflict' }, means: { sq: 'Lidh shërbimin me një kundërthënie mes burimeve zyrtare që nuk është zgjidhur.', sr: 'Povezuje uslugu sa nerazrešenom protivrečnošću između zvaničnih izvora.', en: 'Links a service to an unsettled contradiction between official sources.' } },
  about: { label: { sq: 'për fushën', sr: 'o polju', en: 'about' }, means: { sq: 'Fusha për të cilën është kundërthënia.', sr: 'Polje na koje se protivrečnost odnosi.', en: 'The field that the conflict is about.' } },
  fieldPath: { label: { sq: 'vendi i fushës', sr: 'mesto polja', en: 'path of the field' }, means: { sq: 'Emri i plotë i fushës në skedarët JSON, me pika.', sr: 'Puno ime polja u JSON datotekama, sa tačkama.', en: 'The full name of the field in the JSON files, with dots.' } },
  // Silence and appeal
  whenSilent: { label: { sq: 'kur nuk ka përgjigje', sr: 'kada nema odgovora', en: 'when nobody answers' }, means: { sq: 'Çfarë pason kur institucioni nuk përgjigjet brenda afatit.', sr: 'Šta sledi kada institucija ne odgovori u roku.', en: 'What follows when the institution does not answer within the time limit.' } },
  hasAppeal: { label: { sq: 'ka ankesë', sr: 'ima žalbu', en: 'has an appeal' }, means: { sq: 'Ankesa që mund të bëhet kundër vendimit ose heshtjes.', sr: 'Žalba koja se može uložiti na odluku ili ćutanje.', en: 'The appeal that may be made against the decision or against silence.' } },
  appealBody: { label: { sq: 'organi i ankimimit', sr: 'organ za žalbe', en: 'authority for appeal' }, means: { sq: 'Organi që e shqyrton ankesën.', sr: 'Organ koji odlučuje o žalbi.', en: 'The body that decides on the appeal.' } },
  appealFee: { label: { sq: 'taksa e ankesës', sr: 'taksa za žalbu', en: 'fee of the appeal' }, means: { sq: 'Sa kushton ankesa, në euro; 0 kur dihet që është pa pagesë.', sr: 'Koliko žalba košta, u evrima; 0 kada se zna da je besplatna.', en: 'What the appeal costs, in euro; 0 when it is known to be free of charge.' } },
  court: { label: { sq: 'gjykata', sr: 'sud', en: 'court' }, means: { sq: 'Gjykata së cilës mund t’i drejtoheni pas ankesës.', sr: 'Sud kome se možete obratiti posle žalbe.', en: 'The court to which one may turn after the appeal.' } },
  // Time limits
  hasTimeLimit: { label: { sq: 'ka afat', sr: 'ima rok', en: 'has a time limit' }, means: { sq: 'Afati ligjor brenda të cilit institucioni duhet të vendosë.', sr: 'Zakonski rok u kome institucija mora da odluči.', en: 'The legal limit within which the institution must decide.' } },
  applicantDeadline: { label: { sq: 'afati për kërkuesin', sr: 'rok za podnosioca', en: 'the applicant’s own deadline' }, means: { sq: 'Deri kur duhet ta paraqesë kërkuesi kërkesën.', sr: 'Do kada podnosilac mora da podnese zahtev.', en: 'By when the applicant must apply.' } },
  length: { label: { sq: 'sa zgjat', sr: 'dužina', en: 'length' }, means: { sq: 'Gjatësia e afatit. Si numërohen ditët, e thotë “counting”.', sr: 'Dužina roka. Kako se dani računaju, kaže „counting“.', en: 'The length of the time limit. How its days are counted is said by “counting”.' } },
  counting: { label: { sq: 'si numërohen ditët', sr: 'kako se računaju dani', en: 'how days are counted' }, means: { sq: 'Ditë kalendarike ose ditë pune. Mungon kur burimi nuk e thotë.', sr: 'Kalendarski ili radni dani. Nema ga kada izvor to ne kaže.', en: 'Calendar or working days. Absent where the source does not say.' } },
  countedFrom: { label: { sq: 'nga cili moment', sr: 'od kog trenutka', en: 'counted from' }, means: { sq: 'Momenti nga i cili fillon afati.', sr: 'Trenutak od koga rok teče.', en: 'The moment from which the time runs.' } },
  restsOn: { label: { sq: 'mbështetet në', sr: 'počiva na', en: 'rests on' }, means: { sq: 'Akti ligjor ku mbështetet shërbimi, afati, taksa ose ankesa.', sr: 'Pravni akt na kome počiva usluga, rok, taksa ili žalba.', en: 'The legal act that a service, a time limit, a fee or an appeal rests on.' } },
  hasLegalBasis: { label: { sq: 'ka bazë ligjore', sr: 'ima pravni osnov', en: 'has a legal basis' }, means: { sq: 'Akti dhe neni ku mbështetet shërbimi. Jepet kur burimi thotë edhe nenin; të gjitha aktet janë te cv:hasLegalResource.', sr: 'Akt i član na kome usluga počiva. Navodi se kada izvor kaže i član; svi akti su pod cv:hasLegalResource.', en: 'The act and the article that the service rests on. Given where the source says the article too; all acts stand at cv:hasLegalResource.' } },
  article: { label: { sq: 'neni', sr: 'član', en: 'article' }, means: { sq: 'Neni i aktit.', sr: 'Član akta.', en: 'The article of the act.' } },
  usuallyTakes: { label: { sq: 'zgjat në praktikë', sr: 'u praksi traje', en: 'usually takes' }, means: { sq: 'Sa zgjat më së shumti në praktikë, sipas burimit. Nuk është afat ligjor.', sr: 'Koliko najviše traje u praksi, prema izvoru. To nije zakonski rok.', en: 'How long it takes at most in practice, as the source says. It is no legal limit.' } },
  usuallyTakesAtLeast: { label: { sq: 'në praktikë së paku', sr: 'u praksi najmanje', en: 'usually takes at least' }, means: { sq: 'Sa zgjat së paku në praktikë.', sr: 'Koliko najmanje traje u praksi.', en: 'How long it takes at least in practice.' } },
  // Documents
  inForm: { label: { sq: 'në formën', sr: 'u obliku', en: 'in the form' }, means: { sq: 'Origjinal, kopje, kopje e vërtetuar ose vetëm për shikim. Mungon kur askush nuk e ka thënë.', sr: 'Original, kopija, overena kopija ili samo na uvid. Nema ga kada to niko nije rekao.', en: 'Original, copy, verified copy, or only for viewing. Absent where nobody has said.' } },
  condition: { label: { sq: 'vetëm kur', sr: 'samo kada', en: 'only when' }, means: { sq: 'Kushti nën të cilin kërkohet dokumenti ose paguhet taksa.', sr: 'Uslov pod kojim se traži dokument ili plaća taksa.', en: 'The condition under which a document is asked for or a fee is due.' } },
  conditionId: { label: { sq: 'identifikuesi i kushtit', sr: 'oznaka uslova', en: 'id of the condition' }, means: { sq: 'I njëjti identifikues është i njëjti kusht: si te “when” në skedarët JSON.', sr: 'Ista oznaka je isti uslov: kao „when“ u JSON datotekama.', en: 'The same id is the same condition: as “when” in the JSON files.' } },
  orElse: { label: { sq: 'ose në vend të tij', sr: 'ili umesto njega', en: 'or instead of it' }, means: { sq: 'Dokument tjetër që pranohet në vend të këtij.', sr: 'Drugi dokument koji se prihvata umesto ovog.', en: 'Another document that is accepted in its place.' } },
  issuedBy: { label: { sq: 'e lëshon', sr: 'izdaje', en: 'issued by' }, means: { sq: 'Shërbimi që e lëshon dokumentin.', sr: 'Usluga koja izdaje dokument.', en: 'The service that issues the document.' } },
  fetchedByInstitution: { label: { sq: 'e merr vetë institucioni', sr: 'pribavlja institucija', en: 'fetched by the institution' }, means: { sq: 'Kërkuesi nuk duhet ta sjellë: institucioni e merr vetë.', sr: 'Podnosilac ne mora da ga donese: institucija ga sama pribavlja.', en: 'The applicant need not bring it: the institution fetches it itself.' } },
  // Fees
  per: { label: { sq: 'për njësi', sr: 'po jedinici', en: 'per' }, means: { sq: 'Njësia për të cilën vlen shuma.', sr: 'Jedinica na koju se iznos odnosi.', en: 'The unit that the amount is for.' } },
  paidBy: { label: { sq: 'paguhet', sr: 'plaća se', en: 'paid by' }, means: { sq: 'Mënyra e pagesës.', sr: 'Način plaćanja.', en: 'The method of payment.' } },
  account: { label: { sq: 'numri i llogarisë', sr: 'broj računa', en: 'account number' }, means: { sq: 'Llogaria në të cilën paguhet.', sr: 'Račun na koji se plaća.', en: 'The account that the fee is paid into.' } },
  reference: { label: { sq: 'referenca e pagesës', sr: 'poziv na broj', en: 'payment reference' }, means: { sq: 'Çfarë shënohet te pagesa.', sr: 'Šta se navodi pri uplati.', en: 'What is written on the payment.' } },
  // The rest of an entry
  responsibleUnit: { label: { sq: 'njësia përgjegjëse', sr: 'nadležna jedinica', en: 'responsible unit' }, means: { sq: 'Njësia e institucionit që përgjigjet për shërbimin.', sr: 'Jedinica institucije koja je nadležna za uslugu.', en: 'The unit of the institution that is responsible for the service.' } },
  hasStep: { label: { sq: 'ka hapin', sr: 'ima korak', en: 'has a step' }, means: { sq: 'Një hap i procedurës.', sr: 'Jedan korak postupka.', en: 'A step of the procedure.' } },
  order: { label: { sq: 'numri rendor', sr: 'redni broj', en: 'number in order' }, means: { sq: 'Vendi i hapit në procedurë, nga 1.', sr: 'Mesto koraka u postupku, od 1.', en: 'The place of a step in the procedure, from 1.' } },
  actor: { label: { sq: 'kush vepron', sr: 'ko postupa', en: 'who acts' }, means: { sq: 'Kërkuesi ose institucioni.', sr: 'Podnosilac ili institucija.', en: 'The applicant or the institution.' } },
  byChannel: { label: { sq: 'përmes kanalit', sr: 'na koji način', en: 'by channel' }, means: { sq: 'Sporteli, faqja ose posta ku bëhet hapi.', sr: 'Šalter, stranica ili pošta gde se korak obavlja.', en: 'The counter, page or post at which the step is taken.' } },
  excludes: { label: { sq: 'përjashton', sr: 'isključuje', en: 'excludes' }, means: { sq: 'Kush nuk mund ta marrë shërbimin.', sr: 'Ko ne može da dobije uslugu.', en: 'Who cannot get the service.' } },
  asks: { label: { sq: 'kërkon të dhënën', sr: 'traži podatak', en: 'asks for' }, means: { sq: 'E dhënë që kërkohet nga kërkuesi.', sr: 'Podatak koji se traži od podnosioca.', en: 'Information that the applicant is asked for.' } },
  hasForm: { label: { sq: 'ka formular', sr: 'ima obrazac', en: 'has a form' }, means: { sq: 'Formulari me të cilin kërkohet shërbimi.', sr: 'Obrazac kojim se usluga traži.', en: 'The form with which one applies.' } },
  hasFormGuidance: { label: { sq: 'ka udhëzim për formularin', sr: 'ima uputstvo za obrazac', en: 'has guidance on the form' }, means: { sq: 'Si plotësohet formulari me të cilin kërkohet shërbimi.', sr: 'Kako se popunjava obrazac kojim se usluga traži.', en: 'How to fill in the form with which one applies.' } },
  filledOnline: { label: { sq: 'plotësohet në internet', sr: 'popunjava se na internetu', en: 'filled in online' }, means: { sq: 'Formulari nuk është skedar: plotësohet në vetë faqen.', sr: 'Obrazac nije datoteka: popunjava se na samoj stranici.', en: 'The form is no file: it is filled in on its page.' } },
  fillable: { label: { sq: 'plotësohet në kompjuter', sr: 'popunjava se na računaru', en: 'can be filled in on a computer' }, means: { sq: 'A mund të plotësohet formulari në kompjuter. Mungon kur askush nuk e ka thënë.', sr: 'Da li se obrazac može popuniti na računaru. Nema ga kada to niko nije rekao.', en: 'Whether the form can be filled in on a computer. Left out where nobody has said.' } },
  officialTitle: { label: { sq: 'titulli zyrtar', sr: 'zvanični naslov', en: 'official title' }, means: { sq: 'Titulli në atë gjuhë, kur është ai që shkruan vetë institucioni.', sr: 'Naslov na tom jeziku, kada je to onaj koji piše sama institucija.', en: 'The title in that language, where it is as the institution itself writes it.' } },
  translatedTitle: { label: { sq: 'titulli i përkthyer', sr: 'prevedeni naslov', en: 'translated title' }, means: { sq: 'Titulli në atë gjuhë, kur është përkthim i Katalogut që pret konfirmim.', sr: 'Naslov na tom jeziku, kada je to prevod Kataloga koji čeka potvrdu.', en: 'The title in that language, where it is a translation of the catalogue that waits to be confirmed.' } },
  hasNote: { label: { sq: 'ka shënim', sr: 'ima napomenu', en: 'has a note' }, means: { sq: 'Shënimi për një fushë.', sr: 'Napomena uz jedno polje.', en: 'A note on a field.' } },
  furtherText: { label: { sq: 'teksti tjetër', sr: 'dalji tekst', en: 'further text' }, means: { sq: 'Teksti i lirë i përshkrimit, në Markdown.', sr: 'Slobodni tekst opisa, u obliku Markdown.', en: 'The free text of the entry, in Markdown.' } },
  atOffice: { label: { sq: 'në zyrën', sr: 'u kancelariji', en: 'at the office' }, means: { sq: 'Zyra ku gjendet kanali, me adresën, telefonin dhe orarin.', sr: 'Kancelarija u kojoj se zahtev podnosi, sa adresom, telefonom i radnim vremenom.', en: 'The office of the channel, with its address, telephone and hours.' } },
  identifiedBy: { label: { sq: 'identifikimi me', sr: 'identifikacija uz', en: 'identified by' }, means: { sq: 'Dokumenti me të cilin dëshmohet identiteti.', sr: 'Isprava kojom se dokazuje identitet.', en: 'The document that proves who applies.' } },
  stepFree: { label: { sq: 'pa pengesa', sr: 'bez prepreka', en: 'step-free' }, means: { sq: 'A mund të hyhet me karrocë. Mungon kur askush nuk e ka thënë.', sr: 'Da li se može ući kolicima. Nema ga kada to niko nije rekao.', en: 'Whether one can enter in a wheelchair. Absent where nobody has said.' } },
  validFor: { label: { sq: 'vlen për', sr: 'važi', en: 'valid for' }, means: { sq: 'Për sa kohë më së shumti vlen ajo që merrni.', sr: 'Koliko najduže važi ono što dobijate.', en: 'How long at most what one receives is valid.' } },
  validForAtLeast: { label: { sq: 'vlen së paku', sr: 'važi najmanje', en: 'valid for at least' }, means: { sq: 'Për sa kohë së paku vlen ajo që merrni.', sr: 'Koliko najmanje važi ono što dobijate.', en: 'How long at least what one receives is valid.' } },
  unlimited: { label: { sq: 'pa afat', sr: 'bez roka', en: 'without limit' }, means: { sq: 'Ajo që merrni vlen pa kufi kohor.', sr: 'Ono što dobijate važi bez vremenskog ograničenja.', en: 'What one receives is valid without limit of time.' } },
  requiresAny: { label: { sq: 'kërkon më parë', sr: 'prethodno zahteva', en: 'requires first' }, means: { sq: 'Shërbimi i përshkruar bashkërisht që duhet kryer më parë, te cilido institucion që e jep.', sr: 'Zajednički opisana usluga koju treba prethodno obaviti, kod bilo koje institucije koja je pruža.', en: 'The service, described in common, that has to come first, from any institution that offers it.' } },
  relatedTo: { label: { sq: 'i ngjashëm me', sr: 'srodno sa', en: 'related to' }, means: { sq: 'Përshkrimi i përbashkët i një shërbimi të ngjashëm.', sr: 'Zajednički opis srodne usluge.', en: 'The shared description of a related service.' } },
  hasSource: { label: { sq: 'ka burim', sr: 'ima izvor', en: 'has a source' }, means: { sq: 'Faqja nga e cila janë marrë të dhënat, me gjuhën dhe ditën e leximit.', sr: 'Stranica sa koje potiču podaci, sa jezikom i danom čitanja.', en: 'The page that the facts come from, with its language and the day it was read.' } },
  readOn: { label: { sq: 'lexuar më', sr: 'pročitano', en: 'read on' }, means: { sq: 'Dita kur u lexua burimi.', sr: 'Dan kada je izvor pročitan.', en: 'The day on which the source was read.' } },
  readWhole: { label: { sq: 'lexuar e plotë', sr: 'pročitano u celini', en: 'read to the end' }, means: { sq: 'A u lexua burimi deri në fund; “jo” kur kopja ndërpritet.', sr: 'Da li je izvor pročitan do kraja; „ne“ kada se kopija prekida.', en: 'Whether the source was read to its end; false where the copy breaks off.' } },
  sourceKind: { label: { sq: 'lloji i burimit', sr: 'vrsta izvora', en: 'kind of source' }, means: { sq: 'Ku u lexua: në regjistër, në faqe zyrtare, në Gazetën Zyrtare, në shtyp.', sr: 'Gde je pročitano: u registru, na zvaničnoj stranici, u Službenom listu, u štampi.', en: 'Where it was read: in a registry, on an official website, in the Official Gazette, in the press.' } },
  checkedOn: { label: { sq: 'kontrolluar më', sr: 'provereno', en: 'checked on' }, means: { sq: 'Dita kur përshkrimi u krahasua për herë të fundit me burimet.', sr: 'Dan kada je opis poslednji put upoređen sa izvorima.', en: 'The day on which the entry was last held against its sources.' } },
  checkedBy: { label: { sq: 'kontrolluar nga', sr: 'proverio', en: 'checked by' }, means: { sq: 'Roli i atij që e kontrolloi përshkrimin, kurrë emri i një personi.', sr: 'Uloga onoga ko je proverio opis, nikad ime lica.', en: 'The role of whoever checked the entry, never a person’s name.' } },
  nextCheck: { label: { sq: 'kontrolli i radhës', sr: 'sledeća provera', en: 'next check' }, means: { sq: 'Dita deri kur duhet kontrolluar përsëri.', sr: 'Dan do koga opis treba ponovo proveriti.', en: 'The day by which it is to be checked again.' } },
  withdrawnOn: { label: { sq: 'i hequr më', sr: 'povučeno', en: 'withdrawn on' }, means: { sq: 'Dita kur shërbimi u shënua si i hequr; mungon kur nuk dihet.', sr: 'Dan kada je usluga označena kao povučena; nema ga kada se ne zna.', en: 'The day on which the service was marked as withdrawn; left out where it is not known.' } },
} as const satisfies Readonly<Record<string, TermWords>>;

/** What the members of a list mean: of one, or, where its name says it all, of the whole list. */
export const vocabularyValues = {
  status: {
    unconfirmed: { sq: 'Përshkrimin e kemi mbledhur nga burime publike; institucioni nuk e ka konfirmuar ende.', sr: 'Opis je sastavljen iz javnih izvora; institucija ga još nije potvrdila.', en: 'The entry was collected from public sources; the institution has not confirmed it yet.' },
    confirmed: { sq: 'Institucioni e ka konfirmuar përshkrimin.', sr: 'Institucija je potvrdila opis.', en: 'The institution has confirmed the entry.' },
    suspended: { sq: 'Shërbimi nuk jepet për një kohë.', sr: 'Usluga se privremeno ne pruža.', en: 'The service is not offered for the time being.' },
    withdrawn: { sq: 'Shërbimi nuk jepet më.', sr: 'Usluga se više ne pruža.', en: 'The service is no longer offered.' },
  },
  form: {
    original: { sq: 'Dorëzohet vetë dokumenti.', sr: 'Predaje se sam dokument.', en: 'The document itself is handed in.' },
    copy: { sq: 'Mjafton një kopje e thjeshtë.', sr: 'Dovoljna je obična kopija.', en: 'A plain copy is enough.' },
    'verified-copy': { sq: 'Kërkohet kopje e vërtetuar nga organi kompetent ose noteri.', sr: 'Traži se kopija koju je overio nadležni organ ili notar.', en: 'A copy verified by the competent body or a notary is asked for.' },
    'for-viewing': { sq: 'Dokumenti vetëm tregohet dhe ju kthehet.', sr: 'Dokument se samo pokazuje i vraća vam se.', en: 'The document is only shown and given back.' },
  },
  silence: {
    granted: { sq: 'Kur askush nuk përgjigjet me kohë, kërkesa quhet e miratuar.', sr: 'Kada niko ne odgovori na vreme, zahtev se smatra odobrenim.', en: 'When nobody answers in time, the request counts as granted.' },
    refused: { sq: 'Kur askush nuk përgjigjet me kohë, kërkesa quhet e refuzuar.', sr: 'Kada niko ne odgovori na vreme, zahtev se smatra odbijenim.', en: 'When nobody answers in time, the request counts as refused.' },
    'may-appeal': { sq: 'Kur askush nuk përgjigjet me kohë, mund të bëhet ankesë.', sr: 'Kada niko ne odgovori na vreme, može se uložiti žalba.', en: 'When nobody answers in time, one may appeal.' },
  },
  count: { sq: 'Si numërohen ditët e një afati.', sr: 'Kako se računaju dani roka.', en: 'How the days of a time limit are counted.' },
  from: { sq: 'Momenti nga i cili fillon afati.', sr: 'Trenutak od koga rok teče.', en: 'The moment from which a time limit runs.' },
  by: { sq: 'Kush vepron në një hap.', sr: 'Ko postupa u jednom koraku.', en: 'Who acts in a step.' },
  per: { sq: 'Njësia për të cilën vlen taksa.', sr: 'Jedinica na koju se taksa odnosi.', en: 'The unit that a fee is for.' },
  sourceKind: { sq: 'Lloji i faqes nga e cila janë marrë të dhënat.', sr: 'Vrsta stranice sa koje potiču podaci.', en: 'The kind of page that facts come from.' },
  type: { sq: 'Lloji i institucionit.', sr: 'Vrsta institucije.', en: 'The type of an institution.' },
} as const satisfies Readonly<Record<string, InEachLanguage | Readonly<Record<string, InEachLanguage>>>>;

/** Words of the page of the vocabulary, and of the vocabulary as a whole. */
export const vocabularyWords = {
  title: { sq: 'Fjalori i Katalogut', sr: 'Rečnik Kataloga', en: 'The vocabulary of Katalogu' },
  lead: {
    sq: 'Termat që i mungojnë standardit evropian për shërbimet publike (CPSV-AP 3.2): çfarë do të thotë heshtja, ku ankoheni, në çfarë forme kërkohet një dokument dhe çfarë askush nuk e ka thënë.',
    sr: 'Pojmovi koji nedostaju evropskom standardu za javne usluge (CPSV-AP 3.2): šta znači ćutanje, kome se žalite, u kom obliku se dokument traži i šta niko nije rekao.',
    en: 'The terms that the European standard for public services (CPSV-AP 3.2) lacks: what silence means, where to appeal, in which form a document is asked for, and what nobody has said.',
  },
  profile: { sq: 'Profili i Katalogut për CPSV-AP 3.2', sr: 'Profil Kataloga za CPSV-AP 3.2', en: 'The Katalogu profile of CPSV-AP 3.2' },
  classes: { sq: 'Klasat', sr: 'Klase', en: 'Classes' },
  properties: { sq: 'Vetitë', sr: 'Svojstva', en: 'Properties' },
  values: { sq: 'Vlerat', sr: 'Vrednosti', en: 'Values' },
  fields: { sq: 'Fushat', sr: 'Polja', en: 'Fields' },
  files: { sq: 'Si skedar', sr: 'Kao datoteka', en: 'As a file' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of the linked data that carry a name. */
export const vocabularyWordsWith = {
  offeredBy: (names: InEachLanguage): InEachLanguage => ({ sq: `E ofron: ${names.sq}.`, sr: `Pruža: ${names.sr}.`, en: `Offered by: ${names.en}.` }),
} as const;

/** What a profile says of data that do not keep it. A property is called as it is written in the data. */
export const profileWordsWith = {
  atLeast: (property: string): InEachLanguage => ({ sq: `Mungon ${property}.`, sr: `Nedostaje ${property}.`, en: `${property} is missing.` }),
  atMost: (property: string): InEachLanguage => ({ sq: `${property} mund të thuhet vetëm një herë.`, sr: `${property} sme da se navede samo jednom.`, en: `${property} may be said only once.` }),
  words: (property: string): InEachLanguage => ({ sq: `Fjalët te ${property} duhet ta thonë gjuhën e tyre.`, sr: `Reči uz ${property} moraju da kažu svoj jezik.`, en: `Words at ${property} must say their language.` }),
  oneALanguage: (property: string): InEachLanguage => ({ sq: `${property} thuhet dy herë në të njëjtën gjuhë.`, sr: `${property} se na istom jeziku navodi dvaput.`, en: `${property} is said twice in one language.` }),
  ourLanguages: (property: string): InEachLanguage => ({ sq: `${property} pranohet vetëm në gjuhët sq, sr dhe en, dhe në ato që i ka shtuar institucioni (${furtherLanguages.join(', ')}).`, sr: `${property} je dozvoljeno samo na jezicima sq, sr i en, i na onima koje je dodala institucija (${furtherLanguages.join(', ')}).`, en: `${property} is read only in the languages sq, sr and en, and in those that the institution added (${furtherLanguages.join(', ')}).` }),
  isA: (property: string, kind: string): InEachLanguage => ({ sq: `Ajo ku çon ${property} duhet të jetë e llojit ${kind}.`, sr: `Ono na šta upućuje ${property} mora biti vrste ${kind}.`, en: `What ${property} leads to must be a ${kind}.` }),
  datatype: (property: string, type: string): InEachLanguage => ({ sq: `Vlera te ${property} duhet të jetë ${type}.`, sr: `Vrednost uz ${property} mora biti ${type}.`, en: `The value of ${property} must be ${type}.` }),
  oneOf: (property: string, list: string): InEachLanguage => ({ sq: `${property} pranon vetëm vlerat e listës “${list}”.`, sr: `${property} prihvata samo vrednosti spiska „${list}“.`, en: `${property} takes only values of the list “${list}”.` }),
  notBoth: (property: string, field: string): InEachLanguage => ({ sq: `Fusha “${field}” thuhet si e pathënë, si e kundërthënë ose si e tillë që nuk ekziston, prandaj nuk mund të ketë ${property}.`, sr: `Za polje „${field}“ kaže se da nije navedeno, da je protivrečno ili da toga nema, pa ne može imati ${property}.`, en: `The field “${field}” is said to be not stated, contradicted, or none, so there can be no ${property}.` }),
} as const;
