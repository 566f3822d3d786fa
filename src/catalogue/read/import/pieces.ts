import { parseHTML } from 'linkedom';

/** A piece of a page: the text of one block, cell or item, in the order of reading. */
export interface Piece {
  text: string;
  /** A block of its own may be a label; an item of a list is a value. */
  kind: 'heading' | 'block' | 'item' | 'cell';
  /** Rows are numbered through the page; cells within their row. */
  row?: number;
  cell?: number;
  /** Where it stands as a label would – first of several cells of a row, as a term, as a heading –: in which table or list, at which level. */
  heads?: string;
  /** Parts that were set apart inside the block, such as words in bold. */
  runs: readonly string[];
  href?: string;
}

export interface ReadPage {
  pieces: Piece[];
  /** Where the page was saved from, if it says so. */
  address?: string;
  /** The language that the page itself claims. */
  claimed?: string;
  /** The page breaks off: its end was not saved. */
  cut: boolean;
}

/** How many pieces a page may have. */
export const mostPieces = 5000;

const blocks = new Set('address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul'.split(' '));
const silent = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'iframe', 'object']);

interface Node {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<Node>;
  getAttribute?(name: string): string | null;
  parentNode?: Node | null;
}

/** Reads a saved page or plain text into its pieces; a cut page, an unclosed tag and any nesting are read as far as they go. */
export function piecesOf(text: string): ReadPage {
  return /<\/?(?:html|body|table|div|p|h[1-6]|ul|dl|span|br)\b[^>]*>/i.test(text) ? readHtml(text) : readPlain(text);
}

function readHtml(html: string): ReadPage {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`) as unknown as { document: { documentElement: Node; querySelector(selector: string): Node | null } };
  const pieces: Piece[] = [];
  let open: { runs: string[]; href?: string } = { runs: [] };
  const place = { kind: 'block' as Piece['kind'], row: 0, cell: 0, rows: 0, heads: '' };
  const flush = (): void => {
    const runs = open.runs.map(tidy).filter(Boolean);
    const whole = tidy(open.runs.join(''));
    if (whole) pieces.push({ text: whole, kind: place.kind, runs, ...(place.kind === 'cell' ? { row: place.row, cell: place.cell } : {}), ...(place.heads ? { heads: place.heads } : {}), ...(open.href ? { href: open.href } : {}) });
    open = { runs: [] };
  };
  // A stack of our own: a page nested a hundred thousand deep must not exhaust the program's.
  // What lies in a node is asked for once: the parser puts its list together anew each time.
  const stack: { inside: ArrayLike<Node>; next: number; before?: Pick<typeof place, 'kind' | 'row' | 'cell' | 'heads'>; block: boolean }[] = [{ inside: document.documentElement.childNodes, next: 0, block: true }];
  let cells = 0;
  const labels = placesOfLabels();
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const child = top.inside[top.next++];
    if (!child) {
      if (top.block) flush();
      if (top.before) Object.assign(place, top.before);
      stack.pop();
      continue;
    }
    if (child.nodeType === 3) {
      open.runs.push(child.textContent ?? '');
      continue;
    }
    if (child.nodeType !== 1) continue;
    const name = child.nodeName.toLowerCase();
    if (silent.has(name)) continue;
    const block = blocks.has(name);
    const before = { kind: place.kind, row: place.row, cell: place.cell, heads: place.heads };
    if (block) flush();
    if (name === 'tr') { place.row = ++place.rows; cells = labels.beginRow(child); }
    if (name === 'td' || name === 'th') Object.assign(place, { kind: 'cell', cell: cells++, row: place.row, heads: labels.ofCell(child) });
    else if (name === 'dt' || name === 'dd') place.heads = name === 'dt' ? labels.ofTerm(child) : '';
    else if (name === 'li') Object.assign(place, { kind: 'item', heads: '' });
    else if (/^h[1-6]$/.test(name)) Object.assign(place, { kind: 'heading', heads: name });
    const href = name === 'a' ? child.getAttribute?.('href') : undefined;
    if (href) open.href = href;
    stack.push({ inside: child.childNodes, next: 0, block, before: name === 'tr' ? { ...before, row: place.row } : before });
  }
  flush();
  const attribute = (selector: string, name: string): string | undefined => document.querySelector(selector)?.getAttribute?.(name) ?? undefined;
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, 4000))?.[1];
  const address = saved ?? attribute('link[rel="canonical"]', 'href') ?? attribute('meta[property="og:url"]', 'content');
  const claimed = attribute('html', 'lang');
  return { pieces, ...(address ? { address } : {}), ...(claimed ? { claimed } : {}), cut: /<html[\s>]/i.test(html) && !/<\/(?:html|body)\s*>$/i.test(withoutLastNotes(html)) };
}

/** Where labels stand in tables and lists of terms. */
function placesOfLabels() {
  const numbers = new Map<unknown, number>();
  // How many of the next rows of a table have a first cell that reaches down from above.
  const covered = new Map<unknown, number>();
  let first: { cell?: Node; heads: string } = { heads: '' };
  const numberOf = (holder: unknown): number => {
    if (!numbers.has(holder)) numbers.set(holder, numbers.size);
    return numbers.get(holder)!;
  };
  return {
    /** Begins a row; gives the place of its own first cell. */
    beginRow(row: Node): number {
      const table = row.parentNode?.nodeName.toLowerCase() === 'table' ? row.parentNode : row.parentNode?.parentNode;
      const [cell, ...others] = Array.from(row.childNodes).filter(({ nodeName }) => /^t[dh]$/i.test(nodeName));
      const from = covered.get(table) ?? 0;
      covered.set(table, from > 0 ? from - 1 : Number.parseInt(cell?.getAttribute?.('rowspan') ?? '', 10) - 1 || 0);
      first = from === 0 && cell && others.length > 0 ? { cell, heads: `table ${numberOf(table)}` } : { heads: '' };
      return from > 0 ? 1 : 0;
    },
    ofCell: (cell: Node): string => (cell === first.cell ? first.heads : ''),
    ofTerm: (term: Node): string => `terms ${numberOf(term.parentNode)}`,
  };
}

/** A page without the notes that programs leave behind its end. */
function withoutLastNotes(html: string): string {
  let end = html.trimEnd();
  while (end.endsWith('-->')) {
    // A note begins where it is first opened after the one before it was closed.
    const from = end.indexOf('<!--', end.lastIndexOf('-->', end.length - 4) + 1);
    if (from < 0) break;
    end = end.slice(0, from).trimEnd();
  }
  return end;
}

function readPlain(text: string): ReadPage {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n|\r/);
  const address = lines.map((line) => /https?:\/\/\S+licence\?\S*/.exec(line)?.[0]).find(Boolean);
  let row = 0;
  const pieces = lines.flatMap((line): Piece[] => {
    if (line.includes('\t') && line.trim() !== '') {
      row++;
      return line.split('\t').map((cell, index) => ({ text: tidy(cell), kind: 'cell' as const, row, cell: index, runs: [tidy(cell)] })).filter(({ text: words }) => words !== '');
    }
    const item = /^\s*(?:[-–•*·▪]|\d{1,2}[.)])\s+/.exec(line);
    const words = tidy(item ? line.slice(item[0].length) : line);
    return words === '' ? [] : [{ text: words, kind: item ? 'item' : 'block', runs: [words] }];
  });
  return { pieces, ...(address ? { address } : {}), cut: false };
}

function tidy(words: string): string {
  return words.normalize('NFC').replace(/[\s\u00a0]+/g, ' ').trim();
}
