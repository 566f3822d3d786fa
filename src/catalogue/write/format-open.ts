/** A file of the catalogue, opened so that it can be written anew: its YAML with comments, and the body of a text. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { inbornNames } from '#languages/letters.ts';
import { asSeen, withPlainEnds } from './as-seen.ts';
import { openingOf } from './format-lines.ts';

/** A file is opened as the reader opens it: without a sign that nobody sees, words could become a note, or nothing. Only what cannot be read with such signs is tried without. */
export function openSource(kind: string, source: string): { document: Document; body: string } | undefined {
  const whole = withPlainEnds(source);
  for (const text of new Set([whole, asSeen(whole)])) {
    const parts = kind === 'text' ? partsOf(text) : { frontMatter: text, body: '' };
    const document = parts && (kind === 'text' && parts.frontMatter.trim() === '' ? parseDocument('{}', yamlOptions) as Document : readable(parts.frontMatter));
    if (document) return { document, body: asSeen(parts.body) };
  }
  return undefined;
}

// The same YAML as the reader's, so that what is written is read as it was meant.
const yamlOptions = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'error' } as const;

function partsOf(text: string): { frontMatter: string; body: string } | undefined {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end < 0 ? undefined : { frontMatter: lines.slice(1, end).map((line) => `${line}\n`).join(''), body: lines.slice(end + 1).join('\n') };
}

/** The file of a text. */
export function asText(frontMatter: string, body: string): string {
  const lines = body.split('\n').map((line) => (/\S[ \t]{2,}$/.test(line) ? `${line.trimEnd()}  ` : line.trimEnd()));
  const words = lines.join('\n').replace(/^\n+/, '').trimEnd();
  return `---\n${frontMatter}---\n${words ? `\n${words}\n` : ''}`;
}

// Marks, keys twice and other things that the reader refuses are left for a person to repair.
function readable(yaml: string): Document | undefined {
  try {
    const document = parseDocument(yaml, yamlOptions) as Document;
    let isSound = document.errors.length === 0 && isMap(document.contents);
    visit(document, {
      Node(_, node) {
        if (isAlias(node) || node.anchor || node.tag) isSound = false;
        if (isMap(node) && new Set(node.items.map(({ key }) => (isScalar(key) ? key.value : undefined))).size < node.items.length) isSound = false;
      },
      Pair(_, { key }) {
        if (!isScalar(key) || typeof key.value !== 'string') isSound = false;
      },
    });
    if (!isSound) return undefined;
    visit(document, { Map: (_, map) => nameAsSeen(map) });
    if (document.comment && hasBlankBefore(yaml, document.comment)) document.comment = `\n${document.comment}`;
    visit(document, (_, node) => {
      if ((isMap(node) || isSeq(node)) && !node.flow) handOn(node);
    });
    return document;
  } catch {
    // Nested beyond what the parser bears.
    return undefined;
  }
}

// A name is written without what nobody sees, unless it would be another field's, or none that is allowed.
function nameAsSeen(map: YAMLMap): void {
  const keys = map.items.map(({ key }) => key as Scalar<string>);
  const taken = new Set(['', ...inbornNames, '<<', ...keys.map(({ value }) => value)]);
  for (const key of keys) {
    const seen = asSeen(key.value);
    if (taken.has(seen)) continue;
    taken.add(seen);
    key.value = seen;
  }
}

// The parser forgets whether a comment at the end stood apart.
function hasBlankBefore(yaml: string, comment: string): boolean {
  const lines = yaml.trimEnd().split('\n');
  return lines[lines.length - comment.split('\n').length - 1]?.trim() === '';
}

// What stands above the first thing of a list is the first thing’s, and goes where it goes.
function handOn(collection: YAMLMap | YAMLSeq): void {
  const opening = openingOf(collection);
  if (!opening || !collection.commentBefore) return;
  opening.commentBefore = opening.commentBefore ? `${collection.commentBefore}\n${opening.commentBefore}` : collection.commentBefore;
  collection.commentBefore = null;
}
