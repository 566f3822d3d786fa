/** JSON that was read, or how far it could be read: the offset of the first sign that is wrong or lies too deep. */
export type ReadJson = { value: unknown } | { offset: number; fault: 'syntax' | 'too-deep' };

/** Reads JSON of any size and any depth without exhausting the stack, and says where it breaks off. */
export function readJson(text: string, deepest: number): ReadJson {
  const deep = firstTooDeep(text, deepest);
  if (deep !== undefined) return { offset: deep, fault: 'too-deep' };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // The engine says in its own words what is wrong, and only sometimes where.
    return { offset: firstFault(text), fault: 'syntax' };
  }
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

function firstTooDeep(text: string, deepest: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at) - 1;
    else if (sign === '{' || sign === '[') { if (++depth > deepest) return at; }
    else if (sign === '}' || sign === ']') depth--;
  }
  return undefined;
}

// The offset behind the closing mark; the end of the text when there is none.
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

const blank = /[ \t\r\n]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

// Walks the grammar of JSON (RFC 8259) to the first sign that does not fit.
function firstFault(text: string): number {
  const open: string[] = [];
  let wants: 'value' | 'key' | 'colon' | 'next' = 'value';
  let mayClose = false;
  for (let at = 0; ; ) {
    blank.lastIndex = at;
    at += blank.exec(text)![0].length;
    const sign = text[at];
    if (sign === undefined) return text.length;
    if ((mayClose || wants === 'next') && open.length > 0 && sign === closing[open.at(-1)!]) {
      open.pop();
      wants = 'next';
      mayClose = false;
      at++;
    } else if (wants === 'colon' || wants === 'next') {
      if (sign !== (wants === 'colon' ? ':' : ',') || open.length === 0) return at;
      wants = wants === 'next' && open.at(-1) === '{' ? 'key' : 'value';
      at++;
    } else if (sign === '"') {
      const end = endOfString(text, at);
      const written = text.slice(at, end);
      if (/[\u0000-\u001f]/.test(written) || !isString(written)) return at;
      wants = wants === 'key' ? 'colon' : 'next';
      mayClose = false;
      at = end;
    } else if (wants === 'key') return at;
    else if (sign === '{' || sign === '[') {
      open.push(sign);
      wants = sign === '{' ? 'key' : 'value';
      mayClose = true;
      at++;
    } else {
      scalar.lastIndex = at;
      const found = scalar.exec(text);
      if (!found) return at;
      wants = 'next';
      mayClose = false;
      at += found[0].length;
    }
  }
}

function isString(written: string): boolean {
  try {
    JSON.parse(written);
    return true;
  } catch {
    return false;
  }
}
