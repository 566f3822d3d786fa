import { circlesIn, type Link } from '../model/chain.ts';
import type { Problem } from '../model/problem.ts';
import { inheritFacts } from './inherit.ts';
import type { Records, RecordOf } from './link.ts';

/** Services that everybody would need first for themselves: one problem a circle, at the document or service that closes it. */
export function problemsOfChains(records: Records): Problem[] {
  // What a broken list or concept would say, nobody knows.
  if (records.unreadable.size > 0) return [];
  const documents = records.lists.get('documents')?.value as Readonly<Record<string, { issuedBy?: string }>> | undefined;
  const services = [...records.services].map(([key, record]): Link & { record: RecordOf<object>; conceptRecord?: RecordOf<object> } => {
    const [institution, id] = key.split('/') as [string, string];
    const concept = record.value.concept === undefined ? undefined : records.concepts.get(record.value.concept);
    return { id, institution, facts: concept ? inheritFacts(concept.value, record.value) : record.value, record, ...(concept ? { conceptRecord: concept } : {}) };
  });
  return circlesIn({
    services, concepts: [...records.concepts.keys()].map((id) => ({ id })), institutions: [...records.institutions].map(([id, { value }]) => ({ id, facts: value })),
    issuerOfDocument: (document) => documents !== undefined && Object.hasOwn(documents, document) ? documents[document]!.issuedBy : undefined,
  }).map((circle) => {
    const { service, need } = circle.at(-1)!;
    const names = [...circle.map((step) => step.service), circle[0]!.service].map(({ institution, id }) => `${institution}/${id}`);
    // What is inherited is written in the concept's file.
    const { source } = Object.hasOwn(service.record.value, need.at[0]) ? service.record : service.conceptRecord ?? service.record;
    return source.problem('needs-itself', need.at[0] === 'documents' ? [...need.at, 'id'] : need.at, { circle: names.join(' → ') });
  });
}
