import { rhythms, type PublishedDocument } from '../../model/published-document.ts';
import { lastDayOf, monthsBefore } from '../days.ts';
import { documentsIn, ofDocuments } from '../holdings.ts';
import type { DocumentRule } from '../rule.ts';

/** Where a document is due again and again, the newest one is not older than that. */
export const documentTimely: DocumentRule = {
  name: 'document-timely',
  judge(holding) {
    const { category: { every }, today } = holding;
    if (every === undefined) return { outcome: 'not-applicable' };
    const days = documentsIn(holding).flatMap((document) => dayOf(document, today) ?? []).sort();
    const newest = days.at(-1);
    const field = 'date';
    if (documentsIn(holding).length === 0) return ofDocuments(holding, field, () => false);
    if (newest === undefined) return { outcome: 'missing', field, reason: { code: 'document-undated' } };
    return newest >= monthsBefore(today, rhythms[every]) ? { outcome: 'met', field } : { outcome: 'missing', field, reason: { code: 'document-old', values: { checked: newest } } };
  },
  examples: [
    { outcome: 'met', every: 'P1Y', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, period: '2026' }] },
    { outcome: 'missing', every: 'P1Y', documents: [{ id: 'budget-2023', title: { sq: 'Buxheti' }, date: '2023-01-15' }] },
    { outcome: 'missing', every: 'P1Y', documents: [{ id: 'budget', title: { sq: 'Buxheti' } }] },
    { outcome: 'missing', every: 'P1Y', documents: [{ id: 'budget', title: { sq: 'Buxheti' }, date: '2999-01-01' }] },
    { outcome: 'missing', every: 'P1Y' },
    { outcome: 'not-applicable', documents: [{ id: 'statute', title: { sq: 'Statuti' }, date: '2010-01-01' }] },
  ],
};

// The day up to which a document tells something: the end of what it covers, or its own day. A day that lies ahead is a slip of the pen; a period may lie ahead.
function dayOf({ date, period }: PublishedDocument, today: string): string | undefined {
  const days = [date !== undefined && date <= today ? date : undefined, period === undefined ? undefined : lastDayOf(period)];
  return days.filter((day) => day !== undefined).sort().at(-1);
}
