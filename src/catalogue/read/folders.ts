import { furtherLanguages, languages } from '#languages/languages.ts';
import { listNames } from '../model/vocabulary.ts';
import type { ListName } from '../model/vocabulary.ts';
import type { FurtherLanguage, Language } from '#languages/languages.ts';

/** What a file of the content folder is, told by its path alone (design, section 3). */
export type FileKind =
  | { kind: 'standard'; earlier?: string }
  | { kind: 'requirement'; id: string; earlier?: string }
  | { kind: 'obligations' }
  | { kind: 'inventory' }
  | { kind: 'list'; list: ListName }
  | { kind: 'script' }
  | { kind: 'everyday' }
  | { kind: 'holidays' }
  | { kind: 'institution'; institution: string }
  | { kind: 'published-documents'; institution: string }
  | { kind: 'concept-facts'; concept: string }
  | { kind: 'concept-text'; concept: string; language: Language }
  | { kind: 'service-facts'; institution: string; service: string }
  | { kind: 'service-text'; institution: string; service: string; language: Language }
  | { kind: 'further-text'; institution: string; service: string; language: FurtherLanguage }
  | { kind: 'answers'; institution: string }
  | { kind: 'stored-file'; institution: string; name: string }
  | { kind: 'imported'; institution: string; service: string }
  | { kind: 'snapshot'; folder: string }
  | { kind: 'links' }
  | { kind: 'data-quality' }
  | { kind: 'open-data'; folder: string }
  | { kind: 'snapshot-catalogue'; folder: string }
  | { kind: 'feedback'; institution: string }
  | { kind: 'ignored' }
  | { kind: 'unknown'; expected: readonly string[] };

