import { Swollen } from './inflate.ts';
import type { StoredFault } from './stored.ts';
import { attributesIn, walkXml } from './xml.ts';
import { partsOfZip } from './zip.ts';

const mostUnpacked = 32 * 1024 * 1024;
type Detail = Extract<StoredFault, { code: 'active-content' }>['detail'];

// By the name of a part. What is left is words, styles, pictures and fonts.
const activeParts: readonly (readonly [RegExp, Detail])[] = [
  [/vba(?:project|data)|macro|\.bas$/i, 'macro'], [/(?:^|\/)(?:basic|scripts)\//i, 'macro'],
  [/(?:^|\/)(?:activex|embeddings|oleobject|ctrlprops)|\.(?:bin|ole|exe|dll|jar|swf|chm|hta|lnk|scr|msi|cmd|bat|ps1|vbs|js)$/i, 'object'],
  [/(?:^|\/)object[^/]*\//i, 'object'], [/\.(?:html?|mht|xhtml|svg)$/i, 'object'], [/(?:^|\/)afchunk/i, 'object'],
];
// By the name of a tag: in DOCX whatever stands for the namespace, in ODT with the usual names, for others are refused (refuseOtherNames).
const activeTags: Readonly<Record<'docx' | 'odt', readonly (readonly [RegExp, Detail])[]>> = {
  docx: [[/^(?:[^:]*:)?(?:altChunk|control|OLEObject)$/, 'object']],
  odt: [[/^script:(?!event-listeners$)|^office:script$/, 'macro'], [/^draw:(?:object|object-ole|plugin|applet|floating-frame)$/, 'object'], [/^(?:text:dde-connection|office:dde-source|text:section-source)\b/, 'remote'], [/^xforms:/, 'send']],
};
// By what stands in a value.
const activeValues = /macroEnabled|vbaProject|vnd\.sun\.star\.script:/i;
const macroAddress = 'vnd.sun.star.script:';
// By the first word of a field of Word, which is read with letters large or small.
const activeField = /\0\s*(?:DDE(?:AUTO)?|INCLUDE(?:TEXT|PICTURE)?|IMPORT|DATABASE)(?![a-z])/i;

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
    if (!/\.(?:xml|rels|rdf)$/i.test(name) && !beginsAsXml(content)) continue;
    const fault = faultInXml(content, kind, name);
    if (fault) return fault;
  }
  return undefined;
}

// Programs find a part by what the list of contents says of it, not by the ending of its name.
function beginsAsXml(content: Uint8Array): boolean {
  const [first, second, third] = content;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  return content[content.findIndex((byte, at) => at >= start && ![0x20, 0x09, 0x0a, 0x0d].includes(byte))] === 0x3c;
}

