import type { Catalogue, Institution } from '../model/catalogue.ts';
import { concernsType, type DocumentCategory, type PublishedDocument } from '../model/published-document.ts';
import type { Answer } from './rule.ts';

/** What an institution is known to publish of a category of the inventory. */
export interface Holding {
  category: Pick<DocumentCategory, 'every'>;
  /** “none”: it is known that nothing is published. Left out: nobody has said. */
  documents?: 'none' | readonly PublishedDocument[];
  /** Year-month-day. */
  today: string;
}

/** Every category that is asked of an institution, with what it publishes of it. */
export function holdingsOf(catalogue: Pick<Catalogue, 'inventory'>, institution: Institution, today: string): (Holding & { category: DocumentCategory })[] {
  return (catalogue.inventory ?? []).filter((category) => concernsType(category, institution.facts.type)).map((category) => {
    const documents = institution.documents?.of.get(category.id);
    return { category, today, ...(documents === undefined ? {} : { documents }) };
  });
}

/** The documents of a holding; none where nothing is published or nobody has said. */
export function documentsIn({ documents }: Pick<Holding, 'documents'>): readonly PublishedDocument[] {
  return documents === undefined || documents === 'none' ? [] : documents;
}

/** Judges the documents of a holding one by one: met when all are as asked. Where there are none, everything asked of them is missing too, so that filling a gap never lowers a share. */
export function ofDocuments(holding: Holding, field: string, isAsAsked: (document: PublishedDocument) => boolean, some: (having: number) => Answer['outcome'] = (having) => (having > 0 ? 'partial' : 'missing')): Answer {
  const documents = documentsIn(holding);
  if (documents.length === 0) return { outcome: 'missing', reason: { code: holding.documents === 'none' ? 'none-published' : 'category-left-out' } };
  const without = documents.filter((document) => !isAsAsked(document)).length;
  if (without === 0) return { outcome: 'met', field };
  return { outcome: some(documents.length - without), field, reason: { code: 'some-without', values: { without, all: documents.length } } };
}
