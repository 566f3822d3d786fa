import { addressOf, capital } from '#catalogue/write/names.ts';
import { quarterPages } from '#catalogue/write/quarter-page.ts';
import { reportPage, reportParts } from '#catalogue/write/report-page.ts';
import { toldPage } from '#catalogue/write/told.ts';
import type { Rich } from '#catalogue/write/rich.ts';
import type { NamedShare } from '#catalogue/write/shares.ts';
import type { Voice } from '#languages/voice.ts';
import { browseWordsWith } from '#languages/words/browse.ts';
import { documentWords } from '#languages/words/documents.ts';
import { toldWords } from '#languages/words/letters.ts';
import { quarterWordsWith } from '#languages/words/quarters.ts';
import { reportWords, reportWordsWith } from '#languages/words/reports.ts';
import { siteWords } from '#languages/words/site.ts';
import { workWords } from '#languages/words/work.ts';
import { keyOf, pagesFor, type Judged, type PeerPage } from './bench-lists.ts';
import { meterOf } from './bench-plain.ts';

/** Words of a language that many reports say, each once, by key: what a careful author of a peer would keep beside the pages. The key of nothing is there too, for Hugo asks before it knows. */
export class SharedTexts {
  readonly table: Record<string, unknown> = { none: '' };
  private readonly keys = new Map<string, string>();

  keyOf(value: unknown): string {
    if (value === undefined) return 'none';
    const text = JSON.stringify(value);
    const key = this.keys.get(text) ?? `t${this.keys.size}`;
    this.keys.set(text, key);
    this.table[key] = value;
    return key;
  }
}

/** The reports of the institutions, as `src/pages/[lang]/reports/[institution]/index.astro` says them. */
export function reportsForPeers({ catalogue, findings, reports, today }: Judged, voice: Voice, texts: SharedTexts): PeerPage[] {
  const { say } = voice;
  const home = `/${voice.route.path}/`;
  const named = (name: NamedShare['name']) => (typeof name === 'string' ? { text: name } : name);
  const shares = (rows: readonly NamedShare[]) => rows.map(({ name, href, score, points }) => ({ name: named(name), href, meter: meterOf(score, voice), points }));
  const rich = (pieces: Rich | undefined) => pieces?.map(({ text, code, lang }) => ({ text, code, tongue: lang }));
  const figure = (score: number | null) => (score === null ? '–' : voice.percent(score));
  return reports.map((report) => {
    const page = reportPage(catalogue, report, findings, voice);
    const { id, name } = page.institution;
    const part = reportParts(page)[0]!;
    const told = toldPage(catalogue, id, today, voice);
    const quarters = quarterPages(catalogue).filter(({ institution }) => institution === id).map(({ quarter }) => quarter).reverse().slice(0, 2);
    const title = say(reportWordsWith.reportTitle(name));
    const lead = say(reportWordsWith.reportLead(page.services, voice.date(today)));
    return {
      layout: 'report', front: {
        path: `reports/${id}/`, name: title, description: `${title}. ${lead}`, crumbs: [{ text: say(siteWords.home), href: home }, { text: say(siteWords.reports), href: `${home}reports/` }], title: { text: title }, lead: { text: lead },
        judged: page.judged, findings: page.findingsLead, score: page.score === null ? say(siteWords.notJudged) : voice.percent(page.score), band: page.band, meter: meterOf(page.score, voice), points: page.points,
        coverage: page.coverage && { words: `${page.coverage.words} ${page.coverage.alone}`, meter: meterOf(page.coverage.score, voice), owed: page.coverage.owed.map((one) => ({ ...one, message: rich(one.message) })), help: rich(page.coverage.help), guide: `${home}guide/correcting/` },
        jump: [
          { href: addressOf.work(voice, id), text: say(workWords.link) }, ...(page.coverage ? [{ href: '#coverage', text: say(reportWords.coverageTitle) }] : []), ...(page.groups.length > 0 ? [{ href: '#findings', text: say(reportWords.findingsTitle) }] : []),
          ...(told.length > 0 ? [{ href: '#told', text: say(toldWords.title) }] : []), ...(page.unknown.length > 0 ? [{ href: '#unknown', text: say(reportWords.unknownTitle) }] : []), ...quarters.map((quarter) => ({ href: `${home}reports/${id}/${quarter}/`, text: capital(say(quarterWordsWith.name(quarter))) })),
          { href: `${home}reports/${id}/documents/`, text: say(documentWords.link) }, { href: page.institution.href, text: say(reportWords.institutionPage) }, { href: `/api/v1/reports/${id}.json`, text: say(reportWords.reportAsData) },
        ],
        dimensions: shares(page.dimensions), languages: shares(page.languages),
        perService: part.perService.map((row) => ({ service: keyOf(row.href!), meter: meterOf(row.score, voice), points: row.points, anchor: row.anchor, gain: row.gain, dimensions: row.dimensions.map((cut) => ({ name: named(cut.name), figure: figure(cut.score), points: cut.points })) })),
        pages: pagesFor(part, say(reportWords.byService), (number) => `${addressOf.report(voice, id)}${number === 1 ? '' : `services/${number}/`}`, voice),
        groups: part.groups.map(({ id: group, title: of, href, folder, points, who, findings: own }) => ({
          id: group, title: named(of), points: `${say(reportWordsWith.findings(own.length))} · ${points}`, folder, href, who: who.join(' · '),
          findings: own.map(({ requirement, href: to, outcome, word, message, help, place, points: worth, basis, counts }) => ({ requirement: texts.keyOf(rich(requirement)), href: to, tag: outcome === 'partial' ? 'warn' : 'gap', word, message: texts.keyOf(rich(message)), help: texts.keyOf(rich(help)), place, points: worth, basis: texts.keyOf(basis), counts })),
        })),
        told, unknown: page.unknown.map(({ requirement, href, reasons }) => ({ requirement: rich(requirement), href, reasons: reasons.map(({ message, services, more }) => ({ message: rich(message), services: services.map((one) => keyOf(one.href)), more: more && say(browseWordsWith.moreServices(more)) })) })),
        requirements: page.requirements.map(({ dimension, rows }) => ({ dimension, rows: rows.map(({ title: of, href, counts, score }) => ({ title: rich(of), href, counts, figure: figure(score) })) })),
      },
    };
  });
}
