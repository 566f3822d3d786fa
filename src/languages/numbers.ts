import type { InEachLanguage, Language } from './languages.ts';

/* How numbers, lengths of time, money and copies are written in each language. All words stand here as `plainLetters` leaves them: small, without marks, in Latin letters. */

/** Units of time that a text states; a week is seven days, a year twelve months. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year';

/** Words in small Latin letters without marks, so that “ditë”, “dite” and “ДАНА” are found by one spelling; quotation marks become blanks, every dash a hyphen. */
export function plainLetters(words: string, language: Language): string {
  let plain = (language === 'en' && words.includes('may') ? words.replace(/\bmay\b/g, 'can') : words).toLowerCase(); // the verb, not the month
  if (notAscii.test(plain)) {
    // The letters that nearly all of it is of, at once; what else there is, sign by sign.
    for (const letter of markedLetters[language]) if (plain.includes(letter)) plain = plain.replaceAll(letter, plainSign(letter));
    if (notAscii.test(plain)) plain = plain.replace(/[^\x00-\x7f]/g, plainSign);
  }
  if (/["'`*]/.test(plain)) plain = plain.replace(/["'`*]/g, ' ');
  return plain.includes('  ') ? plain.replace(/ {2,}/g, ' ') : plain;
}

const notAscii = /[^\x00-\x7f]/;
const markedLetters: InEachLanguage<readonly string[]> = { sq: ['ë', 'ç'], sr: ['č', 'ć', 'š', 'ž', 'đ'], en: [] };

function plainSign(sign: string): string {
  let plain = plainSigns.get(sign);
  if (plain === undefined) {
    plain = latinOf[sign] ?? (/[\u00a0\u2007\u2009\u202f“”„‟«»‘’‚]/.test(sign) ? ' ' : /[‐‑‒–—−]/.test(sign) ? '-' : sign === 'đ' ? 'dj' : sign.normalize('NFD').replace(/\p{M}/gu, ''));
    plainSigns.set(sign, plain);
  }
  return plain;
}

// One sign at a time is at most 65,536 of them.
const plainSigns = new Map<string, string>();

/** The value of a word: an ordinary number, or a word such as “one”, “first”, “both” that may be a number or no more than a turn of phrase. */
export interface WordValue {
  value: number;
  loose: boolean;
}

/** The value of a single word; undefined when it is no number. */
export function valueOfWord(word: string, language: Language): WordValue | undefined {
  const value = strictWords[language].get(word);
  if (value !== undefined) return { value, loose: false };
  const loose = looseWords[language].get(word) ?? ordinals[language].find(([pattern]) => pattern.test(word))?.[1];
  return loose === undefined ? undefined : { value: loose, loose: true };
}

/** What may stand between the words of one number: njëzet e pesë, dvadeset i pet, twenty-five. */
export const joiners: InEachLanguage<RegExp> = { sq: /^ e (?=[a-z])/, sr: /^(?: i | )(?=[a-z])/, en: /^(?:-| and | )(?=[a-z])/ };

/** A number word and a unit grown together: petnaestodnevni, gjashtëmujor. */
export const grownTogether: InEachLanguage<RegExp | undefined> = {
  sq: /^([a-z]{2,}?)-?(dit[eo]r|mujor|vjecar|javor|oresh|minutesh|ditesh|mujsh)[a-z]*$/, sr: /^([a-z]{2,}?)(?:o|a)?-?(dnevn|mesecn|mjesecn|mesecj|mjesecj|godisnj|nedeljn|casovn|satn|minutn)[a-z]*$/, en: undefined,
};

/** Whether any word of a text can be a number and a unit grown together: looked at once, before its words are. */
export const mayBeGrown: InEachLanguage<RegExp | undefined> = {
  sq: /dit[eo]r|mujor|vjecar|javor|oresh|minutesh|ditesh|mujsh/, sr: /dnevn|mj?esec[nj]|godisnj|nedeljn|casovn|satn|minutn/, en: undefined,
};

const at = (words: string): string => ` ?-?(?:${words})(?![a-z])`;
const before: InEachLanguage<string> = { sq: '', sr: '(?:radn[a-z]*|kalendarsk[a-z]*|punih|pune|celih|cele|uzastopn[a-z]*|narednih|sledecih) ', en: '(?:working|business|calendar|consecutive|full|whole|more) ' };

/** The unit of time behind a number, with the words that may stand between: radnih dana, working days, vjet. */
export const timeUnits: InEachLanguage<readonly (readonly [TimeUnit, RegExp])[]> = {
  sq: units('sq', {
    'working-day': 'dit(?:e|esh|eve|et) (?:te )?pun(?:e|es|ese)', minute: 'minut(?:a|ash|ave|e|es|en|at|esh)?|min', hour: 'or(?:e|esh|eve|et)', day: 'dit(?:e|esh|eve|et|a|es|en)|dit[eo]r[a-z]*', week: 'jav(?:e|esh|eve|et|en)|javor[a-z]*',
    month: 'muaj(?:sh|ve|t|it|in|esh)?|mujor[a-z]*', year: 'vit(?:i|it|in|e|esh|eve|et)?|vjet(?:esh|eve|et|ve|sh)?|vjec(?:ar[a-z]*)?',
  }),
  sr: units('sr', {
    'working-day': 'radn[a-z]* dan(?:a|i|u|om)?', minute: 'minut(?:a|i|e|u)?|minutn[a-z]*|min', hour: 'sat(?:a|i|u)?|cas(?:a|ova|u)?|casovn[a-z]*|satn[a-z]*', day: 'dan(?:a|i|u|om)?|dnevn[a-z]*', week: 'nedelj(?:a|e|u|i)|nedeljn[a-z]*|sedmic(?:a|e|u|i)',
    month: 'mj?esec(?:a|i|e|u|om)?|mj?esec[nj][a-z]*', year: 'godin(?:a|e|u|i|om)|godisnj[a-z]*',
  }),
  en: units('en', { 'working-day': '(?:working|business)[ -]days?', minute: 'minutes?|mins?', hour: 'hours?|hrs?', day: 'days?', week: 'weeks?', month: 'months?', year: 'years?' }),
};

function units(language: Language, words: Record<TimeUnit, string>): [TimeUnit, RegExp][] {
  return Object.entries(words).map(([unit, forms]) => [unit as TimeUnit, new RegExp(`^(?:${unit === 'working-day' || !before[language] ? '' : `(?: ?-?${before[language]})?`}${at(forms)})`)]);
}

const ofCountry = '(?:(?:americk|svajcarsk|britansk|albansk|srpsk)[a-z]+ |us |american |swiss |british |albanian |serbian )?';
const coins: readonly (readonly [string, string, string])[] = [
  ['USD', '\\$|', 'usd|doll?ar(?:e|esh|eve|et|s|a|i|ima)?'],
  ['CHF', '', 'chf|frang(?:a|e|ash|ave|at)|fran(?:ak|aka|ka|ke|cima?)|francs?'],
  ['GBP', '£|', 'gbp|paund(?:e|esh|eve)?|funt(?:a|e|i|ama)?|pounds?'],
  ['RSD', '', 'rsd|dinar(?:e|esh|eve|et|s|a|i|ima)?|din'],
  ['TRY', '', 'try(?! [a-z])'],
  ['ALL', '', 'all(?! [a-z])|lek(?:e|esh|eve|et|a)?'],
];

/** Money behind a number; the euro is spelled in many ways. Before a number only the sign and the code stand. */
export const moneyAfter: readonly (readonly [string, RegExp])[] = [
  ['EUR', /^ ?(?:€|eur(?:o|os|osh|ove|ot|ose|a)?(?![a-z])|evr(?:o|a|i|u|ima)(?![a-z]))/],
  ['cent', /^ ?(?:cent(?:e|esh|eve|a|i|s)?)(?![a-z])/],
  ...coins.map(([code, sign, words]) => [code, new RegExp(`^ ?(?:${sign}${ofCountry}(?:${words})(?![a-z]))`)] as const),
];
export const moneyBefore = /(?:[€$£]|(?<![a-z])(?:eur|usd|chf|gbp|rsd)) ?$/;
/** The currency that a sign before a number stands for; the codes name their own. */
export const currencyOfSign: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

/** A round number in words behind figures: 10 mijë, 300 hiljada, 1.5 million. */
export const roundAfter = / (mij[a-z]*|mil[a-z]+|hilj[a-z]+|thous[a-z]+)(?![a-z])/y;

/** “Per cent” behind a number. */
export const percentAfter = /^ ?(?:%|per ?qind(?:je)?(?![a-z])|odsto(?![a-z])|posto(?![a-z])|procen[a-z]*|per ?cent(?![a-z]))/;

/** Between two numbers of which only the second has its unit: 10–15 minuta, 15 deri në 30 ditë, 30 i 45 dana. */
export const betweenNumbers: InEachLanguage<RegExp> = { sq: /^ ?(?:-|deri ne|deri|apo|ose|dhe) ?$/, sr: /^ ?(?:-|do|ili|odnosno|i) ?$/, en: /^ ?(?:-|to|or|and) ?$/ };

const monthStems: InEachLanguage<readonly string[]> = {
  sq: ['janar', 'shkurt', 'mars', 'prill', 'maj', 'qershor', 'korrik', 'gusht', 'shtator', 'tetor', 'nentor', 'dhjetor'],
  sr: ['januar', 'februar', 'mart', 'april', 'maj', 'jun', 'jul', 'avgust', 'septemb(?:ar|r)', 'oktob(?:ar|r)', 'novemb(?:ar|r)', 'decemb(?:ar|r)'],
  en: ['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
};
const monthEndings: InEachLanguage<string> = { sq: '(?:it|in|i)?', sr: '(?:a|u|om|e)?', en: '' };

const monthNames: InEachLanguage<RegExp> = { sq: monthNamesOf('sq'), sr: monthNamesOf('sr'), en: monthNamesOf('en') };

// No stem is anything but letters in its first two.
const monthBeginnings: InEachLanguage<ReadonlySet<string>> = { sq: beginningsOf(monthStems.sq), sr: beginningsOf(monthStems.sr), en: beginningsOf(monthStems.en) };

function beginningsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.slice(0, 2)));
}

