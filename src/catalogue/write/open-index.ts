import type { z } from 'zod';
import { routes } from '#languages/languages.ts';
import { csvWords, formatChanges } from '#languages/words/data-format.ts';
import type { publishedIndex } from '../model/published-index.ts';
import { headerOf, type Judged } from './open-data.ts';
import { filesOfKind, publishedFiles } from './published-files.ts';

export type Index = z.infer<typeof publishedIndex>;

/** The version of the data format (semantic versioning); raised by a line in `languages/words/data-format.ts`. */
export const formatVersion = formatChanges[0].version;

/** /api/v1/index.json, without the sizes and checksums of files, which are known only when they have been written (`withChecksums`). */
export function indexAsData(judged: Judged): Index {
  const { catalogue, services, findings, revision } = judged;
  return {
    name: 'Katalogu', ...headerOf(judged), version: 'v1', format: { version: formatVersion, changes: formatChanges.map(({ changes, ...change }) => ({ ...change, changes: [...changes] })) },
    csv: { encoding: 'UTF-8', byteOrderMark: true, lineEnd: 'CRLF', separator: ',', formulas: csvWords.formulas },
    languages: routes.map((route) => route.tag),
    counts: {
      institutions: catalogue.institutions.length, services: services.length, concepts: catalogue.concepts.length, obligations: catalogue.obligations?.length ?? 0, findings: findings.length,
      documents: catalogue.institutions.reduce((sum, { documents }) => sum + [...(documents?.of.values() ?? [])].reduce((all, those) => all + (those === 'none' ? 0 : those.length), 0), 0),
      links: catalogue.addresses.size, entries: Object.values(catalogue.vocabularies).reduce((sum, list) => sum + list.size, 0),
    },
    commit: revision?.commit ?? null, ...(revision?.changed ? { changedSince: true } : {}), checksums: 'not-made',
    files: publishedFiles.flatMap(({ id, dataset, schema, mediaType, ...kind }) => filesOfKind(kind, judged).map(({ address }) => ({
      address: `${judged.root}${address}`, kind: id, dataset, ...(schema ? { schema: `${judged.root}/schemas/${schema}.schema.json` } : {}), mediaType,
    }))),
  };
}

/** What was measured of a written file. */
export interface Measured {
  bytes: number;
  sha256: string;
}

/** The index with the size and checksum of every file but itself, by the address after that of the site. */
export function withChecksums(index: Index, measured: ReadonlyMap<string, Measured>): Index {
  const root = rootOf(index);
  return { ...index, checksums: 'SHA-256', files: index.files.map((file) => (file.kind === 'index' ? file : { ...file, ...measured.get(file.address.slice(root.length)) })) };
}

/** The addresses of all files of an index but itself, after that of the site. */
export function addressesIn(index: Index): string[] {
  const root = rootOf(index);
  return index.files.filter(({ kind }) => kind !== 'index').map(({ address }) => address.slice(root.length));
}

function rootOf({ files }: Index): string {
  return files.find(({ kind }) => kind === 'index')!.address.slice(0, -'/api/v1/index.json'.length);
}
