import type { Language } from '#languages/languages.ts';
import { textsOf, type Rule } from '../rule.ts';
import { fieldsOfWords, untranslatedFieldsOf } from '../translations.ts';

/** Everything that is said in some language is said in this one too. */
export const translated: Rule = {
  name: 'translated',
  judge({ service }, params) {
    const language = String(params.language) as Language;
    if (textsOf(service).every(({ text }) => fieldsOfWords(text).length === 0)) return { outcome: 'unknown', language };
    if (!service.texts[language]) return { outcome: 'missing', language, reason: { code: 'no-text' } };
    const missing = untranslatedFieldsOf(service).flatMap((one) => (one.language === language ? [one.field] : []));
    if (missing.length === 0) return { outcome: 'met', language };
    const fields = missing.slice(0, 5).join(', ');
    return { outcome: 'partial', language, field: missing[0]!.split('.')[0]!, reason: { code: 'fields-missing', values: { fields: missing.length > 5 ? `${fields} …` : fields, count: missing.length } } };
  },
  examples: [
    { outcome: 'met', params: { language: 'sr' }, texts: { sq: { title: 'Leje ndërtimi' }, sr: { title: 'Građevinska dozvola' } } },
    { outcome: 'partial', params: { language: 'sr' }, texts: { sq: { title: 'Leje ndërtimi', summary: 'Leje për të ndërtuar.' }, sr: { title: 'Građevinska dozvola' } } },
    { outcome: 'missing', params: { language: 'sr' }, texts: { sq: { title: 'Leje ndërtimi' } } },
  ],
};
