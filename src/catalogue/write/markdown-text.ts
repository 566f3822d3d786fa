/** Words as Markdown: what people wrote stays words, names of fields and files in our sentences are code. */
import { onOneLine, printable } from './diagnostics.ts';
import type { Rich } from './rich.ts';

/** Words as plain Markdown text: nothing in them becomes a link, a mention, a reference, HTML or code. */
export function asMarkdownText(words: string): string {
  const plain = printable(onOneLine(words, ' ')).replace(/^\s+/, ' ');
  // GitHub looks for mentions, references and addresses after the entities are resolved; a space without width keeps their parts apart.
  return plain.replace(/&/g, '&amp;').replace(/[\\`*_{}[\]<>()+!|~$]/g, '\\$&').replace(/#/g, '\\#&#8203;').replace(/@/g, '@&#8203;').replace(/:(?=\/\/)|www(?=\.)|\bGH-(?=\d)/gi, '$&&#8203;')
    // At the beginning of a line or an entry: the entry of a list, a number, the line under a heading.
    .replace(/^ ?(?:(?=[-=])|\d+(?=\.))/, '$&\\');
}

// Anything else between backticks may be from a file.
const plainName = /^[A-Za-z0-9 .,:_/{}|-]{1,120}$/;

/** A sentence of ours as Markdown: names of fields and files in its backticks are code, everything else is plain text. */
export function inMarkdown(sentence: string): string {
  const parts = printable(sentence).split('`');
  return parts.map((part, index) => (index % 2 === 0 ? asMarkdownText(part) : index < parts.length - 1 ? nameInMarkdown(part) : asMarkdownText(`\`${part}`))).join('');
}

/** The same of words that are already in pieces. */
export function richInMarkdown(rich: Rich): string {
  return rich.map(({ text, code }) => (code ? nameInMarkdown(printable(text)) : asMarkdownText(text))).join('');
}

function nameInMarkdown(name: string): string {
  return plainName.test(name) && !/:\/\/|^ | $/.test(name) ? `\`${name}\`` : asMarkdownText(`\`${name}\``);
}
