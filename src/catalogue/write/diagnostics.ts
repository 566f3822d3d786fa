import type { InEachLanguage, Language } from '#languages/languages.ts';
import { problemWords, type MessageValues } from '#languages/problems.ts';
import { hiddenSignsIn } from '#languages/signs.ts';
import type { Problem, Values } from '../model/problem.ts';

/** A problem in the words of an officer: what is wrong, and what to write instead. */
export interface WordedProblem extends Problem {
  message: string;
  help: string;
}

/** Puts a problem into words. Values come from files, so they are made printable here, once. */
export function inWords(problem: Problem, language: Language): WordedProblem {
  const words = problemWords[language];
  const message = words.problems[problem.code];
  const values = valuesInWords(problem.values, language);
  return { ...problem, message: message.says(values), help: message.write?.(values) ?? '' };
}

/** What a message speaks of, in the reader's language and safe to print. */
export function valuesInWords(values: Values, language: Language): MessageValues {
  const words = problemWords[language];
  const read = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? (value as InEachLanguage)[language] : typeof value === 'string' ? printable(value) : value]));
  return {
    ...read,
    ...(typeof values.thing === 'string' ? { thing: words.things[values.thing] ?? words.things.record! } : {}),
    ...(typeof values.targetName === 'string' ? { target: words.targets[values.targetName] ?? values.targetName } : {}),
    ...(typeof values.expected === 'string' ? { expected: [...new Set(values.expected.split(/[ ,]+/).map((type) => words.types[type] ?? type))].join(` ${words.types.or} `) } : {}),
  };
}

// Characters that begin a line, move the cursor, colour the screen or turn the writing around are shown, not obeyed.
const unprintable = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
// What the log of a GitHub runner would take for a command, at the beginning of a line or anywhere in it.
// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
const runnerCommand = /^(\s*):(?=:)|#(?=#\[)/g;

/** Text from a file, on one line and safe to print in a terminal or a log: invisible and controlling characters become \u{…}. */
export function printable(text: string): string {
  const escaped = (character: string) => `\\u{${character.codePointAt(0)!.toString(16)}}`;
  return withHiddenSignsShown(text, escaped).replace(unprintable, escaped).replace(runnerCommand, (command, space = '') => `${space}${escaped(command.trimStart())}`);
}

// What the check calls hidden is shown by its number; what joins pictures or chooses their colours does its work, and a lost letter shows itself.
function withHiddenSignsShown(text: string, escaped: (character: string) => string): string {
  let shown = '';
  let end = 0;
  for (const { index, length } of hiddenSignsIn(text)) {
    const sign = text.slice(index, index + length);
    shown += text.slice(end, index) + (sign === '\uFFFD' ? sign : [...sign].map(escaped).join(''));
    end = index + length;
  }
  return shown + text.slice(end);
}

/** A problem with its line, as a compiler shows it: message, place, the line, what to write under it. */
export function asExcerpt(problem: WordedProblem, language: Language, folder: string): string {
  const severity = problemWords[language].severities[problem.severity];
  const lines = [`${severity}[${problem.code}] ${printable(problem.message)}`, `  --> ${printable(pathIn(folder, problem.file))}:${problem.line}:${problem.column}`];
  const excerpt = problem.excerpt && aroundColumn(problem.excerpt, problem.column);
  if (!excerpt) return [...lines, ...(problem.help ? [`   = ${printable(problem.help)}`] : []), ''].join('\n');
  const gutter = ' '.repeat(String(problem.line).length);
  const before = printable(excerpt.text.slice(0, excerpt.column - 1)).replace(/[^\t]/g, ' ');
  const marks = '^'.repeat(Math.max(1, printable(excerpt.text.slice(excerpt.column - 1, excerpt.column - 1 + excerpt.length)).length));
  return [...lines, `${gutter} |`, `${problem.line} | ${printable(excerpt.text)}`, `${gutter} | ${before}${marks}${problem.help ? ` ${printable(problem.help)}` : ''}`, ''].join('\n');
}

const widestExcerpt = 120;

// Of a very long line, the part that is meant.
function aroundColumn({ text, length }: NonNullable<Problem['excerpt']>, column: number): { text: string; length: number; column: number } {
  if (text.length <= widestExcerpt) return { text, length, column };
  const from = Math.max(0, Math.min(column - 1 - 40, text.length - widestExcerpt));
  const shown = text.slice(from, from + widestExcerpt);
  const before = from > 0 ? '…' : '';
  const at = column - from + before.length;
  return { text: `${before}${shown}${from + widestExcerpt < text.length ? '…' : ''}`, column: at, length: Math.max(1, Math.min(length, before.length + shown.length - at + 1)) };
}

/** One line: file, place, severity, code, message, help; for editors and grep. */
export function asLine(problem: WordedProblem, folder: string): string {
  return printable(`${pathIn(folder, problem.file)}:${problem.line}:${problem.column}: ${problem.severity} ${problem.code}: ${problem.message}${problem.help ? ` – ${problem.help}` : ''}`);
}

/** A GitHub workflow command, every part escaped so that no content can begin another command. */
export function asAnnotation(level: 'error' | 'warning' | 'notice', file: string, line: number, column: number | undefined, title: string, message: string): string {
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const data = (text: string) => printable(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  return `::${level} file=${property(file)},line=${line}${column === undefined ? '' : `,col=${column}`},title=${property(title)}::${data(message)}`;
}

/** Words of several lines on one: a break with the blanks around it becomes the joint. */
export function onOneLine(words: string, joint: string): string {
  return words.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? joint : blanks));
}

/** The path of a content file as the user would open it. */
export function pathIn(folder: string, file: string): string {
  return file === '.' ? folder : `${folder.replace(/\/+$/, '')}/${file}`;
}
