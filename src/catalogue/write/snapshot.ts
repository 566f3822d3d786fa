import { stringify } from 'yaml';
import type { CatalogueSnapshot } from '../model/snapshot.ts';

/** Where a snapshot stands in the content folder. */
export function pathOfSnapshot(quarter: string): string {
  return `monitoring/${quarter}/catalogue.yaml`;
}

/** The file of a snapshot: the same figures are the same bytes. Innermost records stand on one line, so that a change is one line of a diff. */
export function snapshotFile(snapshot: CatalogueSnapshot): string {
  const { institutions, ...head } = snapshot;
  const inner = (record: object): string => stringify(record, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  const block = (record: Readonly<Record<string, object>>, indent: string): string => (Object.keys(record).length === 0 ? ' {}\n' : `\n${Object.entries(record).map(([id, value]) => `${indent}${inner(id as unknown as object)}: ${inner(value)}\n`).join('')}`);
  const entries = institutions.map(({ id, services, coverage, won, possible, described, dimensions, languages, requirements, perService, texts, recommendations }) => [
    `  - id: ${inner(id as unknown as object)}\n    services: ${services}\n`,
    ...(coverage ? [`    coverage: ${inner(coverage)}\n`] : []),
    `    won: ${won}\n    possible: ${possible}\n    described: ${inner(described)}\n`,
    ...([['dimensions', dimensions], ['languages', languages], ['requirements', requirements], ['perService', perService], ...(texts ? [['texts', texts] as const] : [])] as const).map(([field, record]) => `    ${field}:${block(record, '      ')}`),
    recommendations.length === 0 ? '    recommendations: []\n' : `    recommendations:\n${recommendations.map((recommendation) => `      - ${inner(recommendation)}\n`).join('')}`,
  ].join(''));
  return `# Written by npm run snapshot; never by hand.\n${stringify(head, { lineWidth: 0 })}institutions:${entries.length === 0 ? ' []\n' : `\n${entries.join('')}`}`;
}
