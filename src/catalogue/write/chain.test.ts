import { describe, expect, it } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { altogetherOf } from './chain.ts';

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
  const found = altogetherOf(catalogue, catalogue.services.find(({ id }) => id === wanted)!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script));
  return found && { ...found, steps: found.steps.map(({ text, sometimes }) => `${text}${sometimes ? '?' : ''}`) };
};
const fee = (amount: number) => `fees: [{ id: issue, amount: ${amount}, currency: EUR }]\n`;
const limit = (days: number) => `timeLimit: { decision: { days: ${days} } }\n`;
const documents = (...ids: string[]) => `documents: [${ids.map((id) => `{ id: ${id.replace('?', ', when: young')} }`).join(', ')}]\n`;

describe('what a service comes to with those before it', () => {
  it('adds all fees, and time limits only along a chain', () => {
    expect(of({ permit: documents('extract', 'card') + fee(10) + limit(30), extract: documents('card') + fee(1) + limit(5), card: `documents: none\n${fee(12)}${limit(20)}` }, 'permit')).toEqual({
      steps: ['card', 'extract', 'permit'], cost: '€23', costAtLeast: false, wait: '55 days', waitAtLeast: false,
    });
  });

  it('takes the longest of what can be got at the same time', () => {
    expect(of({ permit: documents('extract', 'card') + limit(30) + fee(1), extract: limit(5) + fee(1), card: limit(20) + fee(1) }, 'permit')).toMatchObject({ wait: '50 days', cost: '€3' });
  });

  it('says “at least” where something on the way is not stated', () => {
    expect(of({ permit: documents('extract') + fee(10) + limit(30), extract: '' }, 'permit')).toMatchObject({ cost: '€10', costAtLeast: true, wait: '30 days', waitAtLeast: true });
    expect(of({ permit: documents('deed') + fee(10) + limit(30) }, 'permit')).toMatchObject({ steps: ['deed', 'permit'], costAtLeast: true, waitAtLeast: true });
    expect(of({ permit: documents('extract'), extract: '' }, 'permit')).not.toHaveProperty('cost');
  });

  it('counts the smallest of several amounts, and says that it is the least', () => {
    expect(of({ permit: documents('extract') + fee(10), extract: 'fees: [{ id: a, amount: 5, currency: EUR }, { id: b, amount: 3, currency: EUR }]\n' }, 'permit')).toMatchObject({ cost: '€13', costAtLeast: true });
  });

  it('names what only some need, without adding it or following it', () => {
    expect(of({ permit: documents('card?') + fee(10) + limit(30), card: documents('extract') + fee(12) + limit(20), extract: fee(1) }, 'permit')).toEqual({ steps: ['card?', 'permit'], cost: '€10', costAtLeast: false, wait: '30 days', waitAtLeast: false });
  });

  it('ends where a condition closes a circle', () => {
    expect(of({ extract: documents('card') + fee(1) + limit(1), card: documents('extract?') + fee(2) + limit(2) }, 'extract')).toMatchObject({ steps: ['card', 'extract'], cost: '€3', wait: '3 days' });
  });

  it('is not shown where nothing comes before', () => {
    expect(of({ permit: fee(10) }, 'permit')).toBeUndefined();
  });
});
