import { sr } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** Words of the reports and of the pages of the standard. */
export const reportWords = {
  // The overview
  overviewLead: {
    sq: 'Krahasimi i institucioneve: sa nga ato që kërkon standardi i thonë përshkrimet e shërbimeve të tyre.',
    sr: 'Poređenje institucija: koliko od onoga što standard traži stoji u opisima njihovih usluga.',
    en: 'The institutions compared: how much of what the standard asks for the entries of their services say.',
  },
  notAboutService: {
    sq: 'Rezultati tregon sa i plotë është përshkrimi i shërbimeve, jo sa i mirë është vetë shërbimi. Ku dihet sa shërbime ka regjistri i institucionit, numërohen edhe ato pa përshkrim; ku nuk dihet, vetëm ato që njihen me emër. Rezultate të tilla nuk krahasohen drejtpërdrejt.',
    sr: 'Rezultat govori koliko su usluge potpuno opisane, a ne koliko su same usluge dobre. Gde se zna koliko usluga registar institucije ima, računaju se i one bez opisa; gde se to ne zna, samo one koje su poznate po nazivu. Takvi rezultati se ne mogu neposredno porediti.',
    en: 'The score says how fully the services are described, not how good the services are. Where it is known how many services an institution’s register holds, those without an entry count too; elsewhere only those known by name. Such scores cannot be compared one to one.',
  },
  compareTitle: { sq: 'Institucionet', sr: 'Institucije', en: 'The institutions' },
  compareCaption: { sq: 'Rezultati i çdo institucioni, nga më i larti te më i ulëti', sr: 'Rezultat svake institucije, od najvišeg ka najnižem', en: 'The score of each institution, from highest to lowest' },
  institution: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' },
  score: { sq: 'Rezultati', sr: 'Rezultat', en: 'Score' },
  byDimension: { sq: 'Sipas dimensionit', sr: 'Po dimenzijama', en: 'By dimension' },
  byDimensionLead: { sq: 'Standardi i ndan kërkesat në dimensione. Për secilin, pjesa e pikëve të fituara:', sr: 'Standard deli zahteve po dimenzijama. Za svaku od njih, udeo osvojenih poena:', en: 'The standard divides its requirements into dimensions. For each of them, the share of points won:' },
  byLanguage: { sq: 'Plotësia sipas gjuhës', sr: 'Potpunost po jezicima', en: 'Completeness by language' },
  byLanguageCaption: { sq: 'Pjesa e pikëve të fituara për tekstin në secilën gjuhë', sr: 'Udeo osvojenih poena za tekst na svakom jeziku', en: 'The share of points won for the text in each language' },
  language: { sq: 'Gjuha', sr: 'Jezik', en: 'Language' },
  howTitle: { sq: 'Si llogaritet rezultati', sr: 'Kako se računa rezultat', en: 'How the score is made' },
  howMore: { sq: 'Më gjerësisht te udhëzuesi: si numërohet plotësia', sr: 'Opširnije u vodiču: kako se računa potpunost', en: 'More in the guide: how completeness is counted' },
  allRequirements: { sq: 'Të gjitha kërkesat e standardit', sr: 'Svi zahtevi standarda', en: 'All requirements of the standard' },
  noInstitutions: { sq: 'Katalogu nuk ka ende asnjë institucion për t’u vlerësuar.', sr: 'U katalogu još nema nijedne institucije za ocenjivanje.', en: 'The catalogue has no institution to judge yet.' },

  // The state before the catalogue
  beforeTitle: { sq: 'Si ishte para katalogut', sr: 'Kako je bilo pre kataloga', en: 'How it was before the catalogue' },
  beforeNotice: { sq: 'Numëruar në zërat e regjistrave, para katalogut', sr: 'Prebrojano u zapisima registara, pre kataloga', en: 'Counted on registry records, before the catalogue' },
  beforeNotComparable: {
    sq: 'Këto shifra nuk krahasohen drejtpërdrejt me rezultatet më sipër: këtu numërohen të gjithë zërat e regjistrave që u lexuan, atje vetëm shërbimet e katalogut, dhe këtu mjafton që fusha të jetë e plotësuar.',
    sr: 'Ove brojke se ne mogu neposredno porediti sa rezultatima iznad: ovde se broje svi pročitani zapisi registara, tamo samo usluge iz kataloga, a ovde je dovoljno da polje nije prazno.',
    en: 'These figures cannot be compared one to one with the scores above: here all registry records that were read are counted, there only the services of the catalogue, and here a field that is filled in is enough.',
  },
  whatIsStated: { sq: 'Çfarë shënohet', sr: 'Šta je navedeno', en: 'What is stated' },
  beforeCaption: { sq: 'Në sa nga zërat e dukshëm të regjistrit ishte e shënuar', sr: 'U koliko od vidljivih zapisa registra je navedeno', en: 'In how many of the register’s visible records it was stated' },
  remarks: { sq: 'Vërejtje', sr: 'Napomene', en: 'Remarks' },
  notVisible: { sq: 'nuk dihet', sr: 'ne zna se', en: 'unknown' },

  // The report of an institution
  noRoleNamed: { sq: 'institucioni nuk e ka caktuar ende rolin përgjegjës për publikim', sr: 'institucija još nije odredila ulogu odgovornu za objavljivanje', en: 'the institution has not named a role for publishing yet' },
  whoActs: { sq: 'Kush', sr: 'Ko', en: 'Who' },
  judgedExamples: { sq: 'Si e gjykon rregulli', sr: 'Kako pravilo ocenjuje', en: 'How the rule judges' },
  judgedExamplesLead: {
    sq: 'I njëjti shembull, siç shkruhet në skedarë. Këta shembuj janë edhe provat e rregullit.',
    sr: 'Isti primer, onako kako se piše u datotekama. Ovi primeri su ujedno i testovi pravila.',
    en: 'The same, as it is written in the files. These examples are also the tests of the rule.',
  },
  leftOut: { sq: 'Fusha është lënë jashtë.', sr: 'Polje je izostavljeno.', en: 'The field is left out.' },
  judgedMet: { sq: 'E plotëson', sr: 'Ispunjava', en: 'Meets it' },
  judgedNotMet: { sq: 'Nuk e plotëson', sr: 'Ne ispunjava', en: 'Does not meet it' },
  byDimensionOfServices: { sq: 'Sipas dimensionit', sr: 'Po dimenzijama', en: 'By dimension' },
  coverageTitle: { sq: 'Sa shërbime janë përshkruar', sr: 'Koliko je usluga opisano', en: 'How many services are described' },
  coverageLead: {
    sq: 'Shërbimi që nuk e ka asnjë përshkrim i humb të gjitha pikët që do të mund t’i fitonte, prandaj kush përshkruan pak nuk mund të dalë mirë.',
    sr: 'Usluga bez opisa gubi sve poene koje bi opis mogao da osvoji, pa ko opiše malo ne može dobro da prođe.',
    en: 'A service without an entry loses all the points that an entry could win, so whoever describes little cannot score high.',
  },
  pointsTitle: { sq: 'Pikë', sr: 'Poeni', en: 'Points' },
  dimension: { sq: 'Dimensioni', sr: 'Dimenzija', en: 'Dimension' },
  byService: { sq: 'Sipas shërbimit', sr: 'Po uslugama', en: 'By service' },
  byServiceCaption: { sq: 'Rezultati i çdo shërbimi, nga më i ulëti te më i larti', sr: 'Rezultat svake usluge, od najnižeg ka najvišem', en: 'The score of each service, from lowest to highest' },
  service: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' },
  byRequirement: { sq: 'Sipas kërkesës', sr: 'Po zahtevima', en: 'By requirement' },
  byRequirementCaption: { sq: 'Në sa shërbime plotësohet secila kërkesë', sr: 'Kod koliko usluga je ispunjen svaki zahtev', en: 'For how many services each requirement is met' },
  requirement: { sq: 'Kërkesa', sr: 'Zahtev', en: 'Requirement' },
  found: { sq: 'Te sa shërbime', sr: 'Kod koliko usluga', en: 'For how many services' },
  findingsTitle: { sq: 'Çfarë mungon dhe çfarë të shkruani', sr: 'Šta nedostaje i šta da napišete', en: 'What is missing and what to write' },
  findingsLead: {
    sq: 'Për çdo shërbim, ç’nuk është plotësuar ende: së pari aty ku fitohen më shumë pikë. Vendi (skedari dhe rreshti) gjendet në dosjen e përmbajtjes.',
    sr: 'Za svaku uslugu, šta još nije ispunjeno: najpre ono što donosi najviše poena. Mesto (datoteka i red) nalazi se u fascikli sa sadržajem.',
    en: 'For each service, what is not met yet: first where most points can be gained. The place (file and line) is in the content folder.',
  },
  entriesMissing: { sq: 'Këtu nuk ka gjetje: mungojnë vetë përshkrimet, të renditura më lart.', sr: 'Ovde nema nalaza: nedostaju sami opisi, navedeni gore.', en: 'There are no findings here: what is missing are the entries themselves, listed above.' },
  nothingMissing: { sq: 'Nuk mungon asgjë: çdo kërkesë që mund të gjykohej është plotësuar.', sr: 'Ne nedostaje ništa: ispunjen je svaki zahtev koji se mogao oceniti.', en: 'Nothing is missing: every requirement that could be judged is met.' },
  wholeInstitution: { sq: 'I tërë institucioni', sr: 'Cela institucija', en: 'The whole institution' },
  whatToWrite: { sq: 'Çfarë të shkruani', sr: 'Šta da napišete', en: 'What to write' },
  place: { sq: 'Skedari', sr: 'Datoteka', en: 'File' },
  howToAdd: { sq: 'Si shtohet me formular, hap pas hapi', sr: 'Kako se dodaje obrascem, korak po korak', en: 'How to add it with the form, step by step' },
  folder: { sq: 'Dosja', sr: 'Fascikla', en: 'Folder' },
  openService: { sq: 'Hape faqen e shërbimit', sr: 'Otvori stranicu usluge', en: 'Open the page of the service' },
  unknownTitle: { sq: 'Çfarë nuk dihet', sr: 'Šta se ne zna', en: 'What is unknown' },
  unknownLead: {
    sq: 'Këto kërkesa nuk u gjykuan dot. Ato nuk numërohen as si të plotësuara, as si të munguara.',
    sr: 'Ovi zahtevi nisu mogli da se ocene. Ne računaju se ni kao ispunjeni ni kao neispunjeni.',
    en: 'These requirements could not be judged. They count neither as met nor as missing.',
  },
  reportAsData: { sq: 'Ky raport si të dhëna të hapura (JSON)', sr: 'Ovaj izveštaj kao otvoreni podaci (JSON)', en: 'This report as open data (JSON)' },
  institutionPage: { sq: 'Faqja e institucionit', sr: 'Stranica institucije', en: 'The page of the institution' },
  notJudgedYet: { sq: 'Ky institucion nuk ka ende asnjë shërbim në katalog, prandaj nuk ka çfarë të vlerësohet.', sr: 'Ova institucija još nema usluga u katalogu, pa nema šta da se oceni.', en: 'This institution has no service in the catalogue yet, so there is nothing to judge.' },

  // The standard
  requirementsTitle: { sq: 'Kërkesat e standardit', sr: 'Zahtevi standarda', en: 'The requirements of the standard' },
  requirementsLead: { sq: 'Çfarë duhet të thotë përshkrimi i një shërbimi publik, dhe sa peshon secila kërkesë.', sr: 'Šta opis javne usluge treba da kaže i koliko svaki zahtev vredi.', en: 'What the entry of a public service has to say, and how much each requirement weighs.' },
  level: { sq: 'Shkalla e detyrimit', sr: 'Stepen obaveznosti', en: 'How binding' },
  why: { sq: 'Pse', sr: 'Zašto', en: 'Why' },
  basis: { sq: 'Ku mbështetet', sr: 'Na čemu počiva', en: 'What it rests on' },
  noBasis: {
    sq: 'Kjo kërkesë nuk mbështetet në ndonjë akt: është pjesë e punës së mirë të katalogut.',
    sr: 'Ovaj zahtev ne počiva na nekom aktu: deo je dobre prakse kataloga.',
    en: 'No act asks for this: it is part of the catalogue’s own good practice.',
  },
  examples: { sq: 'Shembuj', sr: 'Primeri', en: 'Examples' },
  good: { sq: 'Kështu po', sr: 'Ovako da', en: 'Like this' },
  bad: { sq: 'Kështu jo', sr: 'Ovako ne', en: 'Not like this' },
  whoMeets: { sq: 'Kush e plotëson dhe kush jo', sr: 'Ko ga ispunjava, a ko ne', en: 'Who meets it and who does not' },
  sharesOfEntries: {
    sq: 'Përqindja tregon pikët, jo numrin e shërbimeve. Një regjistër për të cilin dihet vetëm sa shërbime ka, numërohet këtu një herë për të gjitha shërbimet e tij pa përshkrim.',
    sr: 'Procenat pokazuje poene, a ne broj usluga. Registar za koji se zna samo koliko usluga ima ovde se broji jednom za sve svoje usluge bez opisa.',
    en: 'The percentage shows points, not the number of services. A register of which only the number of services is known counts here once for all its services without an entry.',
  },
  whoMeetsCaption: { sq: 'Shërbimet e çdo institucioni, sipas gjetjes', sr: 'Usluge svake institucije, po nalazu', en: 'The services of each institution, by finding' },
  showServices: { sq: 'Shfaq shërbimet', sr: 'Prikaži usluge', en: 'Show the services' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

const en = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Words of the reports that carry a value; numbers and days come already written for the reader. A Serbian day ends in a full stop of its own. */
export const reportWordsWith = {
  addedTexts: (language: InEachLanguage, services: number, of: number): InEachLanguage => ({
    sq: `${language.sq}: shërbime me tekst ${services} nga ${of}`,
    sr: `${language.sr}: usluge sa tekstom ${services} od ${of}`,
    en: `${language.en}: services with a text ${services} of ${of}`,
  }),
  addedTextsLead: (list: InEachLanguage): InEachLanguage => ({
    sq: `Në gjuhë që i ka shtuar institucioni – ${list.sq}. Kjo numërohet, por nuk jep pikë.`,
    sr: `Na jezicima koje je institucija dodala – ${list.sr}. To se broji, ali ne donosi poene.`,
    en: `In languages that the institution added – ${list.en}. This is counted, but gains no points.`,
  }),
  reportTitle: (name: string): InEachLanguage => ({ sq: `${name}: sa janë të plota përshkrimet`, sr: `${name}: koliko su opisi potpuni`, en: `${name}: how complete the entries are` }),
  reportLead: (services: number, day: string): InEachLanguage => ({
    sq: `${services === 1 ? 'Një shërbim i vlerësuar' : `${services} shërbime të vlerësuara`} sipas standardit më ${day}.`,
    sr: `${services} ${sr(services, 'usluga ocenjena', 'usluge ocenjene', 'usluga ocenjeno')} prema standardu. Dan ocene: ${day}`,
    en: `${services} ${en(services, 'service', 'services')} judged by the standard on ${day}.`,
  }),
  ofPoints: (won: string, possible: string): InEachLanguage => ({ sq: `${won} nga ${possible} pikë`, sr: `${won} od ${possible} poena`, en: `${won} of ${possible} points` }),
  points: (count: number, written: string): InEachLanguage => ({ sq: `${written} pikë`, sr: `${written} ${sr(count, 'poen', 'poena', 'poena')}`, en: `${written} ${en(count, 'point', 'points')}` }),
  pointsToGain: (count: number, written: string): InEachLanguage => ({ sq: `${written} pikë për t’u fituar`, sr: `može se dobiti ${written} ${sr(count, 'poen', 'poena', 'poena')}`, en: `${written} ${en(count, 'point', 'points')} to gain` }),
  services: (count: number): InEachLanguage => ({ sq: `${count} ${count === 1 ? 'shërbim' : 'shërbime'}`, sr: `${count} ${sr(count, 'usluga', 'usluge', 'usluga')}`, en: `${count} ${en(count, 'service', 'services')}` }),
  forServices: (count: number): InEachLanguage => ({ sq: count === 1 ? 'vlen për një shërbim' : `vlen për të gjitha ${count} shërbimet`, sr: count === 1 ? 'važi za jednu uslugu' : `važi za sve usluge (${count})`, en: count === 1 ? 'counts for one service' : `counts for all ${count} services` }),
  findings: (count: number): InEachLanguage => ({ sq: `${count} gjetje`, sr: `${count} ${sr(count, 'nalaz', 'nalaza', 'nalaza')}`, en: `${count} ${en(count, 'finding', 'findings')}` }),
  howOne: (requirements: number, version: number): InEachLanguage => ({
    sq: `Çdo shërbim krahasohet me ${requirements} kërkesat e standardit, versioni ${version}.`,
    sr: `Svaka usluga poredi se sa standardom, verzija ${version}, koji ima ${requirements} ${sr(requirements, 'zahtev', 'zahteva', 'zahteva')}.`,
    en: `Every service is held against the ${requirements} requirements of the standard, version ${version}.`,
  }),
  howTwo: (must: string, should: string, may: string, partial: string): InEachLanguage => ({
    sq: `Kërkesa e plotësuar i fiton të gjitha pikët e saj (e domosdoshme ${must}, e nevojshme ${should}, e dëshirueshme ${may}), ajo e plotësuar pjesërisht ${partial} të tyre, ajo që mungon asnjë.`,
    sr: `Ispunjen zahtev donosi sve svoje poene (obavezan ${must}, potreban ${should}, poželjan ${may}), delimično ispunjen ${partial} poena, a neispunjen nijedan.`,
    en: `A requirement that is met wins all its points (must ${must}, should ${should}, may ${may}), one that is partly met ${partial} of them, one that is missing none.`,
  }),
  keeperOfConcept: (title: string): InEachLanguage => ({ sq: `mbajtësi i përshkrimit të përbashkët “${title}”`, sr: `nadležni za zajednički opis „${title}“`, en: `the keeper of the shared description “${title}”` }),
  deputy: (role: InEachLanguage): InEachLanguage => ({ sq: `zëvendës: ${role.sq}`, sr: `zamenik: ${role.sr}`, en: `deputy: ${role.en}` }),
  ofOwed: (described: number, owed: number): InEachLanguage => ({
    sq: `Katalogu përshkruan ${described} nga së paku ${owed} shërbimet që institucioni duhet t’i ofrojë.`,
    sr: `Katalog opisuje ${described} od najmanje ${owed} ${sr(owed, 'usluge koju', 'usluge koje', 'usluga koje')} institucija treba da pruža.`,
    en: `The catalogue describes ${described} of at least ${owed} services that the institution has to offer.`,
  }),
  servicesOwed: (described: number, owed: number): InEachLanguage => ({ sq: `${described} nga së paku ${owed} shërbime`, sr: `${described} od najmanje ${owed} ${sr(owed, 'usluge', 'usluge', 'usluga')}`, en: `${described} of at least ${owed} services` }),
  entriesAlone: (share: string): InEachLanguage => ({ sq: `Vetëm përshkrimet që ka: ${share}.`, sr: `Samo postojeći opisi: ${share}.`, en: `The entries that it has, alone: ${share}.` }),
  howItAddsUp: (entries: string, duties: string): InEachLanguage => ({
    sq: `Si mblidhen pikët: ${entries} për vetë përshkrimet, ${duties} për shërbimet që duhet t’i ofrojë: a kanë përshkrim.`,
    sr: `Kako se poeni sabiraju: ${entries} za same opise, ${duties} za to da li usluge koje treba da pruža imaju opis.`,
    en: `How the points add up: ${entries} for the entries themselves, ${duties} for whether the services that it has to offer have one.`,
  }),
  howThree: {
    sq: 'Rezultati është pjesa e pikëve të fituara nga pikët e mundshme; ajo që nuk dihet ose nuk zbatohet nuk numërohet fare.',
    sr: 'Rezultat je udeo osvojenih poena u mogućim poenima; ono što se ne zna ili se ne primenjuje ne računa se uopšte.',
    en: 'The score is the share of points won among the points possible; what is unknown or does not apply is not counted at all.',
  } satisfies InEachLanguage,
  bandsFrom: (bands: string): InEachLanguage => ({ sq: `Shkallët: ${bands}.`, sr: `Razredi: ${bands}.`, en: `Bands: ${bands}.` }),
  from: (band: InEachLanguage, share: string): InEachLanguage => ({ sq: `${band.sq} prej ${share}`, sr: `${band.sr} od ${share}`, en: `${band.en} from ${share}` }),
  records: (count: number): InEachLanguage => ({ sq: `${count} ${count === 1 ? 'zë i lexuar' : 'zëra të lexuar'}`, sr: `${count} ${sr(count, 'pročitan zapis', 'pročitana zapisa', 'pročitanih zapisa')}`, en: `${count} ${en(count, 'record', 'records')} read` }),
  ofVisible: (stated: number, visible: number): InEachLanguage => ({ sq: `${stated} nga ${visible}`, sr: `${stated} od ${visible}`, en: `${stated} of ${visible}` }),
  countedOn: (day: string): InEachLanguage => ({ sq: `Numëruar më ${day}.`, sr: `Dan brojanja: ${day}`, en: `Counted on ${day}.` }),
  judgedOn: (day: string): InEachLanguage => ({ sq: `Vlerësuar më ${day}.`, sr: `Dan ocene: ${day}`, en: `Judged on ${day}.` }),
  inForce: (version: number, day: string): InEachLanguage => ({ sq: `Versioni ${version}, në fuqi nga data ${day}.`, sr: `Verzija ${version}. Početak primene: ${day}`, en: `Version ${version}, in force from ${day}.` }),
} as const;

/** “commitment 3”, “8(f)1”, “1”: the word for a place in an act, and its number, which no script changes. */
export function articleInWords(article: string, kind: string | undefined): { word: InEachLanguage; number: string } {
  const commitment = /^commitment (\d+)$/.exec(article)?.[1];
  if (commitment) return { word: { sq: 'angazhimi', sr: 'obaveza', en: 'commitment' }, number: commitment };
  return { word: kind === 'guide' ? { sq: 'pika', sr: 'tačka', en: 'point' } : { sq: 'neni', sr: 'član', en: 'Article' }, number: article };
}
