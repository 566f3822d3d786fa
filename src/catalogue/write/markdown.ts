import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Phrase } from '#languages/voice.ts';

interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

export interface MarkdownWords {
  /** Heading over the footnotes; with its language where that is not the text's. */
  footnotes: string | Phrase;
  /** What the arrow from a footnote back to the text says. */
  backToText: string | Phrase;
  /** Where another text stands on the same page: what the addresses of footnotes begin with, and the names of tables. */
  apart?: { id: string; name: string };
}

const isClass = (attribute: unknown): boolean => [attribute].flat()[0] === 'className';
const schema: Options = {
  ...defaultSchema,
  // Content has no raw HTML, so ids are ours alone; a prefix would part footnotes from their marks.
  clobberPrefix: '',
  // What the reader refuses has no business here either: no picture, no address that is not encrypted, and of HTML only what Markdown makes.
  tagNames: ['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'a', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup', 'section'],
  attributes: { ...defaultSchema.attributes, a: [...defaultSchema.attributes!.a!.filter((name) => !isClass(name)), ['className', 'data-footnote-backref', 'in-words']], th: [['className', 'at-end', 'at-middle']], td: [['className', 'at-end', 'at-middle']], section: ['dataFootnotes', 'tabIndex', 'ariaLabel', ['className', 'footnotes', 'scroll']] },
  protocols: { href: ['https', 'mailto', 'tel'] },
};
const firstLevel = 3;

/** The body of a text as safe HTML: no raw HTML, headings from h3 downwards without a gap, every word sent through `inScript`. */
export function htmlOf(markdown: string, words: MarkdownWords, inScript: (text: string) => string = (text) => text): string {
  return String(processorOf(words, inScript).use(rehypeSanitize, schema).use(rehypeStringify).processSync(markdown));
}

/** The same without the net underneath: whatever the reader lets pass has to come out alike. */
export function htmlWithoutNet(markdown: string, words: MarkdownWords): string {
  return String(processorOf(words, (text) => text).use(rehypeStringify).processSync(markdown));
}

function processorOf(words: MarkdownWords, inScript: (text: string) => string) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { footnoteLabel: textIn(words.footnotes), footnoteLabelTagName: 'h3', footnoteLabelProperties: {}, footnoteBackLabel: textIn(words.backToText), ...(words.apart === undefined ? {} : { clobberPrefix: `${words.apart.id}-` }) })
    .use(() => (tree: unknown) => { shiftHeadings(tree as Node); markFootnotes(tree as Node, words); drawBoxes(tree as Node); alignCells(tree as Node); fillEmpty(tree as Node); keepNumbersWhole(tree as Node); deriveScript(tree as Node, inScript); frameTables(tree as Node, words); });
}

const textIn = (words: string | Phrase): string => (typeof words === 'string' ? words : words.text);
const labelOfNotes = 'footnote-label';

// The words around footnotes are the page's, which is not always the language of the text.
function markFootnotes(tree: Node, { footnotes, backToText, apart }: MarkdownWords): void {
  const mark = (properties: Record<string, unknown>, words: string | Phrase): void => { if (typeof words !== 'string') properties.lang = words.lang; };
  visit(tree, ({ properties = {} }) => {
    if (properties.id === labelOfNotes) mark(properties, footnotes);
    if ('dataFootnoteBackref' in properties) mark(properties, backToText);
    if (apart === undefined) return;
    if (properties.id === labelOfNotes) properties.id = `${apart.id}-${labelOfNotes}`;
    if ([properties.ariaDescribedBy].flat().includes(labelOfNotes)) properties.ariaDescribedBy = [`${apart.id}-${labelOfNotes}`];
  });
}

function shiftHeadings(tree: Node): void {
  // The heading levels that are open above a heading; how many there are gives its own level.
  const open: number[] = [];
  visit(tree, (node) => {
    const level = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
    // The notes are those of the whole text, not of the part that happens to stand last.
    if (level === undefined || node.properties?.id === labelOfNotes) return;
    while (open.length > 0 && open.at(-1)! >= Number(level)) open.pop();
    node.tagName = `h${Math.min(6, firstLevel + open.length)}`;
    open.push(Number(level));
  });
}

// A box of a task list is a sign within the line: a control that nobody can use has no name for those who hear the page, and no weight on paper.
function drawBoxes(tree: Node): void {
  visit(tree, (node) => {
    node.children = node.children?.map((child) => (child.tagName === 'input' ? { type: 'text', value: child.properties?.checked === true ? '☑' : '☐' } : child));
  });
}

// A column that a text draws to its end or middle has a class for it: https://html.spec.whatwg.org/#attr-td-align is no longer HTML.
function alignCells(tree: Node): void {
  const classes: Readonly<Record<string, string>> = { right: 'at-end', center: 'at-middle' };
  visit(tree, ({ properties }) => {
    if (properties?.align === undefined) return;
    const className = classes[String(properties.align)];
    delete properties.align;
    if (className !== undefined) properties.className = [className];
  });
}

// A link without words says its address; a heading without words is none.
function fillEmpty(node: Node): void {
  node.children = node.children?.filter((child) => !/^h[1-6]$/.test(child.tagName ?? '') || textOf(child).trim() !== '');
  if (node.tagName === 'a' && textOf(node).trim() === '') node.children = [{ type: 'text', value: String(node.properties?.href ?? '') }];
  node.children?.forEach(fillEmpty);
}

// A telephone number is not broken at the end of a line; words that lead to one are.
function keepNumbersWhole(tree: Node): void {
  visit(tree, (link) => {
    if (link.tagName !== 'a' || !String(link.properties?.href).startsWith('tel:')) return;
    if (/\p{L}/u.test(textOf(link))) link.properties!.className = ['in-words'];
    else visit(link, (node) => { if (node.type === 'text') node.value = node.value?.replaceAll(' ', '\u00A0'); });
  });
}

function deriveScript(tree: Node, inScript: (text: string) => string): void {
  visit(tree, (node) => {
    if (node.tagName === 'code') return false;
    if (node.type === 'text' && node.value !== undefined) node.value = inScript(node.value);
    return undefined;
  });
}

/** A wide table scrolls within a region of its own, which is reached by key and called by the heads of its columns; regions of one page are told apart by their names. */
function frameTables(node: Node, words: MarkdownWords, given: Set<string> = new Set()): void {
  node.children?.forEach((child, place) => {
    if (child.tagName !== 'table') return frameTables(child, words, given);
    const heads: string[] = [];
    visit(child, (cell) => { if (cell.tagName === 'th') heads.push(textOf(cell).trim()); });
    const name = heads.filter(Boolean).join(', ');
    if (name === '') return;
    const ariaLabel = notYetIn(given, words.apart === undefined ? name : `${words.apart.name}: ${name}`);
    given.add(ariaLabel);
    node.children![place] = { type: 'element', tagName: 'section', properties: { className: ['scroll'], tabIndex: 0, ariaLabel }, children: [child] };
  });
}

// Several tables of a text may have the same heads, like fees by the size of a building and by its use.
function notYetIn(given: ReadonlySet<string>, name: string): string {
  for (let nth = 2, named = name; ; named = `${name} (${nth++})`) if (!given.has(named)) return named;
}

const textOf = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('');

function visit(node: Node, look: (node: Node) => false | void | undefined): void {
  if (look(node) === false) return;
  node.children?.forEach((child) => visit(child, look));
}
