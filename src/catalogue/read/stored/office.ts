import { Swollen } from './inflate.ts';
import type { StoredFault } from './stored.ts';
import { partsOfZip } from './zip.ts';

const mostUnpacked = 32 * 1024 * 1024;
type Detail = Extract<StoredFault, { code: 'active-content' }>['detail'];

// By the name of a part. What is left is words, styles, pictures and fonts.
const activeParts: readonly (readonly [RegExp, Detail])[] = [
  [/vba(?:project|data)|macro|\.bas$/i, 'macro'], [/(?:^|\/)(?:basic|scripts)\//i, 'macro'],
  [/(?:^|\/)(?:activex|embeddings|oleobject|ctrlprops)|\.(?:bin|ole|exe|dll|jar|swf|chm|hta|lnk|scr|msi|cmd|bat|ps1|vbs|js)$/i, 'object'],
  [/(?:^|\/)object[^/]*\//i, 'object'], [/\.(?:html?|mht|xhtml|svg)$/i, 'object'], [/(?:^|\/)afchunk/i, 'object'],
];
// By what stands in an XML part.
const activeWords: Readonly<Record<'docx' | 'odt', readonly (readonly [RegExp, Detail])[]>> = {
  docx: [[/macroEnabled|vbaProject/i, 'macro'], [/<(?:\w+:)?(?:altChunk|control|OLEObject)\b/, 'object'], [/\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE)\b(?=[\s"'\\])/, 'remote']],
  odt: [[/<script:(?!event-listeners\b)|<office:script\b|vnd\.sun\.star\.script:/, 'macro'], [/<draw:(?:object|object-ole|plugin|applet|floating-frame)\b/, 'object'], [/<(?:text:dde-connection|office:dde-source|text:section-source)\b/, 'remote'], [/<form:form\b[^>]*\bxlink:href=/, 'send'], [/<xforms:/, 'send']],
};

/** What in a DOCX or ODT would act by itself: macros, objects of programs, parts from the network, and what is packed to deceive. */
export function faultInOffice(bytes: Uint8Array, kind: 'docx' | 'odt'): StoredFault | undefined {
  const opened = partsOfZip(bytes);
  if ('fault' in opened) return { code: 'wrong-content', ...opened.fault };
  const { parts } = opened;
  const main = kind === 'docx' ? ['[Content_Types].xml', 'word/document.xml'] : ['mimetype', 'content.xml', 'META-INF/manifest.xml'];
  if (!main.every((name) => parts.some((part) => part.name === name))) return { code: 'wrong-content', detail: 'kind', found: '' };
  let left = mostUnpacked;
  for (const { name, read } of parts) {
    const active = activeParts.find(([pattern]) => pattern.test(name))?.[1];
    if (active) return { code: 'active-content', detail: active, found: name.slice(0, 60) };
    let content: Uint8Array;
    try {
      content = read(left);
    } catch (fault) {
      return { code: 'wrong-content', ...(fault instanceof Swollen ? { detail: 'swollen', limit: mostUnpacked / 1024 / 1024 } : { detail: 'broken' }) };
    }
    left -= content.length;
    if (!/\.(?:xml|rels|rdf)$/i.test(name)) continue;
    const fault = faultInXml(content, kind, name);
    if (fault) return fault;
  }
  return undefined;
}

function faultInXml(content: Uint8Array, kind: 'docx' | 'odt', name: string): StoredFault | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return { code: 'wrong-content', detail: 'broken' };
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { code: 'active-content', detail: 'entity', found: name };
  if (/encoding=["'](?!utf-8["'])/i.test(text.slice(0, 200))) return { code: 'wrong-content', detail: 'broken' };
  const words = text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex: string | undefined, decimal: string | undefined) => signOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)));
  const found = activeWords[kind].map(([pattern, detail]) => ({ detail, match: pattern.exec(words)?.[0] })).find(({ match }) => match !== undefined);
  if (found) return { code: 'active-content', detail: found.detail, found: found.match!.slice(0, 40) };
  const remote = kind === 'docx' ? remoteInRelations(words, name) : remoteInOdt(words);
  return remote === undefined ? undefined : { code: 'active-content', detail: 'remote', found: remote.slice(0, 60) };
}

function signOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

// A link that a person follows is the only thing that may lead out.
function remoteInRelations(words: string, name: string): string | undefined {
  if (!name.endsWith('.rels')) return undefined;
  for (const [relation] of words.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const valueOf = (attribute: string): string => new RegExp(`\\b${attribute}\\s*=\\s*["']([^"']*)`, 'i').exec(relation)?.[1] ?? '';
    const [target, type] = [valueOf('Target'), valueOf('Type')];
    const isOut = /external/i.test(valueOf('TargetMode')) || /^[a-z][a-z\d+.-]*:|^\\\\|^\/\//i.test(target);
    if (isOut && !(type.endsWith('/hyperlink') && isLink(target))) return target || relation;
  }
  return undefined;
}

function remoteInOdt(words: string): string | undefined {
  for (const { 1: tag, 2: rest } of words.matchAll(/<([\w:.-]+)((?:\s[^>]*)?)>/g)) {
    const target = /\bxlink:href\s*=\s*["']([^"']*)/.exec(rest!)?.[1];
    if (target === undefined || target.startsWith('#') || !/^[a-z][a-z\d+.-]*:|^\.\.|^\/|^\\/i.test(target)) continue;
    if (!((tag === 'text:a' || tag === 'draw:a') && isLink(target))) return target;
  }
  return undefined;
}

function isLink(target: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|#)/i.test(target);
}
