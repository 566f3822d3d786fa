import { parseArgs } from 'node:util';
import { dayInKosovo } from '#catalogue/model/kosovo-day.ts';
import { formerInstitutions } from '#catalogue/model/succession.ts';
import { printable } from '#catalogue/write/diagnostics.ts';
import { isLanguage, type InEachLanguage, type Language } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { machineFault } from './machine-faults.ts';

/** Exit codes of every command: fine, problems in the content, wrong use or a fault of ours (design, section 5). */
export const exit = { fine: 0, problems: 1, wrongUse: 2 } as const;

/** Wrong use of a command: said in one sentence, without a stack trace. */
export class WrongUse extends Error {
  readonly words: InEachLanguage;
  constructor(words: InEachLanguage) {
    super(words.en);
    this.words = words;
  }
}

/** Refuses an institution that is not there, and says what one that was called otherwise is called today. */
export function unknownInstitution(id: string, known: readonly string[], institutions: Parameters<typeof formerInstitutions>[0]['institutions'] = []): WrongUse {
  const now = formerInstitutions({ institutions }).find((former) => former.id === id)?.now;
  return new WrongUse(now === undefined ? commandWords.noInstitution(id, known.join(', ')) : commandWords.calledToday(id, now));
}

export interface Option {
  type: 'string' | 'boolean';
  /** What stands for the value in the help, such as DIR. */
  value?: string;
  /** May be given several times; the values arrive parted by commas. */
  multiple?: true;
  /** The empty value says something, as a variable that holds nothing. */
  mayBeEmpty?: true;
  does: InEachLanguage;
}

/** Options that several commands understand. */
export const options = {
  content: { type: 'string', value: 'DIR', does: commandWords.content },
  out: { type: 'string', value: 'DIR', does: commandWords.out },
  today: { type: 'string', value: 'YYYY-MM-DD', does: commandWords.today },
  lang: { type: 'string', value: 'sq|sr|en', does: commandWords.lang },
  site: { type: 'string', value: 'URL', does: commandWords.site },
  base: { type: 'string', value: 'PATH', mayBeEmpty: true, does: commandWords.base },
  port: { type: 'string', value: 'PORT', does: commandWords.port },
  noCache: { type: 'boolean', does: commandWords.noCache },
} as const satisfies Record<string, Option>;

export interface Command<Name extends string> {
  name: string;
  does: InEachLanguage;
  options: Readonly<Record<Name, Option>>;
  /** What stands after the options, for the help. */
  operands?: string;
  run(given: { values: Partial<Record<Name, string | boolean>>; operands: readonly string[]; language: Language; say: (words: InEachLanguage) => string }): Promise<number>;
}

/** Runs a command: reads its arguments, answers --help, turns wrong use and faults of ours into a sentence and exit code 2. */
export async function run<Name extends string>(command: Command<Name>): Promise<void> {
  const language = languageOf(process.argv.slice(2));
  const say = (words: InEachLanguage): string => words[language];
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? exit.fine : exit.wrongUse));
  try {
    const { values, positionals } = parse({ ...command.options, help: { type: 'boolean', does: commandWords.help } }, command.operands !== undefined);
    if (values.help) {
      process.stdout.write(helpOf(command, say));
      process.exitCode = exit.fine;
      return;
    }
    if (typeof values.lang === 'string' && !isLanguage(values.lang)) throw new WrongUse(commandWords.badChoice('--lang', values.lang, 'sq, sr, en'));
    // Before anything is read of the folder.
    if ('content' in command.options) for (const words of await (await import('./half-saved.ts')).wordsOfEndedSaves(String(values.content ?? 'content'))) process.stderr.write(`${shown(say(words))}\n`);
    process.exitCode = await command.run({ values: values as Partial<Record<Name, string | boolean>>, operands: positionals, language, say });
  } catch (fault) {
    const refused = machineFault(fault);
    if (fault instanceof WrongUse) process.stderr.write(`${shown(say(fault.words))} ${say(commandWords.seeHelp)}\n`);
    else if (refused && !process.env.KATALOGU_DEBUG) process.stderr.write(`${shown(say(refused))}\n`);
    else process.stderr.write(`${say(commandWords.ourFault)} ${shown(String(process.env.KATALOGU_DEBUG && fault instanceof Error ? fault.stack : fault instanceof Error ? fault.message : fault))}\n`);
    process.exitCode = exit.wrongUse;
  }
}

// Options and paths are somebody’s words as well.
function shown(words: string): string {
  return words.split(/\n(?=.)/).map(printable).join('\n');
}

function parse(known: Readonly<Record<string, Option>>, allowPositionals: boolean): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  const given = argumentsGiven(known, allowPositionals);
  const values = Object.entries(given.values as Record<string, (string | boolean)[]>).map(([name, all]) => [name, valueOf(name, known[name]!, all)] as const);
  // An empty word is a variable that holds nothing.
  if (given.positionals.includes('')) throw new WrongUse(commandWords.notExpected(''));
  return { values: Object.fromEntries(values), positionals: given.positionals };
}

