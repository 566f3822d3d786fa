/** XML read as the programs read it that open a form: only so much of it that nothing passes for something else. */

/** What is told of the XML, in its order. `rest` is what stands in a tag behind its name, as it is written. */
export interface XmlLooks {
  tag(name: string, rest: string): void;
  end(name: string): void;
  words(text: string): void;
}

// Each ends where it has to: behind a name stands a blank, “/” or “>”, so that none is tried as a shorter one with the rest of it behind. A value may hold “>”, and nothing in a tag holds “<” (XML 1.0, 3.1).
const tag = /<([^\s<>"'/=!?]+)(?=[\s/>])([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)>/y;
const endTag = /<\/([^\s<>"'/=]+)\s*>/y;
const apart: readonly (readonly [begins: string, ends: string])[] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']];

/** Reads the XML of a part from its beginning to its end. Throws where it is not well-formed: programs read on in different ways. */
export function walkXml(text: string, look: XmlLooks): void {
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('<', at);
    if (next !== at) look.words(resolved(text.slice(at, next < 0 ? text.length : next)));
    if (next < 0) return;
    at = pastMark(text, next, look);
  }
}

function pastMark(text: string, at: number, look: XmlLooks): number {
  const kind = apart.find(([begins]) => text.startsWith(begins, at));
  if (kind) {
    const [begins, ends] = kind;
    const end = text.indexOf(ends, at + begins.length);
    if (end < 0) throw new Error(`${begins} never ends`);
    if (begins.endsWith('[')) look.words(text.slice(at + begins.length, end));
    return end + ends.length;
  }
  const pattern = text[at + 1] === '/' ? endTag : tag;
  pattern.lastIndex = at;
  const [whole, name, rest = ''] = pattern.exec(text) ?? [];
  if (whole === undefined) throw new Error('no tag of XML');
  if (pattern === tag) look.tag(name!, rest);
  if (pattern === endTag || rest.endsWith('/')) look.end(name!);
  return at + whole.length;
}

/** The attributes of a tag with their values, from what stands behind its name. */
export function attributesIn(rest: string): [name: string, value: string][] {
  // A name without a value is passed over whole: at each of its letters the search would begin anew.
  return [...rest.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g)].flatMap(([, name, one, other]) => {
    const value = one ?? other;
    return value === undefined ? [] : [[name!, resolved(value)] as [string, string]];
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex: string | undefined, decimal: string | undefined, name: string) => (hex !== undefined ? signOf(Number.parseInt(hex, 16)) : decimal !== undefined ? signOf(Number(decimal)) : named[name] ?? ''));
}

const signOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