function monthNamesOf(language: Language): RegExp {
  return new RegExp(`^(?:${monthStems[language].map((stem) => `(${stem})`).join('|')})${monthEndings[language]}$`);
}

/** The month that a word names, from 1; undefined when it names none. */
export function monthOfWord(word: string, language: Language): number | undefined {
  if (!monthBeginnings[language].has(word.slice(0, 2))) return undefined;
  const found = monthNames[language].exec(word)?.slice(1).findIndex((name) => name !== undefined) ?? -1;
  return found < 0 ? undefined : found + 1;
}

/** A year after its number, or before it: 1981. godine. */
export const yearAfter = /^\.? ?(?:godin[a-z]*|god\.?|vit[a-z]*)(?![a-z])/;

/** How a document is asked for. A verified copy is looked for first, and its words are then no plain copy. */
export const formWords: readonly (readonly ['verified-copy' | 'copy' | 'original' | 'for-viewing', InEachLanguage<RegExp>])[] = [
  ['verified-copy', {
    sq: /(?<![a-z])(?:foto)?kopj[a-z]*(?: (?:i|e|te|se)?| (?:[a-z]+ ){1,3}?(?:e|te)) ?(?:vertetu|noterizu|verifiku|legalizu|noterial|certifiku)[a-z]*/g,
    sr: /(?<![a-z])(?:overen|ovjeren|notarsk|notarizovan|legalizovan|verifikovan)[a-z]* (?:foto)?kopij[a-z]*|(?<![a-z])(?:foto)?kopij[a-z]*(?: [a-z]+){0,3}? (?:overen|ovjeren|notarizovan)(?:a|e|u|oj|ih|im)(?= (?:kod|od|u) |\W*$| ?[.,;:)])|(?<![a-z])overen[a-z]* prepis[a-z]*/g,
    en: /(?<![a-z])(?:certified|verified|notari[sz]ed|authenticated|attested|legali[sz]ed)(?: true)? (?:photo)?cop(?:y|ies)|(?<![a-z])(?:photo)?cop(?:y|ies)(?: [a-z]+){0,3}? (?:certified|verified|notari[sz]ed|authenticated|attested|legali[sz]ed)(?= (?:by|at|before) |\W*$| ?[.,;:)])/g,
  }],
  ['copy', { sq: /(?<![a-z])(?:foto)?kopj[a-z]*/g, sr: /(?<![a-z])(?:foto)?kopij[a-z]*/g, en: /(?<![a-z])(?:photo)?cop(?:y|ies)(?![a-z])/g }],
  ['original', { sq: /(?<![a-z])origjinal[a-z]*/g, sr: /(?<![a-z])original[a-z]*/g, en: /(?<![a-z])originals?(?![a-z])/g }],
  ['for-viewing', { sq: /(?<![a-z])per (?:shikim|shikuar|verifikim|inspektim|t u pare|ta pare)[a-z]*/g, sr: /(?<![a-z])(?:na|radi) uvida?(?![a-z])/g, en: /(?<![a-z])(?:for (?:viewing|inspection|verification)|to be (?:shown|viewed|inspected))(?![a-z])/g }],
];

