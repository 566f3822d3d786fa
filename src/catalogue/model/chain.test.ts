import { describe, expect, it } from 'vitest';
import { circlesIn, issuerFor, needsOf, type Chains, type Link } from './chain.ts';

const service = (institution: string, id: string, facts: Partial<Link['facts']> = {}): Link => ({ institution, id, facts: { status: 'unconfirmed', ...facts } });
const among = (services: readonly Link[], issuers: Readonly<Record<string, string>> = {}): Chains => ({
  services, concepts: [{ id: 'extract' }], institutions: [{ id: 'gjilan', facts: { type: 'municipality' } }, { id: 'prishtina', facts: { type: 'municipality' } }, { id: 'ministry', facts: { type: 'ministry' } }],
  issuerOfDocument: (document) => issuers[document],
});

describe('who issues a document', () => {
  const services = [service('gjilan', 'birth-extract', { concept: 'extract' }), service('prishtina', 'extract', { concept: 'extract' }), service('ministry', 'passport'), service('gjilan', 'copy-of-plan')];

  it('is the reader’s own institution first, under its own name or that of the shared description', () => {
    expect(issuerFor(among(services), 'gjilan', 'extract')).toEqual({ service: services[0] });
    expect(issuerFor(among(services), 'prishtina', 'extract')).toEqual({ service: services[1] });
  });

  it('is an institution for all of Kosovo next, then the comparison', () => {
    expect(issuerFor(among(services), 'gjilan', 'passport')).toEqual({ service: services[2] });
    expect(issuerFor(among(services), 'ministry', 'extract')).toEqual({ concept: 'extract' });
  });

  it('is never the service of another municipality, and never a withdrawn one', () => {
    expect(issuerFor(among(services), 'prishtina', 'copy-of-plan')).toBeUndefined();
    expect(issuerFor(among([service('ministry', 'passport', { status: 'withdrawn' })]), 'gjilan', 'passport')).toBeUndefined();
  });
});

describe('what is needed first', () => {
  it('is what the service says beside a document, otherwise what the word list knows; not what the institution fetches', () => {
    const needs = needsOf({ documents: [{ id: 'a', issuedBy: 'own' }, { id: 'b' }, { id: 'c' }, { id: 'b', fetched: true }, { id: 'b', when: 'abroad' }, { id: 'b', or: ['c'] }], requires: ['permit'] }, (id) => (id === 'b' ? 'list' : undefined));
    expect(needs.map(({ target, always }) => [target, always])).toEqual([['own', true], ['list', true], ['list', false], ['list', false], ['permit', true]]);
  });
});

describe('circles', () => {
  it('are found once each, however many ways lead into them', () => {
    const services = [service('gjilan', 'a', { requires: ['b'] }), service('gjilan', 'b', { requires: ['c'] }), service('gjilan', 'c', { requires: ['b'] }), service('gjilan', 'd', { requires: ['c'] })];
    expect(circlesIn(among(services)).map((circle) => circle.map(({ service: { id } }) => id))).toEqual([['b', 'c']]);
  });

  it('that a condition or another document opens are none', () => {
    expect(circlesIn(among([service('ministry', 'passport', { documents: [{ id: 'id-card', when: 'adult' }] }), service('ministry', 'card', { documents: [{ id: 'passport' }] })], { 'id-card': 'card', passport: 'passport' }))).toEqual([]);
    expect(circlesIn(among([service('ministry', 'card', { documents: [{ id: 'id-card', or: ['passport'] }] })], { 'id-card': 'card' }))).toEqual([]);
  });

  it('are found at the end of a chain that is longer than calls can be nested', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => service('gjilan', `s${index}`, { requires: [`s${index === 19_999 ? 19_998 : index + 1}`] }));
    expect(circlesIn(among(many)).map((circle) => circle.map(({ service: { id } }) => id))).toEqual([['s19998', 's19999']]);
  });

  it('are not looked for in time that grows with the ways: a thousand services, each needing the two after it', () => {
    const many = Array.from({ length: 1000 }, (_, index) => service('gjilan', `s${index}`, { requires: [`s${index + 1}`, `s${index + 2}`].filter((id) => Number(id.slice(1)) < 1000) }));
    expect(circlesIn(among(many))).toEqual([]);
  });
});
