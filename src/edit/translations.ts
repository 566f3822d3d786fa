import { fieldsOfWords, freshRecord, recordedFieldsOf, recordedFieldsOfAdded, wordsAt } from '#catalogue/assess/translations.ts';
import type { Service, Texts } from '#catalogue/model/catalogue.ts';
import type { Text } from '#catalogue/model/text.ts';
import { inheritTexts } from '#catalogue/read/inherit.ts';
import { officialLanguages, type Language, type OfficialLanguage } from '#languages/languages.ts';
import { cleaned, isSame, withField, type Draft } from './draft.ts';

/** What is known of the words of a field as a translation. */
export interface TranslationState {
  state: 'fresh' | 'stale' | 'unrecorded';
  from: Language;
}

/** The state of every translated field of a draft by its path, such as `sr.title` or `sr.fees.issue`; a language's own source has none. Where nothing is recorded, a source that was changed since the files were opened makes a translation stale too. */
export function translationStates(draft: Draft, conceptTexts: Texts | undefined, base: Draft = draft): ReadonlyMap<string, TranslationState> {
  const own = ownTexts(draft);
  const was = ownTexts(base);
  const texts = inheritTexts(conceptTexts ?? {}, own, draft.facts);
  const recorded = [...recordedFieldsOf({ texts, ...(conceptTexts ? { conceptTexts } : {}) }), ...recordedFieldsOfAdded({ texts, further: own })];
  return new Map(officialLanguages.flatMap((language) => {
    const from = own[language]?.translatedFrom?.language ?? 'sq';
    if (from === language) return [];
    return fieldsOfWords(own[language]).flatMap((field): [string, TranslationState][] => {
      if (wordsAt(texts[from], field) === undefined) return [];
      const known = recorded.find((one) => one.language === language && one.field === field && !one.inherited);
      const isChanged = (spoken: OfficialLanguage) => !isSame(wordsAt(own[spoken], field), wordsAt(was[spoken], field));
      const overtaken = isChanged(from) && !isChanged(language) && wordsAt(was[from], field) !== undefined;
      return [[`${language}.${field}`, { state: known ? (known.stale ? 'stale' : 'fresh') : overtaken ? 'stale' : 'unrecorded', from }]];
    });
  }));
}

/** A draft in which some translations are recorded as made from the source as it stands now. */
export function withTranslations(draft: Draft, conceptTexts: Texts | undefined, confirmed: ReadonlySet<string>): Draft {
  const own = ownTexts(draft);
  const texts = inheritTexts(conceptTexts ?? {}, own, draft.facts);
  return officialLanguages.reduce((current, language) => {
    const fields = [...confirmed].flatMap((path) => (path.startsWith(`${language}.`) ? [path.slice(language.length + 1)] : []));
    const from = own[language]?.translatedFrom?.language ?? 'sq';
    const [text, source] = [own[language], texts[from]];
    if (fields.length === 0 || !text || !source) return current;
    const record = freshRecord(text, source, from, fields);
    return Object.keys(record.fields).length > 0 ? withField(current, `${language}.translatedFrom`, { ...text.translatedFrom, language: record.language, fields: record.fields }) : current;
  }, draft);
}

function ownTexts(draft: Draft): Texts & NonNullable<Service['further']> {
  return Object.fromEntries(officialLanguages.flatMap((language) => {
    const words = cleaned(draft.texts[language] ?? {});
    return Object.keys(words).length > 0 ? [[language, words as Text]] : [];
  }));
}