/** Whether words of a language, as they are written, can state a fact at all: a figure, an address, a unit of time or money, a form of a document, or a number word that counts something (two photographs; that a longer word may end so costs less than asking how each begins). Spares the closer look at most of them. */
export const mayState: InEachLanguage<RegExp> = {
  sq: mayStateBy('dit[eëo]|muaj|mujor|vit|vje[tcç]|or[eë]|jav|kop[ij]|shik|verifi|inspek', 'dy|tr[ei]|kat[eë]r|pes[eë]|gjasht[eë]|shtat[eë]|tet[eë]|n[eë]nt[eë]|dhjet[eë]|nj[eë]zet'),
  sr: mayStateBy('dan|dnev|ese[cč]|godi|sat|[cč]as|nedelj|sedmi|kop[ij]|uvid|prepis', 'dv[ae]|dvije|tr[ei]|[cč]etiri|pet|[sš]est|sedam|osam|devet|deset|naest'),
  en: mayStateBy('day|week|month|year|hour|hrs|cop[iy]|verifi|view|show|inspec', 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty'),
};

function mayStateBy(units: string, counts: string): RegExp {
  return new RegExp(String.raw`[\d€%@\u0400-\u04ff]|:\/\/|www\.|min|eur|evr|cent|qind|ostot?|procen|dinar|doll?ar|fran[gcka]|funt|paund|pound|lek|orig|${units}|(?:${counts})(?![a-z])`, 'i');
}

/** “A plain one”: says copy without the word, where a verified copy has been named. */
export const plainCopy: InEachLanguage<RegExp> = { sq: /(?<![a-z])(?:te |e )?thjesht[a-z]*/, sr: /(?<![a-z])obicn[a-z]*/, en: /(?<![a-z])(?:plain|ordinary|simple)(?![a-z])/ };

/** Parts of an address that only name a language: the same page in each. */
export const languageInAddress = /(?<=[/=.-])(?:sq|al|alb|sr|srb|srp|en|eng)(?:-[a-z]{2,4})?(?=[/&?#.]|$)/g;

const latinOf: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'dj', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's' };

const sqOnes = ['nje', 'dy', 'tre', 'kater', 'pese', 'gjashte', 'shtate', 'tete', 'nente'];
const sqTens: Readonly<Record<string, number>> = { njezet: 20, tridhjete: 30, dyzet: 40, katerdhjete: 40, pesedhjete: 50, gjashtedhjete: 60, shtatedhjete: 70, tetedhjete: 80, nentedhjete: 90 };

/** The value of a plain number word; undefined for every other word. */
export function strictValueOf(word: string, language: Language): number | undefined {
  return strictWords[language].get(word);
}

const strictWords: InEachLanguage<ReadonlyMap<string, number>> = {
  sq: new Map(Object.entries({
    dy: 2, tre: 3, tri: 3, kater: 4, pese: 5, gjashte: 6, shtate: 7, tete: 8, nente: 9, dhjete: 10,
    ...Object.fromEntries(sqOnes.map((one, index) => [`${one}mbedhjete`, 11 + index])), trimbedhjete: 13,
    ...sqTens, ...Object.fromEntries(Object.entries(sqTens).flatMap(([ten, value]) => [...sqOnes, 'tri'].map((one) => [`${ten}e${one}`, value + (one === 'tri' ? 3 : sqOnes.indexOf(one) + 1)]))),
    qind: 100, njeqind: 100, dyqind: 200, treqind: 300, katerqind: 400, peseqind: 500, gjashteqind: 600, shtateqind: 700, teteqind: 800, nenteqind: 900, mije: 1000, njemije: 1000, milion: 1_000_000, milione: 1_000_000, gjysme: 0.5, gjysem: 0.5,
  })),
  sr: new Map(Object.entries({
    dva: 2, dve: 2, dvije: 2, dvaju: 2, dvema: 2, tri: 3, triju: 3, trima: 3, cetiri: 4, cetiriju: 4, pet: 5, sest: 6, sedam: 7, osam: 8, devet: 9, deset: 10,
    jedanaest: 11, dvanaest: 12, trinaest: 13, cetrnaest: 14, petnaest: 15, sesnaest: 16, sedamnaest: 17, osamnaest: 18, devetnaest: 19,
    dvadeset: 20, trideset: 30, cetrdeset: 40, pedeset: 50, sezdeset: 60, sedamdeset: 70, osamdeset: 80, devedeset: 90,
    sto: 100, stotinu: 100, stotine: 100, stotina: 100, dvesta: 200, dvesto: 200, trista: 300, tristo: 300, cetiristo: 400, petsto: 500, seststo: 600, sedamsto: 700, osamsto: 800, devetsto: 900, hiljadu: 1000, hiljade: 1000, hiljada: 1000, milion: 1_000_000, miliona: 1_000_000, pola: 0.5,
  })),
  en: new Map(Object.entries({
    two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
    twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000, million: 1_000_000, half: 0.5,
  })),
};

// Articles, collectives and “first part” of a compound: a number only if the other language says so.
const looseWords: InEachLanguage<ReadonlyMap<string, number>> = {
  sq: new Map(Object.entries({ nje: 1, njeri: 1, njera: 1, njeren: 1, njerin: 1, dyja: 2, treja: 3, tria: 3 })),
  sr: new Map(Object.entries({ jedan: 1, jedna: 1, jedno: 1, jednog: 1, jedne: 1, jednu: 1, jednom: 1, jednoj: 1, jednim: 1, polu: 0.5, dvo: 2, tro: 3, cetvoro: 4, cetvor: 4, dvoje: 2, dvojica: 2, dvaput: 2, oba: 2, obe: 2, oboje: 2, obadva: 2, troje: 3, petoro: 5 })),
  en: new Map(Object.entries({ one: 1, a: 1, an: 1, single: 1, once: 1, both: 2, twice: 2, double: 2, couple: 2, duplicate: 2, triplicate: 3 })),
};

const ordinals: InEachLanguage<readonly (readonly [RegExp, number])[]> = {
  sq: [[/^par[aei]$/, 1], [/^dyt[aei]$/, 2], [/^tret[aei]$/, 3], [/^katert[aei]?$/, 4], [/^pest[aei]$/, 5], [/^gjashtet?[aei]$/, 6], [/^shtatet?[aei]$/, 7], [/^tetet?[aei]$/, 8], [/^nentet?[aei]$/, 9], [/^dhjetet?[aei]$/, 10]],
  sr: [[/^prv[a-z]{1,3}$/, 1], [/^drug[a-z]{1,3}$/, 2], [/^trec[a-z]{1,3}$/, 3], [/^cetvrt[a-z]{1,3}$/, 4], [/^pet(?:i|a|o|og|oj|om|u)$/, 5], [/^sest(?:i|a|o|og|oj|om|u)$/, 6], [/^sedm(?:i|a|o|og|oj|om|u)$/, 7], [/^osm(?:i|a|o|og|oj|om|u)$/, 8], [/^devet(?:i|a|o|og|oj|om|u)$/, 9], [/^deset(?:i|a|o|og|oj|om|u)$/, 10]],
  en: [[/^first$/, 1], [/^second$/, 2], [/^third$/, 3], [/^fourth$/, 4], [/^fifth$/, 5], [/^sixth$/, 6], [/^seventh$/, 7], [/^eighth$/, 8], [/^ninth$/, 9], [/^tenth$/, 10]],
};

/** Whether the small letters from a place on, so many of them, can be a plain number word: told by their number and the first two, before they are taken out. */
export function mayBeNumberWord(words: string, index: number, length: number, language: Language): boolean {
  return length > 1 && length < 32 && ((lengthsOfNumbers[language][pairOf(words, index)]! >>> length) & 1) === 1;
}

const pairOf = (words: string, index: number): number => (words.charCodeAt(index) - 97) * 26 + words.charCodeAt(index + 1) - 97;

// For each pair of first letters the lengths of the number words that begin so, a bit for each length.
const lengthsOfNumbers: InEachLanguage<Uint32Array> = { sq: lengthsBy(strictWords.sq), sr: lengthsBy(strictWords.sr), en: lengthsBy(strictWords.en) };

function lengthsBy(words: ReadonlyMap<string, number>): Uint32Array {
  const lengths = new Uint32Array(26 * 26);
  for (const word of words.keys()) lengths[pairOf(word, 0)]! |= 1 << word.length;
  return lengths;
}
