import { languages } from '#languages/languages.ts';
import { listNames } from '../model/vocabulary.ts';
import type { ListName } from '../model/vocabulary.ts';
import type { Language } from '#languages/languages.ts';

/** What a file of the content folder is, told by its path alone (design, section 3). */
export type FileKind =
  | { kind: 'standard' }
  | { kind: 'requirement'; id: string }
  | { kind: 'list'; list: ListName }
  | { kind: 'script' }
  | { kind: 'institution'; institution: string }
  | { kind: 'concept-facts'; concept: string }
  | { kind: 'concept-text'; concept: string; language: Language }
  | { kind: 'service-facts'; institution: string; service: string }
  | { kind: 'service-text'; institution: string; service: string; language: Language }
  | { kind: 'snapshot'; folder: string }
  | { kind: 'data-quality' }
  | { kind: 'open-data'; folder: string }
  | { kind: 'ignored' }
  | { kind: 'unknown'; expected: readonly string[] };

const textFiles = languages.map((language) => `${language}.md`);

/** Tells what a file is; `unknown` says which names would have been understood in that folder. */
export function kindOf(path: string): FileKind {
  const parts = path.split('/');
  const name = parts.at(-1)!;
  if (name === 'README.md' || parts.some((part) => part.startsWith('.'))) return { kind: 'ignored' };
  const [area, second, third, fourth, fifth] = parts;
  const unknown = (...expected: string[]): FileKind => ({ kind: 'unknown', expected });
  const text = textFiles.includes(name) ? (name.slice(0, -3) as Language) : undefined;

  if (area === 'standard') {
    if (parts.length === 2) return name === 'standard.yaml' ? { kind: 'standard' } : name === 'data-quality.yaml' ? { kind: 'data-quality' } : unknown('standard.yaml', 'data-quality.yaml');
    if (parts.length === 3 && second === 'requirements' && name.endsWith('.yaml')) return { kind: 'requirement', id: name.slice(0, -5) };
    return unknown();
  }
  if (area === 'vocabularies' && parts.length === 2) {
    if (name === 'script.yaml') return { kind: 'script' };
    const list = listNames.find((candidate) => `${candidate}.yaml` === name);
    return list ? { kind: 'list', list } : unknown(...listNames.map((candidate) => `${candidate}.yaml`), 'script.yaml');
  }
  if (area === 'concepts' && second && parts.length === 3) {
    if (name === 'service.yaml') return { kind: 'concept-facts', concept: second };
    return text ? { kind: 'concept-text', concept: second, language: text } : unknown('service.yaml', ...textFiles);
  }
  if (area === 'institutions' && second) {
    if (parts.length === 3) return name === 'institution.yaml' ? { kind: 'institution', institution: second } : unknown('institution.yaml');
    if (third === 'services' && fourth && fifth && parts.length === 5) {
      if (name === 'service.yaml') return { kind: 'service-facts', institution: second, service: fourth };
      return text ? { kind: 'service-text', institution: second, service: fourth, language: text } : unknown('service.yaml', ...textFiles);
    }
    return unknown();
  }
  if (area === 'monitoring' && second && parts.length === 3 && name.endsWith('.yaml')) return { kind: name === 'open-data.yaml' ? 'open-data' : 'snapshot', folder: second };
  return unknown();
}
