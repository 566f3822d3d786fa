import type { Language } from '#languages/languages.ts';
import type { Text } from '../../model/text.ts';
import { textsOf, type Rule } from '../rule.ts';

const notWords: ReadonlySet<string> = new Set(['translatedFrom', 'titleStatus', 'alsoCalled']);

/** Everything that is said in some language is said in this one too. */
export const translated: Rule = {
  name: 'translated',
  judge({ service }, params) {
    const language = String(params.language) as Language;
    const wanted = new Set(textsOf(service).flatMap(({ text }) => partsOf(text)));
    if (wanted.size === 0) return { outcome: 'unknown', language };
    const text = service.texts[language];
    if (!text) return { outcome: 'missing', language, reason: { code: 'no-text' } };
    const parts = new Set(partsOf(text));
    const missing = [...wanted].filter((part) => !parts.has(part)).sort();
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

function partsOf(text: Text): string[] {
  return Object.entries(text).flatMap(([field, value]) => {
    if (notWords.has(field) || value === undefined) return [];
    return typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).map((key) => `${field}.${key}`) : [field];
  });
}
