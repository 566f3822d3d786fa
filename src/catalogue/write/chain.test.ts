import { describe, expect, it } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { altogetherOf } from './chain.ts';
import type { Glance } from './glance.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const names = 'names: { sq: Emri, sr: Naziv, en: Name }\n';
const of = (facts: Readonly<Record<string, string>>, wanted: string) => {
  const { catalogue, problems } = readCatalogue([
    file('institutions/town/institution.yaml', `type: municipality\n${names}`), file('institutions/state/institution.yaml', `type: ministry\n${names}`),
    file('vocabularies/documents.yaml', Object.entries({ extract: 'extract', card: 'card', deed: 'deed', plan: 'plan' }).map(([id, by]) => `${id}:\n  words: { sq: ${id}, sr: ${id}, en: ${id} }\n  issuedBy: ${by}\n`).join('')),
    file('concepts/deed/service.yaml', 'audience: [citizen]\n'), file('concepts/deed/en.md', '---\ntitle: deed\n---\n'), file('vocabularies/audiences.yaml', 'citizen:\n  words: { sq: q, sr: g, en: c }\n'),
    ...Object.entries({ plan: 'status: unconfirmed\n', ...facts }).flatMap(([id, text]) => {
      const folder = `institutions/${id === 'card' ? 'state' : 'town'}/services/${id}`;
      return [file(`${folder}/service.yaml`, `status: unconfirmed\n${text}`.replace(/^status: unconfirmed\n(status)/, '$1')), file(`${folder}/en.md`, `---\ntitle: ${id}\nwhen: { young: if young }\n---\n`)];
    }),
  ]);
  expect(problems.filter(({ code, severity }) => severity === 'error' && code !== 'unknown-reference')).toEqual([]);
  const found = altogetherOf({ ...catalogue, day: '2026-11-30' }, catalogue.services.find(({ id }) => id === wanted)!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script));
  return found && { cost: shown(found.cost), wait: shown(found.wait), steps: found.steps.map(({ text, sometimes }) => `${text}${sometimes ? '?' : ''}`) };
};
const shown = ({ state, text, contradicted }: Glance) => `${state === 'stated' || state === 'none' ? '' : `${state}: `}${text}${contradicted ? ' ≠' : ''}`;
const fee = (amount: number) => `fees: [{ id: issue, amount: ${amount}, currency: EUR }]\n`;
const limit = (days: number) => `timeLimit: { decision: { days: ${days} } }\n`;
const documents = (...ids: string[]) => `documents: [${ids.map((id) => `{ id: ${id.replace('?', ', when: young')} }`).join(', ')}]\n`;

