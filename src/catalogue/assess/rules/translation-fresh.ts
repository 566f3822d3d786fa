import { revisionOf } from '../revision.ts';
import { textsOf, type Rule } from '../rule.ts';

/** No field is older than the words that it was translated from. Without a recorded revision nobody knows. */
export const translationFresh: Rule = {
  name: 'translation-fresh',
  judge({ service }) {
    const recorded = textsOf(service).filter(({ text }) => text.translatedFrom?.fields !== undefined);
    if (recorded.length === 0) return { outcome: 'unknown' };
    for (const { language, text } of recorded) {
      const { language: from, fields } = text.translatedFrom!;
      const source = service.texts[from] as Readonly<Record<string, unknown>> | undefined;
      const stale = Object.entries(fields!).find(([field, revision]) => !revisionOf(source?.[field]).startsWith(revision) && !revision.startsWith(revisionOf(source?.[field])));
      if (stale) return { outcome: 'missing', language, field: stale[0], reason: { code: 'field-stale', values: { field: stale[0], from } } };
    }
    return { outcome: 'met' };
  },
  examples: [
    { outcome: 'met', texts: { sq: { title: 'Leje ndërtimi' }, sr: { title: 'Građevinska dozvola', translatedFrom: { language: 'sq', fields: { title: revisionOf('Leje ndërtimi') } } } } },
    { outcome: 'missing', texts: { sq: { title: 'Leje e re ndërtimi' }, sr: { title: 'Građevinska dozvola', translatedFrom: { language: 'sq', fields: { title: revisionOf('Leje ndërtimi') } } } } },
    { outcome: 'unknown', texts: { sq: { title: 'Leje ndërtimi' }, sr: { title: 'Građevinska dozvola' } } },
  ],
};