// Each option is read as one that may be given several times: of two answers none is passed over in silence.
function argumentsGiven(known: Readonly<Record<string, Option>>, allowPositionals: boolean): { values: object; positionals: string[] } {
  try {
    return parseArgs({ options: Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type, multiple: true }])), allowPositionals, strict: true });
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    const name = /'([^' ]+)/.exec(message)?.[1] ?? '';
    // Node says these in English alone.
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new WrongUse(commandWords.unknownOption(name));
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') throw new WrongUse(commandWords.notExpected(/'(.*?)'\./s.exec(message)?.[1] ?? name));
    if (/is ambiguous/.test(message)) throw new WrongUse(commandWords.needsValueOrSign(name));
    throw new WrongUse(/does not take an argument/.test(message) ? commandWords.takesNoValue(name) : commandWords.needsValue(name));
  }
}

function valueOf(name: string, { multiple, mayBeEmpty, value }: Option, all: readonly (string | boolean)[]): string | boolean {
  if (!mayBeEmpty && all.includes('')) throw new WrongUse(commandWords.needsValue(`--${name}`));
  // Who names the standard output where a folder is needed would get a folder of that name.
  if (value === 'DIR' && all.includes('-')) throw new WrongUse(commandWords.noFolderButOutput(`--${name}`));
  if (!multiple && new Set(all).size > 1) throw new WrongUse(commandWords.givenTwice(`--${name}`, all.map(String)));
  return multiple ? all.join(',') : all.at(-1)!;
}

function languageOf(argv: readonly string[]): Language {
  const index = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const given = index < 0 ? undefined : argv[index]!.includes('=') ? argv[index]!.split('=')[1] : argv[index + 1];
  const fromMachine = (process.env.LC_ALL || process.env.LANG || '').slice(0, 2);
  return [given, fromMachine].find((word): word is Language => word !== undefined && isLanguage(word)) ?? 'en';
}

function helpOf(command: Command<string>, say: (words: InEachLanguage) => string): string {
  const rows = [...Object.entries(command.options).map(([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ''}`, say(option.does)] as const), ['--help', say(commandWords.help)] as const];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${say(command.does)}\n\n${say(commandWords.usage)}: npm run ${command.name} -- [${say(commandWords.options).toLowerCase()}]${command.operands ? ` ${command.operands}` : ''}\n\n${say(commandWords.options)}:\n${rows.map(([name, does]) => `  ${name.padEnd(width)}  ${does}`).join('\n')}\n`;
}

/** The day of judging: given, or today in Kosovo (Europe/Belgrade). */
export function dayOf(value: string | boolean | undefined): string {
  if (value === undefined) return dayInKosovo(new Date().toISOString());
  const written = String(value);
  const [, d, m, y] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(written.trim()) ?? [];
  const day = y ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : written;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new WrongUse(commandWords.dateOtherwise(written, '2026-02-28'));
  if (new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) throw new WrongUse(commandWords.badDate(written));
  // Scripts are to write days in one way.
  if (y) throw new WrongUse(commandWords.dateOtherwise(written, day));
  return day;
}

/** A port number, or undefined when none was given. */
export function portOf(value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(String(value)) || port > 65535) throw new WrongUse(commandWords.badPort(String(value)));
  return port;
}

/** Says on the terminal what a long command is doing; quiet when nobody looks. */
export function progress(step: number, of: number, words: string): void {
  process.stderr.write(`${process.stderr.isTTY ? '\x1b[2m' : ''}[${step}/${of}] ${words} …${process.stderr.isTTY ? '\x1b[22m' : ''}\n`);
}

/** The address of the published site, checked; nothing when none was given. */
export function siteOf(value: string | boolean | undefined): { site?: string } {
  if (value === undefined) return {};
  const site = String(value);
  if (!/^https?:\/\/(?:[\p{L}\p{N}.-]+|\[[\da-f:.]+\])(?::\d+)?\/?$/iu.test(site) || !URL.canParse(site)) throw new WrongUse(commandWords.badSite(site));
  return { site: site.replace(/\/+$/, '') };
}

/** The path within the address, with a slash at the beginning and none at the end; empty for the root. */
export function baseOf(base: string | undefined): string {
  const path = (base ?? '').replace(/^\/+|\/+$/g, '');
  if (!/^(?:[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*)?$/.test(path) || path.split('/').some((part) => /^\.+$/.test(part))) throw new WrongUse(commandWords.badBase(base ?? ''));
  return path ? `/${path}` : '';
}

/** A word that was given, or undefined when none was. */
export function wordGiven(value: string | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A quarter as it is written in files, from 2026-Q4 or 2026-q4; undefined when none was given. */
export function quarterGiven(value: string | boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  const quarter = String(value).toLowerCase();
  if (!/^\d{4}-q[1-4]$/.test(quarter)) throw new WrongUse(commandWords.badQuarter(String(value)));
  return quarter;
}