describe('what a service comes to with those before it', () => {
  it('adds all fees, and time limits only along a chain', () => {
    expect(of({ permit: documents('extract', 'card') + fee(10) + limit(30), extract: documents('card') + fee(1) + limit(5), card: `documents: none\n${fee(12)}${limit(20)}` }, 'permit')).toEqual({
      steps: ['card', 'extract', 'permit'], cost: '€23', wait: '55 days',
    });
  });

  it('takes the longest of what can be got at the same time', () => {
    expect(of({ permit: documents('extract', 'card') + limit(30) + fee(1), extract: limit(5) + fee(1), card: limit(20) + fee(1) }, 'permit')).toMatchObject({ wait: '50 days', cost: '€3' });
  });

  it('says “at least” where something on the way is not stated', () => {
    expect(of({ permit: documents('extract') + fee(10) + limit(30), extract: '' }, 'permit')).toMatchObject({ cost: 'at least €10', wait: 'at least 30 days' });
    expect(of({ permit: documents('deed') + fee(10) + limit(30) }, 'permit')).toMatchObject({ steps: ['deed', 'permit'], cost: 'at least €10', wait: 'at least 30 days' });
    expect(of({ permit: documents('extract'), extract: '' }, 'permit')).toMatchObject({ cost: 'missing: not stated', wait: 'missing: not stated' });
  });

  it('calls nothing the least where another source may say less', () => {
    const disputed = (field: string) => `conflicts: [{ field: ${field}, note: other }]\n`;
    expect(of({ permit: documents('extract') + fee(10) + limit(30), extract: fee(3) + limit(30) + disputed('fees') }, 'permit')).toMatchObject({ cost: '€13 ≠', wait: '60 days' });
    expect(of({ permit: documents('extract') + fee(10) + limit(30), extract: `${disputed('timeLimit.decision')}` }, 'permit')).toMatchObject({ cost: 'at least €10', wait: '30 days (as far as stated) ≠' });
    expect(of({ permit: documents('extract') + `fees: none\n${disputed('fees')}`, extract: 'fees: none\n' }, 'permit')).toMatchObject({ cost: 'free of charge ≠' });
    expect(of({ permit: documents('extract') + disputed('fees'), extract: 'fees: none\n' }, 'permit')).toMatchObject({ cost: 'missing: sources contradict ≠' });
  });

  it('says of a sum what is said of its parts: that nobody has seen it yet', () => {
    expect(of({ permit: `${documents('extract')}unseen: [fees]\n`, extract: 'fees: none\n' }, 'permit')).toMatchObject({ cost: 'unseen: not known yet', wait: 'missing: not stated' });
  });

  it('leaves to the page of a service before it what only some need there', () => {
    expect(of({ permit: documents('card') + fee(10), card: documents('extract?') + fee(12), extract: fee(1) }, 'permit')).toMatchObject({ steps: ['card', 'permit'], cost: '€22' });
  });

  it('counts the smallest of several amounts, and says that it is the least', () => {
    expect(of({ permit: documents('extract') + fee(10), extract: 'fees: [{ id: a, amount: 5, currency: EUR }, { id: b, amount: 3, currency: EUR }]\n' }, 'permit')).toMatchObject({ cost: 'at least €13' });
  });

  it('counts the fee of the day, and no fee of another day', () => {
    const fees = (...days: string[]) => `fees: [${days.map((when, index) => `{ id: f${index}, amount: ${5 + 3 * index}, currency: EUR, ${when} }`).join(', ')}]\n`;
    const extract = fee(1) + limit(1);
    expect(of({ permit: documents('extract') + limit(1) + fees('to: 2026-06-30', 'from: 2026-07-01'), extract }, 'permit')).toMatchObject({ cost: '€9' });
    expect(of({ permit: documents('extract') + limit(1) + fees('to: 2026-06-30'), extract }, 'permit')).toMatchObject({ cost: 'at least €1' });
    expect(of({ permit: documents('extract') + limit(1) + fees('from: 2027-01-01'), extract }, 'permit')).toMatchObject({ cost: 'at least €1' });
  });

  it('reckons working days and months as days of the calendar, and says that it is about so long', () => {
    expect(of({ permit: documents('extract') + fee(1) + 'timeLimit: { decision: { days: 15, count: working } }\n', extract: fee(1) + limit(30) }, 'permit')).toMatchObject({ wait: 'about 51 days' });
    const months = 'timeLimit: { decision: { months: 2 } }\n';
    expect(of({ permit: documents('extract') + fee(1) + limit(10), extract: fee(1) + months }, 'permit')).toMatchObject({ wait: 'about 70 days' });
    expect(of({ permit: documents('extract') + fee(1), extract: fee(1) + months }, 'permit')).toMatchObject({ wait: 'at least 60 days' });
  });

  it('names what only some need, without adding it or following it', () => {
    expect(of({ permit: documents('card?') + fee(10) + limit(30), card: documents('extract') + fee(12) + limit(20), extract: fee(1) }, 'permit')).toEqual({ steps: ['card?', 'permit'], cost: '€10', wait: '30 days' });
  });

  it('ends where a condition closes a circle', () => {
    expect(of({ extract: documents('card') + fee(1) + limit(1), card: documents('extract?') + fee(2) + limit(2) }, 'extract')).toMatchObject({ steps: ['card', 'extract'], cost: '€3', wait: '3 days' });
  });

  it('is not shown where nothing comes before', () => {
    expect(of({ permit: fee(10) }, 'permit')).toBeUndefined();
  });
});
