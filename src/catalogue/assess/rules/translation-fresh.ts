import { revisionOf } from '../revision.ts';
import { recordedFieldsOf, type TranslatedField } from '../translations.ts';
import type { Answer, Rule } from '../rule.ts';

const mostNamed = 12;

/** No field is older than the words that it was translated from: met when every recorded field is fresh, missing when none is. A field without a recorded revision is neither; where nothing is recorded nobody knows. */
export const translationFresh: Rule = {
  name: 'translation-fresh',
  judge({ service }) {
    const recorded = recordedFieldsOf(service);
    if (recorded.length === 0) return { outcome: 'unknown' };
    const stale = recorded.filter((field) => field.stale);
    const [first] = stale;
    if (!first) return { outcome: 'met' };
    const { language, field, from, inherited } = first;
    const reason: Answer['reason'] = stale.length === 1 ? { code: 'field-stale', values: { field, from } } : { code: 'fields-stale', values: { field, count: stale.length, stale: named(stale) } };
    return { outcome: stale.length < recorded.length ? 'partial' : 'missing', language, field, ...(inherited ? { inherited } : {}), reason };
  },
  examples: [
    { outcome: 'met', texts: { sq: { title: 'Leje ndërtimi' }, sr: { title: 'Građevinska dozvola', translatedFrom: { language: 'sq', fields: { title: revisionOf('Leje ndërtimi') } } } } },
    { outcome: 'partial', texts: { sq: { title: 'Leje ndërtimi', notes: { fees: 'Paguhet në bankë.' } }, sr: { title: 'Građevinska dozvola', notes: { fees: 'Plaća se na šalteru.' }, translatedFrom: { language: 'sq', fields: { title: revisionOf('Leje ndërtimi'), 'notes.fees': revisionOf('Paguhet në sportel.') } } } } },
    { outcome: 'missing', texts: { sq: { title: 'Leje e re ndërtimi' }, sr: { title: 'Građevinska dozvola', translatedFrom: { language: 'sq', fields: { title: revisionOf('Leje ndërtimi') } } } } },
    { outcome: 'unknown', texts: { sr: { title: 'Građevinska dozvola', translatedFrom: { language: 'sq', fields: { title: revisionOf('Leje ndërtimi') } } } } },
    { outcome: 'unknown', texts: { sq: { title: 'Leje ndërtimi' }, sr: { title: 'Građevinska dozvola' } } },
  ],
};

function named(stale: readonly TranslatedField[]): string {
  return stale.slice(0, mostNamed).map(({ language, field }) => `${language}:${field}`).join(' ') + (stale.length > mostNamed ? ' …' : '');
}
