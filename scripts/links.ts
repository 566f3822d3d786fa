import { join, resolve } from 'node:path';
import { dueLinks, recordAfter, type Found } from '#catalogue/assess/link-check.ts';
import { linksOf, type ExternalLink } from '#catalogue/assess/links.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { opening, type LinksRecord } from '#catalogue/model/links.ts';
import { checkAs } from '#catalogue/write/check.ts';
import { printable } from '#catalogue/write/diagnostics.ts';
import { linksFile, linksPath } from '#catalogue/write/links-file.ts';
import { dateInWords } from '#languages/dates.ts';
import type { Language } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { linkStateWords, linksWords, linksWordsWith } from '#languages/words/links.ts';
import { exists, readTextFile, writeWhole } from '#src/disk.ts';
import { dayOf, exit, options, run, siteOf, unknownInstitution, WrongUse } from './command.ts';
import { judge } from './judge.ts';
import { isInner, visit } from './polite.ts';

await run({
  name: 'links',
  does: linksWords.does,
  options: {
    content: options.content,
    institution: { type: 'string', value: 'ID', does: commandWords.institution },
    'only-older-than': { type: 'string', value: 'DAYS', does: linksWords.olderThan },
    timeout: { type: 'string', value: 'SECONDS', does: linksWords.timeout },
    pause: { type: 'string', value: 'SECONDS', does: linksWords.pause },
    retries: { type: 'string', value: 'N', does: linksWords.retries },
    private: { type: 'boolean', does: linksWords.private },
    check: { type: 'boolean', does: linksWords.check },
    site: { ...options.site, does: linksWords.site },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, language, say }) {
    const folder = String(values.content ?? 'content');
    const today = dayOf(values.today);
    const olderThan = values['only-older-than'] === undefined ? undefined : numberOf('--only-older-than', values['only-older-than'], 0, 3660, true);
    const manners = {
      timeout: seconds('--timeout', values.timeout, 15, 0.01), pause: seconds('--pause', values.pause, 2, 0), mayAsk: values.private ? () => true : (ip: string) => !isInner(ip),
      retries: values.retries === undefined ? 2 : numberOf('--retries', values.retries, 0, 10, true),
      userAgent: `KataloguLinkCheck/1.0 (+${originOf(siteOf(values.site).site ?? (process.env.KATALOGU_SITE || 'https://katalogu.example'))})`,
    };
    const result = await judge(folder, today);
    if (result.problems.some((problem) => problem.severity === 'error')) {
      process.stderr.write(checkAs('line', { ...result, findings: [], reports: [] }, language));
      return exit.problems;
    }
    const { catalogue } = result;
    // What our standard alone rests on is opened where the standard stands, and can be mended only there.
    const isLent = !(await exists(resolve(folder, 'standard/standard.yaml')));
    const all = linksOf(catalogue).filter(({ users }) => !isLent || users.some(({ kind }) => kind !== 'requirement'));
    const wanted = values.institution === undefined ? all : linksOfOne(catalogue, all, String(values.institution));
    if (values.check) {
      const due = dueLinks(wanted, catalogue.links, today, olderThan ?? 3660).length;
      process.stdout.write(`${say(linksWordsWith.unchecked(due, wanted.length))}\n`);
      return due === 0 ? exit.fine : exit.problems;
    }

    const due = dueLinks(wanted, catalogue.links, today, olderThan);
    const found = new Map<string, Found>();
    const stopped = new AbortController();
    const stop = () => stopped.abort();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    const tell = (url: string, what: Found): void => {
      found.set(url, what);
      process.stderr.write(`[${found.size}/${due.length}] ${printable(url)}: ${say(linkStateWords[what.state])}${what.status === undefined ? '' : ` (${what.status})`}\n`);
    };
    try {
      await visit(due.map(({ url }) => url), { ...manners, signal: stopped.signal }, tell).catch((fault: unknown) => {
        if (!stopped.signal.aborted) throw fault;
      });
    } finally {
      // Whatever happens, what was seen is kept.
      if (found.size > 0 || due.length === 0) await keep(folder, recordAfter(catalogue.links, found, all, today));
    }
    if (stopped.signal.aborted) {
      process.stderr.write(`${say(linksWords.interrupted)}\n`);
      return exit.wrongUse;
    }
    process.stdout.write(summary(wanted, recordAfter(catalogue.links, found, all, today), found.size, language));
    process.stdout.write(`${say(linksWordsWith.recorded(join(folder, linksPath)))}\n`);
    return exit.fine;
  },
});

function linksOfOne(catalogue: Catalogue, all: readonly ExternalLink[], id: string): ExternalLink[] {
  const known = catalogue.institutions.map((institution) => institution.id);
  if (!known.includes(id)) throw unknownInstitution(id, known, catalogue.institutions);
  return all.filter(({ users }) => users.some(({ institution }) => institution === id));
}

// A record that says the same is left as it is, with its date of change.
async function keep(folder: string, record: LinksRecord): Promise<void> {
  const path = resolve(folder, linksPath);
  const text = linksFile(record);
  if ((await readTextFile(path)) !== text) await writeWhole(path, text);
}

/** How many links open, then each that does not, with its place. */
function summary(wanted: readonly ExternalLink[], { links }: LinksRecord, asked: number, language: Language): string {
  const records = new Map(links.map((link) => [link.url, link]));
  const judged = wanted.flatMap((link) => {
    const record = records.get(link.url);
    return record ? [{ ...link, record, says: opening(record) }] : [];
  });
  const marks = { opens: '✓', moved: '→', shut: '✗', unsure: '?' } as const;
  const count = (says: ReturnType<typeof opening>): number => judged.filter((link) => link.says === says).length;
  const lines = judged.filter(({ says }) => says !== 'opens').map(({ url, record, says, places }) => {
    const why = [`${linkStateWords[record.state][language]}${record.status === undefined ? '' : ` (${record.status})`}`, ...(record.since === undefined ? [] : [linksWordsWith.since(dateInWords(record.since, language))[language]]), ...(record.to === undefined ? [] : [linksWordsWith.movedTo(record.to)[language]])].join(', ');
    return `${marks[says]} ${url}\n    ${why}\n${places.map(({ file, line }) => `    ${file}:${line}\n`).join('')}`;
  });
  return `${lines.map((line) => line.split('\n').map(printable).join('\n')).join('')}${linksWordsWith.summary({ asked, all: wanted.length, opens: count('opens'), moved: count('moved'), shut: count('shut'), unsure: count('unsure') })[language]}\n`;
}

// A header holds ASCII alone: the name of a site in other letters is written as DNS has it.
function originOf(site: string): string {
  if (!URL.canParse(site)) throw new WrongUse(commandWords.badSite(site));
  return new URL(site).origin;
}

function seconds(option: string, value: string | boolean | undefined, usual: number, least: number): number {
  return 1000 * (value === undefined ? usual : numberOf(option, value, least, 3600, false));
}

function numberOf(option: string, value: string | boolean, least: number, most: number, whole: boolean): number {
  const number = Number(value);
  if (String(value).trim() === '' || !Number.isFinite(number) || number < least || number > most || (whole && !Number.isInteger(number))) throw new WrongUse(linksWordsWith.badNumber(option, String(value)));
  return number;
}
