import { sr } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** Words of the quarterly reports. */
export const quarterWords = {
  listTitle: { sq: 'Raportet tremujore', sr: 'Tromesečni izveštaji', en: 'Quarterly reports' },
  listLead: {
    sq: 'Çdo tremujor vlerësimi i katalogut ruhet, që të shihet çfarë u përmirësua dhe çfarë ra.',
    sr: 'Ocena kataloga čuva se svakog tromesečja, da se vidi šta se popravilo, a šta pogoršalo.',
    en: 'Each quarter the judgement of the catalogue is kept, so that everyone can see what improved and what fell.',
  },
  noneKept: { sq: 'Ende nuk është ruajtur asnjë tremujor.', sr: 'Još nije sačuvano nijedno tromesečje.', en: 'No quarter has been kept yet.' },
  quarter: { sq: 'Tremujori', sr: 'Tromesečje', en: 'Quarter' },
  all: { sq: 'Të gjitha institucionet', sr: 'Sve institucije', en: 'All institutions' },
  allTogether: { sq: 'Të gjitha bashkë', sr: 'Sve zajedno', en: 'All together' },
  standard: { sq: 'Standardi', sr: 'Standard', en: 'Standard' },
  files: { sq: 'Ky raport si skedar', sr: 'Ovaj izveštaj kao datoteka', en: 'This report as a file' },
  asData: { sq: 'Shifrat e tremujorit (JSON)', sr: 'Brojke tromesečja (JSON)', en: 'The figures of the quarter (JSON)' },
  reportToday: { sq: 'Raporti i sotëm', sr: 'Današnji izveštaj', en: 'The report of today' },
  printHint: { sq: 'Për PDF, shtypeni këtë faqe dhe zgjidhni ruajtjen si PDF.', sr: 'Za PDF, odštampajte ovu stranicu i izaberite čuvanje kao PDF.', en: 'For a PDF, print this page and choose to save it as PDF.' },

  figuresTitle: { sq: 'Nga pika e nisjes te synimi', sr: 'Od polazne tačke do cilja', en: 'From the baseline to the target' },
  figuresCaption: { sq: 'Pjesa e pikëve të fituara në çdo tremujor', sr: 'Udeo osvojenih poena po tromesečjima', en: 'The share of points won in each quarter' },
  measure: { sq: 'Çfarë matet', sr: 'Šta se meri', en: 'What is measured' },
  baseline: { sq: 'Nisja', sr: 'Polazno', en: 'Baseline' },
  last: { sq: 'Më parë', sr: 'Ranije', en: 'Before' },
  now: { sq: 'Tani', sr: 'Sada', en: 'Now' },
  target: { sq: 'Synimi', sr: 'Cilj', en: 'Target' },
  trend: { sq: 'Ndryshimi', sr: 'Promena', en: 'Change' },
  score: { sq: 'Rezultati', sr: 'Rezultat', en: 'Score' },
  described: { sq: 'Vetëm përshkrimet që ka', sr: 'Samo postojeći opisi', en: 'The entries alone' },
  coverage: { sq: 'Shërbimet e përshkruara', sr: 'Opisane usluge', en: 'Services described' },
  part: { sq: 'Dimensioni', sr: 'Dimenzija', en: 'Dimension' },
  firstOfInstitution: {
    sq: 'Ky është tremujori i parë që u ruajt për këtë institucion, prandaj ende nuk ka me çfarë të krahasohet: shifrat e tij janë pika e nisjes.',
    sr: 'Ovo je prvo tromesečje sačuvano za ovu instituciju, pa još nema s čim da se poredi: njegove brojke su polazna tačka.',
    en: 'This is the first quarter that was kept for this institution, so there is nothing to compare it with yet: its figures are the baseline.',
  },
  firstQuarter: {
    sq: 'Ky është tremujori i parë i ruajtur, prandaj ende nuk ka me çfarë të krahasohet: shifrat e tij janë pika e nisjes.',
    sr: 'Ovo je prvo sačuvano tromesečje, pa još nema s čim da se poredi: njegove brojke su polazna tačka.',
    en: 'This is the first quarter that was kept, so there is nothing to compare it with yet: its figures are the baseline.',
  },
  otherStandard: {
    sq: 'Ndërkohë standardi ka ndryshuar: çdo tremujor vlerësohet me versionin që ishte atëherë në fuqi, prandaj një pjesë e ndryshimit mund të vijë nga vetë standardi.',
    sr: 'U međuvremenu se standard promenio: svako tromesečje se ocenjuje verzijom koja je tada važila, pa deo promene može poticati od samog standarda.',
    en: 'The standard has changed in between: every quarter is judged by the version then in force, so part of the change may come from the standard itself.',
  },
  namesOfToday: {
    sq: 'Institucionet që ndërkohë ndërruan emër ose u bashkuan paraqiten me emrin e sotëm; pikët e atyre që u bashkuan janë mbledhur.',
    sr: 'Institucije koje su u međuvremenu promenile naziv ili su spojene navedene su pod današnjim nazivom; poeni spojenih institucija su sabrani.',
    en: 'Institutions that were renamed or merged in the meantime stand under their name of today; the points of those that were merged are added together.',
  },
  percentNote: {
    sq: 'Përqindjet rrumbullakohen poshtë.', sr: 'Procenti se zaokružuju naniže.', en: 'Percentages are rounded down.',
  },

  dimensionsChart: { sq: 'Sipas dimensionit', sr: 'Po dimenzijama', en: 'By dimension' },
  institutionsChart: { sq: 'Sipas institucionit', sr: 'Po institucijama', en: 'By institution' },
  historyChart: { sq: 'Rezultati nga tremujori në tremujor', sr: 'Rezultat od tromesečja do tromesečja', en: 'The score from quarter to quarter' },
  sameInTable: { sq: 'Të njëjtat shifra janë në tabelë.', sr: 'Iste brojke su u tabeli.', en: 'The same figures are in the table.' },
  legendNow: { sq: 'shiriti: ky tremujor', sr: 'traka: ovo tromesečje', en: 'bar: this quarter' },
  legendBefore: { sq: 'rombi: më parë', sr: 'romb: ranije', en: 'diamond: before' },
  legendTarget: { sq: 'vija: synimi', sr: 'crta: cilj', en: 'line: target' },
  legendHistory: { sq: 'pika: rezultati i tremujorit', sr: 'tačka: rezultat tromesečja', en: 'dot: score of the quarter' },

  improvedTitle: { sq: 'Çfarë u përmirësua', sr: 'Šta se popravilo', en: 'What improved' },
  fellTitle: { sq: 'Çfarë ra', sr: 'Šta se pogoršalo', en: 'What fell' },
  nothingImproved: { sq: 'Asgjë nuk u përmirësua në krahasim me tremujorin e mëparshëm.', sr: 'Ništa se nije popravilo u odnosu na prethodno tromesečje.', en: 'Nothing improved since the quarter before.' },
  nothingFell: { sq: 'Asgjë nuk ra në krahasim me tremujorin e mëparshëm.', sr: 'Ništa se nije pogoršalo u odnosu na prethodno tromesečje.', en: 'Nothing fell since the quarter before.' },
  requirements: { sq: 'Kërkesat', sr: 'Zahtevi', en: 'Requirements' },
  services: { sq: 'Shërbimet', sr: 'Usluge', en: 'Services' },
  newServices: { sq: 'Shërbime të reja në katalog', sr: 'Nove usluge u katalogu', en: 'Services new in the catalogue' },
  goneServices: { sq: 'Shërbime që nuk janë më në katalog', sr: 'Usluge kojih više nema u katalogu', en: 'Services no longer in the catalogue' },
  elsewhereServices: { sq: 'Shërbime që sot i ofron një institucion tjetër', sr: 'Usluge koje danas pruža druga institucija', en: 'Services that another institution offers today' },
  lostTexts: { sq: 'Shërbime që nuk e kanë më tekstin në një gjuhë', sr: 'Usluge koje više nemaju tekst na nekom jeziku', en: 'Services that no longer have a text in a language' },

  recommendationsTitle: { sq: 'Pesë rekomandimet më të vlefshme', sr: 'Pet najvrednijih preporuka', en: 'The five most valuable recommendations' },
  recommendationsLead: {
    sq: 'Ajo që sjell më shumë pikë te të gjitha shërbimet bashkë.',
    sr: 'Ono što donosi najviše poena kod svih usluga zajedno.',
    en: 'What brings most points, over all services together.',
  },
  recommendationsOfAllLead: { sq: 'Aty ku të gjitha institucionet bashkë humbin më shumë pikë.', sr: 'Tamo gde sve institucije zajedno gube najviše poena.', en: 'Where all institutions together lose most points.' },
  noRecommendation: { sq: 'Nuk ka asgjë për të rekomanduar: asnjë pikë nuk humbet.', sr: 'Nema šta da se preporuči: nijedan poen nije izgubljen.', en: 'There is nothing to recommend: no point is lost.' },
  who: { sq: 'Kush', sr: 'Ko', en: 'Who' },
  by: { sq: 'Deri më', sr: 'Rok', en: 'By' },
  answer: { sq: 'Përgjigjja e institucionit', sr: 'Odgovor institucije', en: 'The institution’s answer' },
  noAnswer: { sq: 'ende pa përgjigje', sr: 'još nema odgovora', en: 'no answer yet' },
  rolesOfInstitutions: { sq: 'rolet përgjegjëse të institucioneve', sr: 'odgovorne uloge u institucijama', en: 'the responsible roles of the institutions' },
  earlierTitle: { sq: 'Rekomandimet e mëparshme dhe përgjigjet', sr: 'Prethodne preporuke i odgovori', en: 'The earlier recommendations and their answers' },
  since: { sq: 'Që atëherë', sr: 'Otada', en: 'Since then' },

  registryTitle: { sq: 'Para katalogut: zërat e regjistrave', sr: 'Pre kataloga: zapisi registara', en: 'Before the catalogue: the registry records' },
  registryNotComparable: {
    sq: 'Këto shifra janë numëruar ndryshe dhe nuk krahasohen drejtpërdrejt: në regjistër numërohen zërat ku fusha ishte e plotësuar, në katalog shërbimet te të cilat kërkesa plotësohet.',
    sr: 'Ove brojke su dobijene drugačije i ne mogu se neposredno porediti: u registru se broje zapisi u kojima je polje bilo popunjeno, a u katalogu usluge kod kojih je zahtev ispunjen.',
    en: 'These figures were counted differently and cannot be compared one to one: in the register the records in which a field was filled in, in the catalogue the services for which the requirement is met.',
  },
  allRegisters: { sq: 'Të gjithë regjistrat bashkë', sr: 'Svi registri zajedno', en: 'All registers together' },
  inRegister: { sq: 'Në regjistër, e shënuar', sr: 'U registru, navedeno', en: 'In the register, stated' },
  inCatalogue: { sq: 'Në katalog, e plotësuar', sr: 'U katalogu, ispunjeno', en: 'In the catalogue, met' },

  historyCaption: { sq: 'Rezultati në çdo tremujor të ruajtur', sr: 'Rezultat u svakom sačuvanom tromesečju', en: 'The score in each quarter that was kept' },
  fingerprint: { sq: 'Gjurma e përmbajtjes së vlerësuar (SHA-256)', sr: 'Otisak ocenjenog sadržaja (SHA-256)', en: 'Fingerprint of the content that was judged (SHA-256)' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What an institution may answer, as a reader sees it. */
export const answerWords = {
  accepted: { sq: 'e pranuar', sr: 'prihvaćeno', en: 'accepted' },
  planned: { sq: 'e planifikuar', sr: 'planirano', en: 'planned' },
  done: { sq: 'e kryer', sr: 'urađeno', en: 'done' },
  declined: { sq: 'e refuzuar', sr: 'odbijeno', en: 'declined' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

const ordinals = {
  sq: ['i parë', 'i dytë', 'i tretë', 'i katërt'], sqTheOne: ['e parë', 'e dytë', 'e tretë', 'e katërt'],
  sr: ['prvo', 'drugo', 'treće', 'četvrto'], en: ['first', 'second', 'third', 'fourth'],
} as const;

/** Words of the quarterly reports that carry a value; numbers and days come already written for the reader. A Serbian day ends in a full stop of its own. */
export const quarterWordsWith = {
  /** “fourth quarter of 2026” */
  name: (quarter: string): InEachLanguage => {
    const [year, index] = partsOf(quarter);
    return { sq: `tremujori ${ordinals.sq[index]} i vitit ${year}`, sr: `${ordinals.sr[index]} tromesečje ${year}. godine`, en: `${ordinals.en[index]} quarter of ${year}` };
  },
  /** “Q4 2026”, for narrow columns. */
  short: (quarter: string): InEachLanguage => {
    const [year, index] = partsOf(quarter);
    return { sq: `T${index + 1} ${year}`, sr: `T${index + 1} ${year}`, en: `Q${index + 1} ${year}` };
  },
  title: (name: InEachLanguage, quarter: string): InEachLanguage => {
    const [year, index] = partsOf(quarter);
    return { sq: `${name.sq}: raporti për tremujorin ${ordinals.sqTheOne[index]} të vitit ${year}`, sr: `${name.sr}: izveštaj za ${ordinals.sr[index]} tromesečje ${year}. godine`, en: `${name.en}: report for the ${ordinals.en[index]} quarter of ${year}` };
  },
  lead: (day: string, version: number): InEachLanguage => ({
    sq: `Gjendja më ${day}, e vlerësuar sipas standardit të asaj dite (versioni ${version}).`,
    sr: `Stanje na dan ${day} Ocenjeno po standardu koji je tada važio (verzija ${version}).`,
    en: `As of ${day}, judged by the standard then in force (version ${version}).`,
  }),
  leadAtEnd: (day: string, version: number): InEachLanguage => ({
    sq: `Gjendja në fund të tremujorit (${day}), e vlerësuar sipas standardit të asaj dite (versioni ${version}).`,
    sr: `Stanje na kraju tromesečja, ocenjeno po standardu koji važi tog dana (verzija ${version}). Dan ocene: ${day}`,
    en: `As of the end of the quarter (${day}), judged by the standard in force on that day (version ${version}).`,
  }),
  leadBefore: (day: string, version: number, from: string): InEachLanguage => ({
    sq: `Gjendja më ${day}. Atë ditë asnjë version i standardit nuk ishte në fuqi: u përdor versioni ${version}, në fuqi nga data ${from}.`,
    sr: `Tog dana nijedna verzija standarda nije bila na snazi: primenjena je verzija ${version} (na snazi od: ${from}). Stanje na dan: ${day}`,
    en: `As of ${day}. No version of the standard was in force on that day: version ${version}, in force from ${from}, was used.`,
  }),
  /** While the quarter runs, after its lead. */
  runsUntil: (day: string): InEachLanguage => ({
    sq: `Tremujori mbaron më ${day}; deri atëherë shifrat mund të ndryshojnë.`,
    sr: `Tromesečje se završava ${day.replace(/\.$/, '')}; do tada se brojke mogu promeniti.`,
    en: `The quarter ends on ${day}; until then the figures may change.`,
  }),
  version: (version: number): InEachLanguage => ({ sq: `versioni ${version}`, sr: `verzija ${version}`, en: `version ${version}` }),
  rose: (points: number): InEachLanguage => ({
    sq: points === 0 ? 'u rrit për më pak se 1 pikë përqindjeje' : `u rrit për ${points} pikë përqindjeje`,
    sr: points === 0 ? 'porast manji od 1 procentnog poena' : `porast za ${points} ${sr(points, 'procentni poen', 'procentna poena', 'procentnih poena')}`,
    en: points === 0 ? 'rose by less than 1 percentage point' : `rose by ${points} percentage ${points === 1 ? 'point' : 'points'}`,
  }),
  fell: (points: number): InEachLanguage => ({
    sq: points === 0 ? 'ra për më pak se 1 pikë përqindjeje' : `ra për ${points} pikë përqindjeje`,
    sr: points === 0 ? 'pad manji od 1 procentnog poena' : `pad za ${points} ${sr(points, 'procentni poen', 'procentna poena', 'procentnih poena')}`,
    en: points === 0 ? 'fell by less than 1 percentage point' : `fell by ${points} percentage ${points === 1 ? 'point' : 'points'}`,
  }),
  direction: {
    same: { sq: 'pa ndryshim', sr: 'bez promene', en: 'unchanged' },
    new: { sq: 'për herë të parë', sr: 'prvi put', en: 'for the first time' },
    gone: { sq: 'nuk matet më', sr: 'više se ne meri', en: 'no longer measured' },
    first: { sq: 'matja e parë', sr: 'prvo merenje', en: 'first measurement' },
    elsewhere: { sq: 'te një institucion tjetër', sr: 'kod druge institucije', en: 'with another institution' },
    unknown: { sq: 'nuk krahasohet', sr: 'ne može se porediti', en: 'cannot be compared' },
  } satisfies Readonly<Record<string, InEachLanguage>>,
  keptAs: (ids: string): InEachLanguage => ({
    sq: `Shifrat e disa tremujorëve janë ruajtur me identifikuesin e mëparshëm: ${ids}. Këtu lexohen si shifra të këtij institucioni.`,
    sr: `Brojke nekih tromesečja sačuvane su pod ranijom oznakom: ${ids}. Ovde se čitaju kao brojke ove institucije.`,
    en: `Figures of some quarters were kept under an earlier id: ${ids}. Here they are read as figures of this institution.`,
  }),
  addedUp: (ids: string): InEachLanguage => ({
    sq: `Bashkuar në këtë institucion: ${ids}. Për tremujorët para bashkimit pikët janë mbledhur; raportet e asaj kohe mbeten edhe më vete.`,
    sr: `Spojeno u ovu instituciju: ${ids}. Za tromesečja pre spajanja poeni su sabrani; tadašnji izveštaji ostaju i zasebno.`,
    en: `Merged into this institution: ${ids}. For the quarters before the merger, the points are added together; the reports of that time also stay by themselves.`,
  }),
  calledToday: (id: string, name: InEachLanguage): InEachLanguage => ({
    sq: `Ky raport është ruajtur me identifikuesin e mëparshëm: ${id}. Institucioni sot: ${name.sq}.`,
    sr: `Ovaj izveštaj je sačuvan pod ranijom oznakom: ${id}. Institucija danas: ${name.sr}.`,
    en: `This report was kept under an earlier id: ${id}. The institution today: ${name.en}.`,
  }),
  sameQuarter: (name: InEachLanguage): InEachLanguage => ({ sq: `I njëjti tremujor: ${name.sq}`, sr: `Isto tromesečje: ${name.sr}`, en: `The same quarter: ${name.en}` }),
  noTarget: (band: InEachLanguage, from: string): InEachLanguage => ({
    sq: `Agjencia për Informim dhe Privatësi nuk ka caktuar ende synim. Për orientim: shkalla më e lartë e standardit, “${band.sq}”, fillon nga ${from}.`,
    sr: `Agencija za informisanje i privatnost još nije odredila cilj. Za orijentaciju: najviši razred standarda, „${band.sr}“, počinje od ${from}.`,
    en: `The Information and Privacy Agency has set no target yet. For orientation: the highest band of the standard, “${band.en}”, begins at ${from}.`,
  }),
  targetBy: (quarter: InEachLanguage): InEachLanguage => ({ sq: `Synimi vlen për: ${quarter.sq}.`, sr: `Cilj važi za: ${quarter.sr.replace(/\.$/, '')}.`, en: `The target is for the ${quarter.en}.` }),
  ofServices: (described: number, all: number): InEachLanguage => ({ sq: `${described} nga ${all}`, sr: `${described} od ${all}`, en: `${described} of ${all}` }),
  /** Before the title of a requirement; `then` in an earlier quarter. */
  unmet: (services: number, then: boolean): InEachLanguage => ({
    sq: `${then ? 'Nuk plotësohej' : 'Nuk plotësohet'} te ${services === 1 ? 'një shërbim' : `${services} shërbime`}`,
    sr: `${then ? 'Nije bilo ispunjeno' : 'Nije ispunjeno'} kod ${services === 1 ? 'jedne usluge' : `${services} ${sr(services, 'usluge', 'usluge', 'usluga')}`}`,
    en: `${then ? 'Was not met' : 'Not met'} by ${services === 1 ? 'one service' : `${services} services`}`,
  }),
  unmetIn: (services: number, institutions: number, then: boolean): InEachLanguage => {
    const { sq, sr: inSerbian, en } = quarterWordsWith.unmet(services, then);
    return {
      sq: `${sq} në ${institutions === 1 ? 'një institucion' : `${institutions} institucione`}`,
      sr: `${inSerbian} u ${institutions === 1 ? 'jednoj instituciji' : `${institutions} ${sr(institutions, 'instituciji', 'institucije', 'institucija')}`}`,
      en: `${en} of ${institutions === 1 ? 'one institution' : `${institutions} institutions`}`,
    };
  },
  answered: (given: number, all: number): InEachLanguage => ({
    sq: `${given === 1 ? 'Ka' : 'Kanë'} dhënë përgjigje ${given} nga ${all} ${all === 1 ? 'institucion që e mori' : 'institucionet që e morën'}.`, sr: `Broj institucija koje su je dobile: ${all}. Broj odgovora: ${given}.`, en: `${given} of the ${all} ${all === 1 ? 'institution' : 'institutions'} that received it ${given === 1 ? 'has' : 'have'} answered.`,
  }),
  answeredBy: (role: string, day: string): InEachLanguage => ({ sq: `${role}, ${day}`, sr: `${role}, ${day}`, en: `${role}, ${day}` }),
  dueBy: (day: string): InEachLanguage => ({ sq: `deri më ${day}`, sr: `rok: ${day}`, en: `by ${day}` }),
  earlierLead: (quarter: InEachLanguage): InEachLanguage => ({ sq: `Dhënë për: ${quarter.sq}.`, sr: `Date za: ${quarter.sr.replace(/\.$/, '')}.`, en: `Given for the ${quarter.en}.` }),
  andMore: (count: number): InEachLanguage => ({ sq: count === 1 ? 'dhe një tjetër' : `dhe ${count} të tjera`, sr: `i još ${count}`, en: `and ${count} more` }),
  chartOf: (chart: InEachLanguage, name: InEachLanguage, quarter: string): InEachLanguage => {
    const short = quarterWordsWith.short(quarter);
    return { sq: `${chart.sq}: ${name.sq}, ${short.sq}`, sr: `${chart.sr}: ${name.sr}, ${short.sr}`, en: `${chart.en}: ${name.en}, ${short.en}` };
  },
} as const;

function partsOf(quarter: string): [year: string, index: 0 | 1 | 2 | 3] {
  return [quarter.slice(0, 4), (Number(quarter.at(-1)) - 1) as 0 | 1 | 2 | 3];
}
