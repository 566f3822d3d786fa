/** How many of how many, in words. */
import type { InEachLanguage } from './languages.ts';
import type { ReasonValues } from './reasons.ts';

const serbianPlurals = new Intl.PluralRules('sr');

/** The form of a Serbian word that stands beside a number. */
export function sr(count: string | number | undefined, one: string, few: string, many: string): string {
  const form = serbianPlurals.select(Number(count));
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** What is counted: in Serbian services and categories are feminine, data sets masculine. */
export type CountedThing = 'service' | 'data-set';

/** The answers of rules beside how many have them: “1 e plotësuar”, “9 të plotësuara”; “1 ispunjena”, “2 ispunjene”, “5 ispunjeno”. */
export const countedOutcomes = {
  met: (count, of) => ({ sq: count === 1 ? 'e plotësuar' : 'të plotësuara', sr: srAdjective(count, 'ispunjen', of), en: 'met' }),
  partial: (count, of) => ({ sq: count === 1 ? 'e plotësuar pjesërisht' : 'të plotësuara pjesërisht', sr: `delimično ${srAdjective(count, 'ispunjen', of)}`, en: 'partly met' }),
  missing: (count) => ({ sq: count === 1 ? 'mungon' : 'mungojnë', sr: sr(count, 'nedostaje', 'nedostaju', 'nedostaje'), en: 'missing' }),
  'not-applicable': (count) => ({ sq: count === 1 ? 'nuk zbatohet' : 'nuk zbatohen', sr: sr(count, 'ne primenjuje se', 'ne primenjuju se', 'ne primenjuje se'), en: 'not applicable' }),
  unknown: (count, of) => ({ sq: count === 1 ? 'e panjohur' : 'të panjohura', sr: srAdjective(count, 'nepoznat', of), en: 'unknown' }),
} as const satisfies Readonly<Record<string, (count: number, of: CountedThing) => InEachLanguage>>;

function srAdjective(count: number, stem: string, of: CountedThing): string {
  return `${stem}${of === 'service' ? sr(count, 'a', 'e', 'o') : sr(count, '', 'a', 'o')}`;
}

/** Which of the things lack what was asked for: each rule counts something else, documents, fees, forms. */
export const someWithout: Readonly<Record<string, (v: ReasonValues) => InEachLanguage>> = {
  'document-forms': (v) => ({
    sq: `Forma (origjinal, kopje ose kopje e vërtetuar) nuk është shënuar te ${sqOf(v, 'dokumenti i vetëm', 'dokumentet')}.`,
    sr: `Oblik (original, kopija ili overena kopija) nije naveden ${srOf(v, 'kod jedinog dokumenta', 'dokumenta', 'dokumenta', 'dokumenata')}.`,
    en: `The form (original, copy or verified copy) is not stated for ${enOf(v, 'document', 'documents')}.`,
  }),
  payment: (v) => ({
    sq: `Mënyra e pagesës nuk është shënuar te ${sqOf(v, 'taksa e vetme', 'taksat')}.`,
    sr: `Način plaćanja nije naveden ${srOf(v, 'kod jedine takse', 'takse', 'takse', 'taksi', 'jedne')}.`,
    en: `How to pay is not stated for ${enOf(v, 'fee', 'fees')}.`,
  }),
  'appeal-period': (v) => ({
    sq: `Numri i ditëve për ankesë nuk është shënuar te ${sqOf(v, 'organi i vetëm', 'organet')}.`,
    sr: `Broj dana za žalbu nije naveden ${srOf(v, 'kod jedinog organa', 'organa', 'organa', 'organa')}.`,
    en: `The number of days for an appeal is not stated for ${enOf(v, 'body', 'bodies')}.`,
  }),
  'open-format': (v) => ({
    sq: `Formati i hapur, që plotësohet në kompjuter, nuk është dhënë te ${sqOf(v, 'formulari i vetëm', 'formularët')}.`,
    sr: `Otvoren format, koji se popunjava na računaru, nije dat ${srOf(v, 'kod jedinog obrasca', 'obrasca', 'obrasca', 'obrazaca')}.`,
    en: `An open format that can be filled in on a computer is not given for ${enOf(v, 'form', 'forms')}.`,
  }),
  output: (v) => ({
    sq: `Çfarë merrni, ose sa kohë vlen, nuk është shënuar te ${sqOf(v, 'gjëja e vetme që merrni', 'gjërat që merrni')}.`,
    sr: `Šta dobijate, ili koliko dugo važi, nije navedeno ${srOf(v, 'kod jedine stvari koju dobijate', 'stvari koju dobijate', 'stvari koje dobijate', 'stvari koje dobijate', 'jedne')}.`,
    en: `What you receive, or for how long it is valid, is not stated for ${enOf(v, 'thing', 'things')} that you receive.`,
  }),
  'document-published': (v) => ({
    sq: `Adresa nuk është shënuar te ${sqOf(v, 'dokumenti i vetëm', 'dokumentet')}.`,
    sr: `Adresa nije navedena ${srOf(v, 'kod jedinog dokumenta', 'dokumenta', 'dokumenta', 'dokumenata')}.`,
    en: `The address is not stated for ${enOf(v, 'document', 'documents')}.`,
  }),
  'document-complete': (v) => ({
    sq: `Data ose periudha, apo adresa, nuk është shënuar te ${sqOf(v, 'dokumenti i vetëm', 'dokumentet')}.`,
    sr: `Datum ili period, ili adresa, nije naveden ${srOf(v, 'kod jedinog dokumenta', 'dokumenta', 'dokumenta', 'dokumenata')}.`,
    en: `The date or period, or the address, is not stated for ${enOf(v, 'document', 'documents')}.`,
  }),
  'document-language': (v) => ({
    sq: `Versioni ${v.inLanguage} nuk është shënuar te ${sqOf(v, 'dokumenti i vetëm', 'dokumentet')}.`,
    sr: `Verzija ${v.inLanguage} nije navedena ${srOf(v, 'kod jedinog dokumenta', 'dokumenta', 'dokumenta', 'dokumenata')}.`,
    en: `A version ${v.inLanguage} is not stated for ${enOf(v, 'document', 'documents')}.`,
  }),
  'document-open-format': (v) => ({
    sq: `Formati i hapur nuk është shënuar te ${sqOf(v, 'dokumenti i vetëm', 'dokumentet')}.`,
    sr: `Otvoren format nije naveden ${srOf(v, 'kod jedinog dokumenta', 'dokumenta', 'dokumenta', 'dokumenata')}.`,
    en: `An open format is not stated for ${enOf(v, 'document', 'documents')}.`,
  }),
  'document-licence': (v) => ({
    sq: `Licenca nuk është shënuar te ${sqOf(v, 'dokumenti i vetëm', 'dokumentet')}.`,
    sr: `Licenca nije navedena ${srOf(v, 'kod jedinog dokumenta', 'dokumenta', 'dokumenta', 'dokumenata')}.`,
    en: `The licence is not stated for ${enOf(v, 'document', 'documents')}.`,
  }),
  other: (v) => ({
    sq: `Mungon te ${v.without} nga ${v.all}.`,
    sr: `Nedostaje kod ${v.without} od ${v.all}.`,
    en: `Missing for ${v.without} of ${v.all}.`,
  }),
};

/** In Albanian: “the only document”, “any of the 5 documents”, “2 of the 5 documents”, after a negation. */
export function sqOf(v: ReasonValues, only: string, many: string): string {
  return v.all === 1 ? only : v.without === v.all ? `asnjë nga ${v.all} ${many}` : `${v.without} nga ${v.all} ${many}`;
}

/** The same in Serbian. */
export function srOf(v: ReasonValues, only: string, one: string, few: string, many: string, single = 'jednog'): string {
  if (v.all === 1) return only;
  const all = `${v.all} ${sr(v.all, one, few, many)}`;
  return v.without === v.all ? `ni kod ${single} od ${all}` : `kod ${v.without} od ${all}`;
}

/** The same in English. */
export function enOf(v: ReasonValues, one: string, many: string): string {
  return v.all === 1 ? `the only ${one}` : v.without === v.all ? `any of the ${v.all} ${many}` : `${v.without} of the ${v.all} ${many}`;
}
