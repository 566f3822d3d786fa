/** The only list of languages and scripts: content languages and the four interface routes (BCP 47). */

/** Languages that texts are written in. The first two are official everywhere in Kosovo (Law 02/L-37). */
export const languages = ['sq', 'sr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Languages that an institution may add where they are in official use, as Turkish is in Prizren: its texts in them are shown as they are, the site itself does not speak them. */
export const furtherLanguages = ['tr', 'bs', 'rom'] as const;
export type FurtherLanguage = (typeof furtherLanguages)[number];

/** What a language is called by those who speak it. */
export const ownNames: Readonly<Record<FurtherLanguage, string>> = { tr: 'Türkçe', bs: 'Bosanski', rom: 'Romani čhib' };

/** Every language in which institutions speak, write and decide. */
export const officialLanguages = [...languages, ...furtherLanguages] as const;
export type OfficialLanguage = (typeof officialLanguages)[number];

/** One value for each language. */
export type InEachLanguage<Value = string> = Record<Language, Value>;

/** The same, made for each language. */
export function inEach<Value>(of: (language: Language) => Value): InEachLanguage<Value> {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as InEachLanguage<Value>;
}

/** A way of reading the site: Serbian has two, one written and one derived (see cyrillic.ts). */
export interface Route {
  /** First part of the address: `/{path}/…`. */
  path: 'sq' | 'sr' | 'sr-cyrl' | 'en';
  language: Language;
  /** Value of the `lang` attribute. */
  tag: 'sq' | 'sr-Latn' | 'sr-Cyrl' | 'en';
  /** The language's own name, as its readers write it. */
  name: string;
  /** Locale for dates, numbers and sorting (Intl). */
  locale: string;
}

export const routes: readonly Route[] = [
  { path: 'sq', language: 'sq', tag: 'sq', name: 'Shqip', locale: 'sq-XK' },
  { path: 'sr', language: 'sr', tag: 'sr-Latn', name: 'Srpski', locale: 'sr-Latn-RS' },
  { path: 'sr-cyrl', language: 'sr', tag: 'sr-Cyrl', name: 'Српски', locale: 'sr-Cyrl-RS' },
  { path: 'en', language: 'en', tag: 'en', name: 'English', locale: 'en-GB' },
];

/** The route of an address part such as `sr-cyrl`; undefined when no language is read there. */
export function routeOf(path: string | undefined): Route | undefined {
  return routes.find((route) => route.path === path);
}

/** BCP 47 tag of a language as it is written in its source (Serbian is written in Latin script). */
export const writtenTag: Readonly<Record<OfficialLanguage, string>> = { sq: 'sq', sr: 'sr-Latn', en: 'en', tr: 'tr', bs: 'bs', rom: 'rom' };

/** Whether a word names one of the content languages. */
export function isLanguage(word: string): word is Language {
  return (languages as readonly string[]).includes(word);
}

/** Whether a word names one of these, or one that institutions may add. */
export function isOfficialLanguage(word: string): word is OfficialLanguage {
  return isLanguage(word) || isFurtherLanguage(word);
}

/** Whether a word names a language that institutions may add. */
export function isFurtherLanguage(word: string): word is FurtherLanguage {
  return (furtherLanguages as readonly string[]).includes(word);
}

/** The language that stands before a field, as in `sq.title`, and the field itself; what stands once for all languages has none. */
export function languageBefore(field: string): { language?: Language; field: string } {
  const { language, field: name } = officialLanguageBefore(field);
  return language === undefined ? { field } : isLanguage(language) ? { language, field: name } : { field };
}

/** The same, also where it is one that institutions add, as in `tr.title`. */
export function officialLanguageBefore(field: string): { language?: OfficialLanguage; field: string } {
  const [language = '', ...rest] = field.split('.');
  return isOfficialLanguage(language) && rest.length > 0 ? { language, field: rest.join('.') } : { field };
}
