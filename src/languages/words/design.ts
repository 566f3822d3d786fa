import type { InEachLanguage } from '../languages.ts';

/** The page of the guide on how the site looks, and why. */
export const designWords = {
  title: { sq: 'Si duket katalogu', sr: 'Kako katalog izgleda', en: 'How the catalogue looks' },
  summary: { sq: 'Ngjyrat, shkronjat dhe pjesët nga të cilat përbëhet çdo faqe, me kontrastin e llogaritur.', sr: 'Boje, slova i delovi od kojih je sastavljena svaka stranica, sa izračunatim kontrastom.', en: 'The colours, letters and parts that every page is made of, with their contrast computed.' },
  ideaTitle: { sq: 'Ideja', sr: 'Zamisao', en: 'The idea' },
  idea: {
    sq: 'Qytetari vjen me një pyetje dhe ka dhjetë sekonda. Përgjigjet vijnë të parat: sa kushton, sa zgjat, ku shkohet, çfarë sillet. Çfarë nuk dihet thuhet qetë dhe hapur, jo me ngjyrë alarmi. Çdo faqe ka të njëjtat pjesë në të njëjtin rend.',
    sr: 'Građanin dolazi s jednim pitanjem i ima deset sekundi. Odgovori su na prvom mestu: koliko košta, koliko traje, gde se ide, šta se nosi. Ono što se ne zna kaže se mirno i otvoreno, a ne bojom za uzbunu. Svaka stranica ima iste delove istim redom.',
    en: 'A citizen comes with one question and has ten seconds. The answers come first: what it costs, how long it takes, where to go, what to bring. What is not known is said calmly and openly, not in the colour of an alarm. Every page has the same parts in the same order.',
  },
  motifTitle: { sq: 'Vija e endur', sr: 'Tkana linija', en: 'The woven line' },
  motif: {
    sq: 'Nën kokën dhe mbi fundin e çdo faqeje kalon një vijë si në qilim: “syri” i artë dhe “fara” e kuqe, të vizatuara në një rrjetë prej dy pikselësh. Është e jona; nuk është stemë e as flamur dhe nuk përdoret askund tjetër si zbukurim.',
    sr: 'Ispod zaglavlja i iznad podnožja svake stranice ide linija kao na ćilimu: zlatno „oko“ i crveno „seme“, nacrtani na mreži od dva piksela. Naša je; nije grb ni zastava i nigde drugde se ne koristi kao ukras.',
    en: 'Under the head and above the foot of every page runs a line as on a kilim: the golden “eye” and the red “seed”, drawn on a grid of two pixels. It is our own; it is no coat of arms and no flag, and it decorates nothing else.',
  },
  lettersTitle: { sq: 'Shkronjat', sr: 'Slova', en: 'Letters' },
  letters: {
    sq: 'Titujt kanë shkronjat Bitter (licenca SIL OFL), të prera për shqip, serbisht dhe anglisht. Nuk e lëvizin faqen dhe një rrjet i ngadaltë nuk i pret. Teksti ka shkronjat e pajisjes suaj.',
    sr: 'Naslovi su pisani slovima Bitter (licenca SIL OFL), isečenim za albanski, srpski i engleski. Ne pomeraju stranicu i spora mreža ih ne čeka. Tekst je pisan slovima vašeg uređaja.',
    en: 'Headings are set in Bitter (SIL OFL licence), cut for Albanian, Serbian and English. It never moves the page and a slow network does not wait for it. Text has the letters of your device.',
  },
  coloursTitle: { sq: 'Ngjyrat dhe kontrasti', sr: 'Boje i kontrast', en: 'Colours and contrast' },
  colours: {
    sq: 'Kontrasti llogaritet nga vetë ngjyrat kur ndërtohet faqja. Teksti ka së paku 7 : 1, vijat që thonë diçka së paku 3 : 1. Nuk mjafton asnjëherë vetëm ngjyra: e njëjta gjë thuhet edhe me fjalë ose shenjë.',
    sr: 'Kontrast se računa iz samih boja kada se sajt izrađuje. Tekst ima najmanje 7 : 1, linije koje nešto znače najmanje 3 : 1. Boja nikada nije jedini znak: isto kažu i reči ili oznaka.',
    en: 'Contrast is computed from the colours themselves when the site is built. Text has at least 7 : 1, lines that mean something at least 3 : 1. Colour is never the only sign: words or a mark say the same.',
  },
  contrastTable: { sq: 'Kontrasti sipas pamjes', sr: 'Kontrast po prikazu', en: 'Contrast by scheme' },
  pair: { sq: 'Çfarë mbi çfarë', sr: 'Šta na čemu', en: 'What on what' },
  least: { sq: 'Së paku', sr: 'Najmanje', en: 'At least' },
  light: { sq: 'E çelët', sr: 'Svetao', en: 'Light' },
  dark: { sq: 'E errët', sr: 'Taman', en: 'Dark' },
  contrast: { sq: 'Kontrast i lartë', sr: 'Visok kontrast', en: 'High contrast' },
  contrastDark: { sq: 'Kontrast i lartë, e errët', sr: 'Visok kontrast, taman', en: 'High contrast, dark' },
  measuresTitle: { sq: 'Masat', sr: 'Mere', en: 'Measures' },
  measures: { sq: 'Emrat me të cilët i quan fleta e stilit.', sr: 'Nazivi kojima ih zove stilski list.', en: 'The names by which the style sheet calls them.' },
  token: { sq: 'Emri', sr: 'Naziv', en: 'Name' },
  value: { sq: 'Vlera', sr: 'Vrednost', en: 'Value' },
  partsTitle: { sq: 'Pjesët', sr: 'Delovi', en: 'The parts' },
  parts: { sq: 'Këto janë vetë pjesët e faqeve, me shembuj nga katalogu, jo fotografi të tyre.', sr: 'Ovo su sami delovi stranica, s primerima iz kataloga, a ne njihove slike.', en: 'These are the parts of the pages themselves, with examples from the catalogue, not pictures of them.' },
  answers: { sq: 'Përgjigjet e një shërbimi', sr: 'Odgovori o usluzi', en: 'The answers of a service' },
  knowledge: { sq: 'Sa e sigurt është', sr: 'Koliko je pouzdano', en: 'How sure it is' },
  notices: { sq: 'Njoftimet', sr: 'Obaveštenja', en: 'Notices' },
  noticeTitle: { sq: 'Një gjë që lexuesi duhet ta dijë para se të veprojë', sr: 'Nešto što čitalac treba da zna pre nego što postupi', en: 'One thing the reader must know before acting' },
  noticeText: { sq: 'Një fjali. Më shumë se një njoftim në faqe nuk lexohet.', sr: 'Jedna rečenica. Više od jednog obaveštenja na stranici niko ne čita.', en: 'One sentence. More than one notice a page is not read.' },
  guided: { sq: 'Lista me hapa', sr: 'Spisak koraka', en: 'A guided list' },
  doorsTitle: { sq: 'Dyert', sr: 'Vrata', en: 'Doors' },
  shares: { sq: 'Përqindjet', sr: 'Procenti', en: 'Shares' },
  controls: { sq: 'Fushat dhe butonat', sr: 'Polja i dugmad', en: 'Fields and buttons' },
  exampleField: { sq: 'Emri i shërbimit', sr: 'Naziv usluge', en: 'Name of the service' },
  exampleButton: { sq: 'Kërko', sr: 'Traži', en: 'Search' },
  rulesTitle: { sq: 'Bëni kështu, jo kështu', sr: 'Ovako da, ovako ne', en: 'Do, and do not' },
  doTitle: { sq: 'Po', sr: 'Da', en: 'Do' },
  dontTitle: { sq: 'Jo', sr: 'Ne', en: 'Do not' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What to do and what to leave, in pairs. */
export const designRules: readonly { yes: InEachLanguage; no: InEachLanguage }[] = [
  {
    yes: { sq: 'Përgjigjja e para, arsyeja pas saj.', sr: 'Prvo odgovor, pa razlog.', en: 'The answer first, the reason after it.' },
    no: { sq: 'Hyrje, falënderime ose logo mbi përgjigjen.', sr: 'Uvod, zahvalnice ili logo iznad odgovora.', en: 'An introduction, thanks or logos above the answer.' },
  },
  {
    yes: { sq: 'Ajo që mungon thuhet me fjalë dhe me shenjë: “nuk është shënuar”.', sr: 'Ono što nedostaje kaže se rečima i oznakom: „nije navedeno“.', en: 'What is missing is said in words and with a mark: “not stated”.' },
    no: { sq: 'Vijë bosh, zero ose ngjyrë e kuqe në vend të saj.', sr: 'Prazna crta, nula ili crvena boja umesto toga.', en: 'A dash, a zero or a red colour in its place.' },
  },
  {
    yes: { sq: 'Ngjyrat vetëm nga emrat e mësipërm.', sr: 'Boje samo pod gornjim nazivima.', en: 'Colours only by the names above.' },
    no: { sq: 'Ngjyrë e re e shkruar drejt në një pjesë.', sr: 'Nova boja upisana pravo u neki deo.', en: 'A new colour written straight into a part.' },
  },
  {
    yes: { sq: 'Butona dhe lidhje në lista së paku 44 piksel të lartë.', sr: 'Dugmad i linkovi u spiskovima visoki najmanje 44 piksela.', en: 'Buttons and links in lists at least 44 pixels high.' },
    no: { sq: 'Ikona pa fjalë.', sr: 'Ikone bez reči.', en: 'Icons without words.' },
  },
  {
    yes: { sq: 'Faqja e plotë edhe pa skript, në letër dhe në 320 piksel.', sr: 'Cela stranica i bez skripta, na papiru i na 320 piksela.', en: 'The whole page without script too, on paper and on 320 pixels.' },
    no: { sq: 'Përmbajtje që shfaqet vetëm kur kaloni me miun sipër.', sr: 'Sadržaj koji se vidi samo prelaskom miša.', en: 'Content that shows only under the mouse.' },
  },
];
