import type { Catalogue } from '../../model/catalogue.ts';
import type { Draft, ImportFault, ImportFile } from '../../model/import.ts';
import { fieldsOf } from '../../model/workbook.ts';
import { readCpsv } from './cpsv.ts';
import { looksLikeRdfXml } from './graph.ts';
import { readRegistry, type ImportWish } from './registry.ts';
import { looksLikeWorkbook } from './archive.ts';
import { decodeText } from './table.ts';
import { readWorkbooks } from './workbook.ts';

/** What was read of all files that were given together. */
export interface ReadImport {
  drafts: Draft[];
  faults: ImportFault[];
  base: ReadonlyMap<string, ReadonlyMap<string, string>>;
  speaksOf(field: string): boolean;
}

/** What a file is, told by its first bytes before its name. */
function kindOfImport(file: ImportFile): 'workbook' | 'cpsv' | 'registry' | 'empty' {
  if (looksLikeWorkbook(file)) return 'workbook';
  if (file.bytes.length === 0) return 'empty';
  const start = decodeText(file.bytes.subarray(0, 4000)).text.trimStart();
  if (start === '') return 'empty';
  if (/^[{[]/.test(start) || looksLikeRdfXml(start) || /\.(?:jsonld|json|ttl|nt)$/i.test(file.path)) return 'cpsv';
  // A tag that somebody pasted into a cell makes no page of a table.
  return !start.startsWith('<') && /\.(?:csv|tsv|tab)$/i.test(file.path) ? 'workbook' : 'registry';
}

/** Reads files of any kind; those of one kind are read together. */
export async function readImport(files: readonly ImportFile[], catalogue: Catalogue, wish: ImportWish, today: string): Promise<ReadImport> {
  const of = (kind: ReturnType<typeof kindOfImport>) => files.filter((file) => kindOfImport(file) === kind);
  const faults: ImportFault[] = of('empty').map(({ path }) => ({ code: 'empty-file', severity: 'error', file: path, values: {} }));
  const [books, pages, graphs] = [of('workbook'), of('registry'), of('cpsv')];
  const workbook = books.length > 0 ? readWorkbooks(books, catalogue, wish.institution) : undefined;
  const registry = pages.length > 0 ? readRegistry(pages, catalogue, wish, today) : { drafts: [], faults: [] };
  const cpsv = graphs.length > 0 ? await readCpsv(graphs, catalogue, wish, today) : { drafts: [], faults: [] };
  const fromBooks = (workbook?.services ?? []).filter(({ service }) => wish.service === undefined || service === wish.service).map((one): Draft => {
    const fields = fieldsOf(one);
    if (wish.concept && !fields.has('concept')) fields.set('concept', wish.concept);
    return { institution: one.institution, service: one.service, kind: 'workbook', fields, from: books.map(({ path }) => ({ file: path })), unplaced: [], pieces: { all: one.cells, placed: one.cells } };
  });
  const drafts = [...fromBooks, ...registry.drafts, ...cpsv.drafts];
  const twice = drafts.find((draft, index) => drafts.findIndex((other) => other.institution === draft.institution && other.service === draft.service) !== index);
  if (twice) faults.push({ code: 'one-service-from-two', severity: 'error', file: twice.from[0]?.file ?? '', values: { service: `${twice.institution}/${twice.service}` } });
  return { drafts, faults: [...faults, ...(workbook?.faults ?? []), ...registry.faults, ...cpsv.faults], base: workbook?.base ?? new Map(), speaksOf: (field) => workbook?.speaksOf(field) ?? false };
}
