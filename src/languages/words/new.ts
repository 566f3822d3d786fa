import type { InEachLanguage, Language } from '../languages.ts';

const languageNames: Readonly<Record<Language, InEachLanguage>> = {
  sq: { sq: 'në shqip', sr: 'na albanskom', en: 'in Albanian' },
  sr: { sq: 'në serbisht', sr: 'na srpskom', en: 'in Serbian' },
  en: { sq: 'në anglisht', sr: 'na engleskom', en: 'in English' },
};

/** What `npm run new` asks and says. */
export const newWords = {
  intro: (kind: string): InEachLanguage => ({ sq: `Shënim i ri: ${kind}`, sr: `Novi zapis: ${kind}`, en: `A new record: ${kind}` }),
  id: { sq: 'Identifikuesi (emri i dosjes, nuk ndryshon më)', sr: 'Oznaka (ime fascikle, više se ne menja)', en: 'The id (the folder’s name; it never changes)' },
  institution: { sq: 'Institucioni', sr: 'Institucija', en: 'The institution' },
  concept: { sq: 'Koncepti prej të cilit trashëgon', sr: 'Koncept od koga nasleđuje', en: 'The concept that it inherits from' },
  obligation: { sq: 'Shërbimi që institucioni e ka për detyrë ta ofrojë (standard/obligations.yaml)', sr: 'Usluga koju je institucija dužna da pruža (standard/obligations.yaml)', en: 'The service that the institution has to offer (standard/obligations.yaml)' },
  like: { sq: 'Shërbimi i një institucioni tjetër si model: merret vetëm për çfarë është, asnjëherë taksa, afati ose kontakti', sr: 'Usluga druge institucije kao uzor: preuzima se samo čemu služi, nikada taksa, rok ili kontakt', en: 'A service of another institution as a model: only what it is about is taken over, never a fee, a time limit or a contact' },
  unit: { sq: 'Njësia përgjegjëse', sr: 'Nadležna jedinica', en: 'The responsible unit' },
  office: { sq: 'Zyra ku paraqitet kërkesa', sr: 'Kancelarija u kojoj se podnosi zahtev', en: 'The office where one applies' },
  yes: { sq: 'merr çdo propozim pa pyetur', sr: 'prihvata svaki predlog bez pitanja', en: 'takes every proposal without asking' },
  notStated: { sq: 'nuk dihet: lihet jashtë', sr: 'ne zna se: izostavlja se', en: 'not known: left out' },
  start: { sq: 'Prej çfarë të nisim?', sr: 'Od čega da krenemo?', en: 'What shall we start from?' },
  fromNothing: { sq: 'nga asgjëja: shërbim i veçantë', sr: 'ni od čega: posebna usluga', en: 'from nothing: a service of its own' },
  owed: { sq: 'duhet ofruar, por ende nuk është përshkruar', sr: 'mora se pružati, a još nije opisana', en: 'has to be offered, and is not described yet' },
  sharedDescription: { sq: 'përshkrim i përbashkët', sr: 'zajednički opis', en: 'a shared description' },
  describedBy: (names: InEachLanguage): InEachLanguage => ({ sq: `e përshkruan ${names.sq}`, sr: `opisuje je ${names.sr}`, en: `described by ${names.en}` }),
  othersState: (names: InEachLanguage, fields: string): InEachLanguage => ({
    sq: `Të tjerët (${names.sq}) shënojnë edhe: ${fields}. Shkruani këtu çfarë vlen te ju.`,
    sr: `Drugi (${names.sr}) navode i: ${fields}. Ovde napišite šta važi kod vas.`,
    en: `Others (${names.en}) also state: ${fields}. Write here what holds with you.`,
  }),
  type: { sq: 'Lloji i institucionit', sr: 'Vrsta institucije', en: 'The type of institution' },
  titleIn: (language: Language): InEachLanguage => ({ sq: `Emri ${languageNames[language].sq}`, sr: `Naziv ${languageNames[language].sr}`, en: `The name ${languageNames[language].en}` }),
  whichKind: (kinds: string): InEachLanguage => ({ sq: `Tregoni çfarë të krijohet: ${kinds}.`, sr: `Navedite šta da se napravi: ${kinds}.`, en: `Say what to make: ${kinds}.` }),
  titleIfKnown: (language: Language): InEachLanguage => ({ sq: `Emri ${languageNames[language].sq} (bosh, nëse nuk e dini)`, sr: `Naziv ${languageNames[language].sr} (prazno, ako ga ne znate)`, en: `The name ${languageNames[language].en} (empty, if you do not know it)` }),
  needed: (options: string): InEachLanguage => ({ sq: `Mungon: ${options}. Me --yes, ose pa terminal, nuk pyetet asgjë: shtojeni në komandë.`, sr: `Nedostaje: ${options}. Sa --yes, ili bez terminala, ništa se ne pita: dodajte u komandu.`, en: `Missing: ${options}. With --yes, or without a terminal, nothing is asked: add it to the command.` }),
  notOfKind: (option: string, kind: string): InEachLanguage => ({ sq: `${option} nuk i përket këtij lloji (${kind}); hiqeni.`, sr: `${option} ne pripada toj vrsti (${kind}); izostavite je.`, en: `${option} says nothing of a new ${kind}; leave it out.` }),
  oneStart: (options: string): InEachLanguage => ({ sq: `${options}: shërbimi i ri fillon nga vetëm njëra; lini një.`, sr: `${options}: nova usluga polazi samo od jedne; ostavite jednu.`, en: `${options}: a new service begins from one of these; keep one.` }),
  notPossible: (option: string, value: string): InEachLanguage => ({ sq: `${option}: “${value}” nuk është e mundshme.`, sr: `${option}: „${value}“ nije moguće.`, en: `${option}: “${value}” is not possible.` }),
  nothingWritten: { sq: 'Këtu duhet një përgjigje. Me Ctrl+C ndërpritet, pa shkruar asgjë.', sr: 'Ovde je potreban odgovor. Ctrl+C prekida, a ništa se ne upisuje.', en: 'An answer is needed here. Ctrl+C stops, and nothing is written.' },
  noneThere: (option: string, value: string, folder: string): InEachLanguage => ({ sq: `${option}: “${value}” nuk ekziston; institutions/${folder}/institution.yaml ende nuk shënon asnjë.`, sr: `${option}: „${value}“ ne postoji; institutions/${folder}/institution.yaml još ne navodi nijednu.`, en: `${option}: there is no “${value}”; institutions/${folder}/institution.yaml lists none yet.` }),
  notAnId: (value: string, nearest: string): InEachLanguage => ({ sq: `--id: “${value}” nuk është identifikues: shkronja të vogla a–z, shifra dhe viza lidhëse, deri në 64 shenja${nearest ? `; shkruani ${nearest}` : ''}.`, sr: `--id: „${value}“ nije oznaka: mala slova a–z, cifre i pojedinačne crtice, najviše 64 znaka${nearest ? `; napišite ${nearest}` : ''}.`, en: `--id: “${value}” is not an id: small letters a–z, digits and single hyphens, at most 64${nearest ? `; write ${nearest}` : ''}.` }),
  reserved: (id: string): InEachLanguage => ({ sq: `“${id}” është fjalë e adresave të faqes; zgjidhni identifikues tjetër.`, sr: `„${id}“ je reč iz adresa sajta; izaberite drugu oznaku.`, en: `“${id}” is a word of the site’s addresses; choose another id.` }),
  alreadyThere: (path: string): InEachLanguage => ({ sq: `${path} ekziston tashmë dhe nuk u prek.`, sr: `${path} već postoji i ostaje kakvo jeste.`, en: `${path} is already there and was not touched.` }),
  noStandard: (folder: string, ownActs: boolean): InEachLanguage => ({ sq: `${folder} nuk ka standard të vetin, prandaj gjykohet sipas tonit. Kopjoni më parë atje dosjen content/standard, pa obligations.yaml, që përmend institucionet dhe konceptet e dosjes sonë.${ownActs ? ' Pastaj shtoni te vocabularies/acts.yaml aktet që përmend standardi.' : ''}`, sr: `${folder} nema svoj standard, pa se ocenjuje po našem. Prvo tamo kopirajte fasciklu content/standard, bez obligations.yaml, gde su navedene institucije i koncepti naše fascikle.${ownActs ? ' Zatim u vocabularies/acts.yaml dodajte akte koje standard navodi.' : ''}`, en: `${folder} has no standard of its own and is judged by ours. First copy the folder content/standard there, without obligations.yaml, which names the institutions and concepts of our folder.${ownActs ? ' Then add the acts that the standard names to vocabularies/acts.yaml.' : ''}` }),
  noFactYet: { sq: 'Ende nuk është shënuar asnjë e dhënë: shkruajini fushat në vend të kllapave.', sr: 'Još nije naveden nijedan podatak: polja upišite umesto zagrada.', en: 'No fact is stated yet: write the fields in place of the brackets.' },
  stillMissing: { sq: 'Çfarë mungon ende, sipas pikëve që fitohen:', sr: 'Šta još nedostaje, po poenima koji se dobijaju:', en: 'What is still missing, by the points to be gained:' },
  done: { sq: 'Gati. Plotësoni dosjen dhe ekzekutoni: npm run check', sr: 'Gotovo. Dopunite fasciklu i pokrenite: npm run check', en: 'Done. Fill in the folder and run: npm run check' },
  cancelled: { sq: 'U ndërpre; asgjë nuk u shkrua.', sr: 'Prekinuto; ništa nije upisano.', en: 'Stopped; nothing was written.' },
} as const;