// What Windows, macOS, storage boxes, office programs and editors put beside somebody's files, and nobody wrote.
const leftBySystems = /^(?:thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|icon\r|\$recycle\.bin|system volume information|__macosx|@eadir|~\$.*|~.*\.tmp|#.*#|.*~)$/i;

/** Whether a file or folder of that name is nobody’s: hidden, or put there by a system, an office program or an editor. */
export const isLeftBySystem = (name: string): boolean => name.startsWith('.') || leftBySystems.test(name);

/** The names of the report that an import leaves beside a draft. */
export const importReports: readonly string[] = ['import-report.md', 'import-report.json'];

const textFiles = languages.map((language) => `${language}.md`);

/** The language that the name of a text says, where an institution added one. */
export const furtherLanguageOf = (name: string): FurtherLanguage | undefined => furtherLanguages.find((language) => name === `${language}.md`);

/** Tells what a file is; `unknown` says which names would have been understood in that folder. */
export function kindOf(path: string): FileKind {
  const parts = path.split('/');
  const name = parts.at(-1)!;
  if (name === 'README.md' || parts.some(isLeftBySystem)) return { kind: 'ignored' };
  const [area, second, third, fourth, fifth] = parts;
  const unknown = (...expected: string[]): FileKind => ({ kind: 'unknown', expected });
  const text = textFiles.includes(name) ? (name.slice(0, -3) as Language) : undefined;

  if (area === 'standard') {
    if (name === 'obligations.yaml' && parts.length === 2) return { kind: 'obligations' };
    if (name === 'data-quality.yaml' && parts.length === 2) return { kind: 'data-quality' };
    if (name === 'inventory.yaml' && parts.length === 2) return { kind: 'inventory' };
    // Earlier versions stand whole under standard/earlier/<version>/: an old quarter is judged by the one then in force.
    const earlier = second === 'earlier' && third !== undefined && parts.length > 3 ? third : undefined;
    const [within, ...deeper] = earlier === undefined ? parts.slice(1) : parts.slice(3);
    const version = earlier === undefined ? {} : { earlier };
    if (within === 'standard.yaml' && deeper.length === 0) return { kind: 'standard', ...version };
    if (within === 'requirements' && deeper.length === 1 && name.endsWith('.yaml')) return { kind: 'requirement', id: name.slice(0, -5), ...version };
    return deeper.length === 0 && second !== 'earlier' ? unknown('standard.yaml', 'obligations.yaml', 'data-quality.yaml', 'inventory.yaml') : deeper.length === 0 ? unknown('standard.yaml') : unknown();
  }
  if (area === 'vocabularies' && parts.length === 2) {
    if (name === 'script.yaml') return { kind: 'script' };
    if (name === 'everyday-words.yaml') return { kind: 'everyday' };
    if (name === 'holidays.yaml') return { kind: 'holidays' };
    const list = listNames.find((candidate) => `${candidate}.yaml` === name);
    return list ? { kind: 'list', list } : unknown(...listNames.map((candidate) => `${candidate}.yaml`), 'everyday-words.yaml', 'holidays.yaml', 'script.yaml');
  }
  if (area === 'concepts' && second && parts.length === 3) {
    if (name === 'service.yaml') return { kind: 'concept-facts', concept: second };
    return text ? { kind: 'concept-text', concept: second, language: text } : unknown('service.yaml', ...textFiles);
  }
  if (area === 'institutions' && second) {
    if (parts.length === 3 && name === 'documents.yaml') return { kind: 'published-documents', institution: second };
    if (parts.length === 3) {
      if (name === 'institution.yaml') return { kind: 'institution', institution: second };
      return name === 'answers.yaml' ? { kind: 'answers', institution: second } : unknown('institution.yaml', 'answers.yaml', 'documents.yaml');
    }
    if (third === 'files' && fourth && parts.length === 4) return { kind: 'stored-file', institution: second, name: fourth };
    if (third === 'services' && fourth && fifth && parts.length === 5) {
      if (name === 'service.yaml') return { kind: 'service-facts', institution: second, service: fourth };
      if (name === 'imported.yaml') return { kind: 'imported', institution: second, service: fourth };
      // What an import could not place lies beside its draft until somebody has placed it.
      if (importReports.includes(name)) return { kind: 'ignored' };
      const further = furtherLanguageOf(name);
      if (further) return { kind: 'further-text', institution: second, service: fourth, language: further };
      return text ? { kind: 'service-text', institution: second, service: fourth, language: text } : unknown('service.yaml', ...textFiles);
    }
    return unknown();
  }
  if (area === 'feedback' && parts.length === 2 && name.endsWith('.csv')) return { kind: 'feedback', institution: name.slice(0, -4) };
  if (area === 'monitoring' && parts.length === 2) return name === 'links.yaml' ? { kind: 'links' } : unknown('links.yaml');
  if (area === 'monitoring' && second && parts.length === 3 && name.endsWith('.yaml')) return { kind: name === 'open-data.yaml' ? 'open-data' : name === 'catalogue.yaml' ? 'snapshot-catalogue' : 'snapshot', folder: second };
  return unknown();
}

const schemaOfKind: Readonly<Partial<Record<FileKind['kind'], string>>> = {
  'standard': 'standard', 'requirement': 'requirement', 'obligations': 'obligations', 'inventory': 'inventory', 'data-quality': 'data-quality', 'script': 'script', 'everyday': 'everyday-words', 'holidays': 'holidays',
  'institution': 'institution', 'published-documents': 'documents', 'answers': 'answers', 'imported': 'imported', 'concept-facts': 'concept', 'service-facts': 'service', 'concept-text': 'text', 'service-text': 'text', 'further-text': 'text',
  'snapshot': 'snapshot', 'snapshot-catalogue': 'snapshot-catalogue', 'open-data': 'open-data', 'links': 'links',
};

/** The name of the schema that a file of the content folder is held against (`schemas/<name>.schema.json`); nothing for what is no record. */
export function schemaNameOf(path: string): string | undefined {
  const kind = kindOf(path);
  return kind.kind === 'list' ? `list-${kind.list}` : schemaOfKind[kind.kind];
}

/** Whether people write a file; what stands under `monitoring/` is written by commands, in a form of its own. */
export function isWrittenByHand(path: string): boolean {
  return schemaNameOf(path) !== undefined && !path.endsWith('/imported.yaml') && !path.startsWith('monitoring/');
}

const besideTheJudged: ReadonlySet<FileKind['kind']> = new Set(['answers', 'feedback', 'imported', 'snapshot', 'snapshot-catalogue', 'ignored', 'unknown']);

/** Whether a file is judged or judges: what the fingerprint of a snapshot covers. Snapshots, answers, counts and notes change no figure. */
export function isJudged(path: string): boolean {
  return !besideTheJudged.has(kindOf(path).kind);
}

/** Whether a command keeps the file: what stands in it comes from outside, as it is. */
export const isKept = (path: string): boolean => path.startsWith('monitoring/');