function faultInXml(content: Uint8Array, kind: 'docx' | 'odt', name: string): StoredFault | undefined {
  const broken = { code: 'wrong-content', detail: 'broken' } as const;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return broken;
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { code: 'active-content', detail: 'entity', found: name };
  // Letters of two bytes are UTF-8 too, with an empty byte beside each.
  if (text.includes('\0') || (text.startsWith('<?xml') && /encoding\s*=\s*["'](?!utf-8["'])/i.test(text.slice(0, text.indexOf('?>'))))) return broken;
  try {
    return actingIn(text, kind);
  } catch {
    return broken;
  }
}

type Attributes = readonly (readonly [name: string, value: string])[];
type Acts = readonly [detail: Detail, found: string];

/** The first thing in an XML part that would act; throws where the XML may be read in several ways. */
function actingIn(text: string, kind: 'docx' | 'odt'): StoredFault | undefined {
  let found: Acts | undefined;
  const fields = fieldsOfWord();
  walkXml(text, {
    tag(name, rest) {
      const attributes = rest.includes('=') ? attributesIn(rest) : [];
      if (kind === 'odt') refuseOtherNames(attributes);
      fields.tag(name, attributes);
      found ??= actingTag(kind, name, attributes);
    },
    end: fields.end,
    words(words) {
      fields.words(words);
      if (words.includes(macroAddress)) found ??= ['macro', macroAddress];
    },
  });
  const field = kind === 'docx' ? activeField.exec(fields.all())?.[0].replace(/[\0\s]/g, '') : undefined;
  found ??= field === undefined ? undefined : ['remote', field];
  return found && { code: 'active-content', detail: found[0], found: found[1].slice(0, 60) };
}

function actingTag(kind: 'docx' | 'odt', name: string, attributes: Attributes): Acts | undefined {
  const detail = activeTags[kind].find(([pattern]) => pattern.test(name))?.[1];
  if (detail !== undefined) return [detail, `<${name}`];
  const macro = attributes.map(([, value]) => activeValues.exec(value)?.[0]).find((one) => one !== undefined);
  if (macro !== undefined) return ['macro', macro];
  if (name === 'form:form' && attributes.some(([attribute]) => attribute === 'xlink:href')) return ['send', `<${name}`];
  const remote = kind === 'odt' ? remoteInOdt(name, attributes) : localName(name) === 'Relationship' ? remoteInRelation(attributes) : undefined;
  return remote === undefined ? undefined : ['remote', remote];
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The orders that Word carries out where they stand, an empty sign before each. It joins an order that is written in pieces. */
function fieldsOfWord() {
  let all = '\0';
  let isInside = false;
  const isOrder = (name: string): boolean => ['instrText', 'delInstrText'].includes(localName(name));
  return {
    all: () => all,
    tag(name: string, attributes: Attributes): void {
      isInside ||= isOrder(name);
      if (localName(name) === 'fldChar') all += '\0';
      if (localName(name) === 'fldSimple') for (const [attribute, value] of attributes) if (localName(attribute) === 'instr') all += `\0${value}\0`;
    },
    end(name: string): void { if (isOrder(name)) isInside = false; },
    words(words: string): void { if (isInside) all += words; },
  };
}

// The names that every program writes for the namespaces of what could act. Their addresses have versions (SvXMLNamespaceMap of LibreOffice takes each for the same).
const watched = /^(?:urn:oasis:names:tc:[^:]*:xmlns:|http:\/\/openoffice\.org\/\d+\/|http:\/\/www\.w3\.org\/\d+\/)(office|script|drawing|text|form|xlink|xforms)(?::[^:]*)?$/;

function refuseOtherNames(attributes: Attributes): void {
  for (const [attribute, namespace] of attributes) {
    if (!/^xmlns(?::|$)/.test(attribute)) continue;
    const usual = watched.exec(namespace.trim())?.[1]?.replace('drawing', 'draw');
    if (usual !== undefined && attribute !== `xmlns:${usual}`) throw new Error(`${namespace} has another name`);
  }
}

// A link that a person follows is the only thing that may lead out.
function remoteInRelation(attributes: Attributes): string | undefined {
  const valueOf = (wanted: string): string => attributes.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
  const [target, type] = [valueOf('target'), valueOf('type')];
  const isOut = /external/i.test(valueOf('targetmode')) || /^\s*(?:[a-z][a-z\d+.-]*:|\\\\|\/\/)/i.test(target);
  return isOut && !(type.endsWith('/hyperlink') && isLink(target)) ? target || 'Relationship' : undefined;
}

function remoteInOdt(tag: string, attributes: Attributes): string | undefined {
  const target = attributes.find(([name]) => name === 'xlink:href')?.[1];
  if (target === undefined || tag === 'form:form' || target.startsWith('#') || !/^\s*(?:[a-z][a-z\d+.-]*:|\.\.|\/|\\)/i.test(target)) return undefined;
  return (tag === 'text:a' || tag === 'draw:a') && isLink(target) ? undefined : target;
}

function isLink(target: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|#)/i.test(target);
}
