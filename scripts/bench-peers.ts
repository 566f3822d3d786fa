import { join } from 'node:path';
import { stringify } from 'yaml';
import { assess } from '#catalogue/assess/assess.ts';
import { addressOf } from '#catalogue/write/names.ts';
import { reportPage } from '#catalogue/write/report-page.ts';
import { servicePage } from '#catalogue/write/service-page.ts';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { serviceHeadings } from '#languages/words/service.ts';
import { siteWords } from '#languages/words/site.ts';
import { readContent } from '#src/content.ts';
import { writeInto } from '#src/disk.ts';

/** The parts of a service's page that its template prints one after the other. */
const parts = ['eligibility', 'exclusions', 'steps', 'information', 'documents', 'fees', 'timeLimit', 'forms', 'formGuidance', 'appeal', 'channels', 'contact', 'legalBasis'] as const;

/**
 * Writes a catalogue for other generators: one Markdown file a page and language, already in the reader's words, so that they are spared
 * reading, inheriting, judging, wording and the Cyrillic script, which our own build has to do. Gives how many files it wrote.
 */
export async function writeForPeers(content: string, to: string, today: string): Promise<number> {
  const { catalogue, findings, reports } = assess((await readContent(content))!.catalogue, today);
  let files = 0;
  const put = (path: string, frontMatter: object, body = ''): void => {
    files++;
    writeInto(join(to, path), new TextEncoder().encode(`---\n${stringify(frontMatter, { lineWidth: 0 })}---\n${body}`));
  };
  for (const route of routes) {
    const voice = voiceOf(route, catalogue.script);
    const { say } = voice;
    const lang = route.path;
    put(`${lang}/_index.md`, { layout: 'home', lang, tag: route.tag, title: say(siteWords.home) });
    put(`${lang}/a-z.md`, { layout: 'az', lang, tag: route.tag, title: say(siteWords.aToZ) });
    for (const { id, facts } of catalogue.institutions) {
      put(`${lang}/${id}/_index.md`, { layout: 'institution', lang, tag: route.tag, title: say(facts.names), institution: id, kind: facts.type, contact: wordsIn(facts.offices).slice(0, 40) });
      const report = reportPage(catalogue, reports.find(({ institution }) => institution === id)!, findings, voice);
      const groups = report.groups.map(({ title, points, folder, findings: own }) => ({ title: wordsIn(title).join(' '), points, folder, items: own.map((item) => wordsIn([item.message, item.help, item.place, item.points]).join(' ')) }));
      put(`${lang}/reports/${id}.md`, { layout: 'report', lang, tag: route.tag, title: `${say(siteWords.reports)}: ${say(facts.names)}`, institution: id, score: report.score ?? 0, rows: report.requirements.flatMap(({ rows }) => rows.map((row) => wordsIn([row.title, row.counts]).join(' '))), groups });
    }
    for (const service of catalogue.services) {
      const page = servicePage(catalogue, service, voice, today);
      const sections = parts.flatMap((name) => {
        const part: unknown = page[name];
        const { value = '–', conflicts } = (Array.isArray(part) ? { value: part as unknown } : part) as { value?: unknown; conflicts?: unknown };
        const items = (Array.isArray(value) ? value as unknown[] : [value]).map((item) => wordsIn(item).join(' – '));
        return items.length === 0 ? [] : [{ name, heading: say(serviceHeadings[name as keyof typeof serviceHeadings] ?? serviceHeadings.contact), items, conflicts: wordsIn(conflicts) }];
      });
      put(`${lang}/${service.institution}/${service.id}.md`, {
        layout: 'service', lang, tag: route.tag, title: page.title.text, institution: page.institution.text, institutionId: service.institution, address: addressOf.service(voice, service), status: page.status,
        ...(page.checked ? { checked: page.checked } : {}), ...(page.summary ? { summary: page.summary.text } : {}), alsoCalled: page.alsoCalled.map(({ text }) => text).slice(0, 4),
        glance: Object.entries(page.glance).map(([name, { text }]) => ({ name, text })), sections, sources: page.sources.map(({ url }) => url),
        others: page.others.map((other) => ({ text: wordsIn(other).join(' '), href: String((other as unknown as { href?: string }).href ?? '') })).slice(0, 40),
        topics: (service.facts.topics ?? []).map((topic) => `${lang}-${topic}`), events: (service.facts.lifeEvents ?? []).map((event) => `${lang}-${event}`), ...(service.facts.concept ? { concepts: [`${lang}-${service.facts.concept}`] } : {}),
        
      }, page.body?.words.replace(/\{\{|\{%/g, '') ?? '');
    }
  }
  return files;
}

// All words of a part, in their order.
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' || /^(?:sq|en|sr-Latn|sr-Cyrl)$/.test(value) ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
