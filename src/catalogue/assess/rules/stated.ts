import { pointsElsewhere } from '#languages/unsaid.ts';
import { concerns, openConflicts } from '../../model/openness.ts';
import { valueAt } from '../../model/value-at.ts';
import { withoutFeeInForce } from '../fees-due.ts';
import { leftOut, textsOf, type Rule } from '../rule.ts';

const fieldsOfTexts: ReadonlySet<string> = new Set(['title', 'summary', 'eligibility', 'steps', 'information', 'alsoCalled']);

// A requirement of its own asks for these parts, and answers for what is contradicted of them.
const askedAlone: ReadonlySet<string> = new Set(['documents.form', 'fees.payment', 'fees.account', 'appeal.days']);

/** A field has an answer, be it a value or “none”. An answer that official sources contradict is only half of one, and so are fees of which none is in force. */
export const stated: Rule = {
  name: 'stated',
  judge({ service, today }, params) {
    const field = String(params.field);
    const written = fieldsOfTexts.has(field) ? textsOf(service).map(({ text }) => (text as Record<string, unknown>)[field]) : [valueAt(service.facts, field.split('.'))];
    if (written.every((value) => value === undefined)) return leftOut(service, field, today);
    if (fieldsOfTexts.has(field) && !written.some(saysIt)) return { outcome: 'missing', field, reason: { code: 'points-elsewhere' } };
    if (openConflicts(service.facts, today).some((conflict) => concerns(conflict, field) && !askedAlone.has(conflict.field))) return { outcome: 'partial', field, reason: { code: 'contradicted' } };
    const { fees } = service.facts;
    const reason = field === 'fees' && typeof fees === 'object' ? withoutFeeInForce(fees, today) : undefined;
    return reason ? { outcome: 'partial', field, reason } : { outcome: 'met', field };
  },
  examples: [
    { outcome: 'met', params: { field: 'fees' }, facts: { fees: 'none' } },
    { outcome: 'met', params: { field: 'fees' }, facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR' }] } },
    { outcome: 'partial', params: { field: 'fees' }, facts: { fees: 'none', conflicts: [{ field: 'fees', note: 'free-or-not' }] } },
    { outcome: 'partial', params: { field: 'fees' }, facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR', to: '2026-06-30' }] } },
    { outcome: 'partial', params: { field: 'fees' }, facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR', from: '2027-06-30' }] } },
    { outcome: 'met', params: { field: 'documents' }, facts: { documents: [{ id: 'id-card', form: 'copy' }], conflicts: [{ field: 'documents.form', note: 'verified-or-plain-copy' }] } },
    { outcome: 'missing', params: { field: 'fees' }, facts: {} },
    { outcome: 'unknown', params: { field: 'fees' }, facts: { unseen: ['fees'] } },
    { outcome: 'met', params: { field: 'summary' }, texts: { sq: { summary: 'Vërtetim nga regjistri i lindjeve.' } } },
    { outcome: 'missing', params: { field: 'eligibility' }, texts: { sq: { eligibility: ['Sipas ligjit në fuqi.'] } } },
    { outcome: 'missing', params: { field: 'timeLimit.decision' }, facts: { timeLimit: { practice: 'PT15M' } } },
  ],
};

// “According to the law.” is where the answer stands, not the answer; one line of a list that says something is enough.
function saysIt(value: unknown): boolean {
  return value !== undefined && [value].flat().some((line) => typeof line !== 'string' || !pointsElsewhere(line));
}
