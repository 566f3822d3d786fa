import { toCyrillic, type ScriptExceptions } from './cyrillic.ts';
import { dateInWords } from './dates.ts';
import { readInLatin } from './latin.ts';
import { languages, writtenTag, type InEachLanguage, type Language, type Route } from './languages.ts';
import { orderIn } from './order.ts';
import { unitFormat, writtenAs, type Unit } from './units.ts';

/** Words with the language they are really in, for the `lang` attribute (BCP 47). */
export interface Phrase {
  text: string;
  lang: string;
}

/** Speaks to the readers of one route: picks the language, derives the script, formats dates, money and lengths of time. */
export interface Voice {
  route: Route;
  /** Interface words, in the route's language and script. */
  say(words: InEachLanguage): string;
  /** Words of one language; another language than the route's keeps its own tag. */
  write(words: string, language: Language): Phrase;
  /** Names that are not derived into the other script: acts, addresses, foreign names. */
  asWritten(words: string, language: Language): Phrase;
  /** The route's own language where it is there, otherwise the first language that is. */
  firstOf(texts: Readonly<Partial<Record<Language, string | undefined>>>): Phrase | undefined;
  /** Languages in the order in which this route would read them. */
  order: readonly Language[];
  date(day: string): string;
  money(amount: number, currency: string): string;
  count(number: number, unit: Unit): string;
  number(value: number): string;
  percent(share: number): string;
  /** “a, b or c” */
  either(words: readonly string[]): string;
  compare(a: string, b: string): number;
}

// Most words stand on many pages. Two shelves of so many are remembered: when one is full it becomes the old one, and what is asked for again comes over.
const mostRemembered = 10_000;

/** The same function of words or a number, which remembers what it said; never more than two shelves of it. */
function knownAgain<Asked extends string | number>(say: (asked: Asked) => string): (asked: Asked) => string {
  let [shelf, old] = [new Map<Asked, string>(), new Map<Asked, string>()];
  return (asked) => {
    let known = shelf.get(asked);
    if (known !== undefined) return known;
    known = old.get(asked) ?? say(asked);
    if (shelf.size >= mostRemembered) [shelf, old] = [new Map(), shelf];
    shelf.set(asked, known);
    return known;
  };
}

/** The voice of a route, with the exceptions that editors keep for the script rule. */
export function voiceOf(route: Route, exceptions: ScriptExceptions): Voice {
  const { language, locale, tag } = route;
  const cyrillic = tag === 'sr-Cyrl';
  const inCyrillic = knownAgain((words: string) => toCyrillic(words, exceptions));
  const inScript = (words: string): string => (cyrillic ? inCyrillic(words) : language === 'sr' ? readInLatin(words) : words);
  const order = [language, ...languages.filter((other) => other !== language)];
  // To make a format takes longer than to use it a hundred times, and to use it longer than to remember what it said. A short command needs none of them.
  const formats = new Map<string, (number: number) => string>();
  const kept = (key: string, make: () => (number: number) => string): ((number: number) => string) => {
    let format = formats.get(key);
    if (!format) formats.set(key, (format = knownAgain(make())));
    return format;
  };
  const formatOf = (key: string, options: () => Intl.NumberFormatOptions) => kept(key, () => {
    const made = new Intl.NumberFormat(writtenAs(locale), options());
    return (number) => made.format(number);
  });
  let [ordered, list]: [ReturnType<typeof orderIn>?, Intl.ListFormat?] = [];
  const write = (words: string, from: Language): Phrase => (from === language ? { text: inScript(words), lang: tag } : { text: from === 'sr' ? readInLatin(words) : words, lang: writtenTag[from] });
  return {
    route, order, write,
    say: (words) => inScript(words[language]),
    asWritten: (words, from) => ({ text: words, lang: writtenTag[from] }),
    firstOf: (texts) => {
      const found = order.find((candidate) => texts[candidate] !== undefined);
      return found && write(texts[found]!, found);
    },
    date: knownAgain((day: string) => inScript(dateInWords(day, language))),
    money: (amount, currency) => formatOf(`${Number.isInteger(amount) ? '' : '.'}${currency}`, () => ({ style: 'currency', currency, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 }))(amount),
    count: (number, unit) => kept(unit, () => unitFormat(locale, unit))(number),
    number: (value) => formatOf('', () => ({}))(value),
    // Rounded down: nothing is called complete before it is.
    percent: (share) => formatOf('%', () => ({ style: 'percent', maximumFractionDigits: 0 }))(Math.floor(share * 100 + 1e-9) / 100),
    either(words) {
      const either = (list ??= new Intl.ListFormat(locale, { type: 'disjunction' })).format(words);
      return cyrillic ? either.replace(/ ili /g, ' или ') : either;
    },
    compare: (a, b) => (ordered ??= orderIn(locale))(a, b),
  };
}
