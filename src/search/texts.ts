/** What is found inside the texts of services: all that their pages say, as stems with their weight. */
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import type { Language } from '#languages/languages.ts';
import { rootsOf } from './roots.ts';
import { levels } from './text-packed.ts';

/** What a word weighs by where it stands. */
const weights = { title: 6, names: 3, summary: 3, conditions: 1, steps: 1, documents: 1, notes: 1, body: 1 };
type Field = keyof typeof weights;

// From here on, saying a word again adds little.
const enough = 6;

/** The texts of a service in one language, by where they stand. */
export function fieldsOf(catalogue: Catalogue, { facts, texts }: Service, language: Language): Record<Field, readonly (string | undefined)[]> {
  const own = texts[language];
  const lines = (list: readonly string[] | 'none' | undefined): readonly string[] => (typeof list === 'object' ? list : []);
  const documents = typeof facts.documents === 'object' ? facts.documents.flatMap(({ id, or = [] }) => [id, ...or]) : [];
  return {
    title: [own?.title], names: own?.alsoCalled ?? [], summary: [own?.summary], conditions: [...lines(own?.eligibility), ...lines(own?.exclusions), ...lines(own?.information)], steps: lines(own?.steps),
    documents: documents.map((id) => catalogue.vocabularies.documents.get(id)?.words[language]),
    notes: [...[own?.when, own?.documents, own?.fees, own?.forms, own?.outputs, own?.applicantDeadlines, own?.notes].flatMap((entries) => Object.values(entries ?? {})), ...lines(own?.formGuidance), own?.output], body: [own?.body],
  };
}

/** The lines of a page in one language; what else people call the service does not stand there. */
export function linesOf(catalogue: Catalogue, service: Service, language: Language): (string | undefined)[] {
  const { names: _, ...said } = fieldsOf(catalogue, service, language);
  return Object.values(said).flat();
}

/** The texts of a service as one string: the same string gives the same words. */
export function textOf(catalogue: Catalogue, service: Service, language: Language): string {
  return Object.values(fieldsOf(catalogue, service, language)).map((lines) => lines.filter((line) => line !== undefined).join('\n')).join('\u0000');
}

/** The stems of such a string, each with its level: how much the text is about it. */
export function stemsOf(text: string, language: Language): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [place, said] of text.split('\u0000').entries()) {
    const counts = new Map<string, number>();
    for (const root of rootsOf(said, language)) counts.set(root, (counts.get(root) ?? 0) + 1);
    const weight = Object.values(weights)[place]!;
    for (const [root, count] of counts) sums.set(root, (sums.get(root) ?? 0) + weight * Math.log2(1 + count));
  }
  return new Map([...sums].map(([root, sum]) => [root, Math.min(levels - 1, Math.floor((levels * sum) / (sum + enough)))]));
}
