import { languageBefore } from '#languages/languages.ts';
import { addressAsked, opening, type LinkRecord } from '../../model/links.ts';
import { monthsBefore } from '../days.ts';
import { linksOfService, type LinkUse } from '../links.ts';
import type { Answer, Rule } from '../rule.ts';

/** Every link opened at the last recorded check. The record is judged, never the network; what no recent check has seen stays out, so that adding a link never lowers a share. */
export const linksWork: Rule = {
  name: 'links-work',
  judge({ service, acts, links, today }, params) {
    const uses = linksOfService(service, acts);
    if (uses.length === 0) return { outcome: 'not-applicable' };
    const oldest = monthsBefore(today, Number(params.months ?? 3));
    const looked = recordsOf(uses, links).filter(({ record }) => record.checked <= today);
    const sure = looked.filter(({ record }) => record.checked >= oldest && opening(record) !== 'unsure');
    if (sure.length === 0) return unknown(uses, looked, oldest);
    const shut = sure.filter(({ record }) => opening(record) === 'shut');
    const moved = sure.filter(({ record }) => opening(record) === 'moved');
    const worst = shut[0] ?? moved[0];
    if (!worst) return { outcome: 'met' };
    return { outcome: shut.length === sure.length ? 'missing' : 'partial', ...placeOf(worst.use), reason: shut.length > 0 ? whyShut(worst.record, shut.length, sure.length) : whyMoved(worst.record, moved.length) };
  },
  examples: [
    { outcome: 'met', facts: { sources: [{ url: 'https://example.org/extract#fee' }] }, links: [{ url: 'https://example.org/extract', checked: '2026-11-01', state: 'works' }] },
    { outcome: 'missing', facts: { sources: [{ url: 'https://example.org/gone' }] }, links: [{ url: 'https://example.org/gone', checked: '2026-11-01', state: 'broken', status: 404, since: '2026-11-01' }] },
    { outcome: 'missing', facts: { sources: [{ url: 'https://example.org/slow' }] }, links: [{ url: 'https://example.org/slow', checked: '2026-11-01', state: 'timeout', since: '2026-10-01' }] },
    { outcome: 'partial', facts: { sources: [{ url: 'https://example.org/gone' }], forms: [{ id: 'application', url: 'https://example.org/form' }] }, links: [{ url: 'https://example.org/form', checked: '2026-11-01', state: 'works' }, { url: 'https://example.org/gone', checked: '2026-11-01', state: 'broken', status: 404, since: '2026-11-01' }] },
    { outcome: 'partial', facts: { sources: [{ url: 'http://example.org/old' }] }, links: [{ url: 'http://example.org/old', checked: '2026-11-01', state: 'moved', to: 'https://example.org/new' }] },
    { outcome: 'unknown', facts: { sources: [{ url: 'https://example.org/slow' }] }, links: [{ url: 'https://example.org/slow', checked: '2026-11-01', state: 'timeout', since: '2026-11-01' }] },
    { outcome: 'unknown', facts: { sources: [{ url: 'https://example.org/guarded' }] }, links: [{ url: 'https://example.org/guarded', checked: '2026-11-01', state: 'refused', status: 403 }] },
    { outcome: 'unknown', facts: { sources: [{ url: 'https://example.org/extract' }] }, links: [{ url: 'https://example.org/extract', checked: '2026-01-01', state: 'works' }] },
    { outcome: 'unknown', facts: { sources: [{ url: 'https://example.org/extract' }] }, links: [{ url: 'https://example.org/extract', checked: '2999-01-01', state: 'works' }] },
    { outcome: 'unknown', facts: { sources: [{ url: 'https://rpapr.rks-gov.net/sq/licence?id=1232' }] } },
    { outcome: 'not-applicable', facts: {} },
  ],
};

interface Looked { use: LinkUse; record: LinkRecord }

// One address in two fields is one link.
function recordsOf(uses: readonly LinkUse[], links: ReadonlyMap<string, LinkRecord>): Looked[] {
  const first = new Map(uses.toReversed().map((use) => [use.url, use]));
  return [...first.values()].reverse().flatMap((use) => {
    const record = links.get(addressAsked(use.url));
    return record ? [{ use, record }] : [];
  });
}

function unknown(uses: readonly LinkUse[], looked: readonly Looked[], oldest: string): Answer {
  const last = looked.map(({ record }) => record.checked).sort().at(-1);
  if (last === undefined) return { outcome: 'unknown', reason: { code: 'never-checked-links', values: { count: uses.length } } };
  return { outcome: 'unknown', reason: { code: last < oldest ? 'checked-long-ago' : 'links-unsure', values: { checked: last } } };
}

function whyShut({ url, state, status, since, checked }: LinkRecord, shut: number, all: number): NonNullable<Answer['reason']> {
  return { code: 'links-shut', values: { address: url, state, status: status ?? 0, since: since ?? checked, checked, shut, all } };
}

function whyMoved({ url, to }: LinkRecord, moved: number): NonNullable<Answer['reason']> {
  return { code: 'links-moved', values: { address: url, to: to ?? '', moved } };
}

function placeOf({ url, field }: LinkUse): Pick<Answer, 'field' | 'language' | 'address'> {
  return { address: url, ...languageBefore(field) };
}
