/** Facts of two texts, held against each other. */
import { factCode, type Fact } from './fact.ts';

/** Facts of one text that the other does not state, each way; both empty when the texts agree. Loose facts are read only when something is left over. */
export function unmatched(a: readonly Fact[], b: readonly Fact[], looseA: () => readonly Fact[], looseB: () => readonly Fact[]): { onlyA: Fact[]; onlyB: Fact[] } {
  const [restA, restB] = withoutThoseOf(a, b);
  if (restA.length * restB.length > mostCompared) return { onlyA: restA, onlyB: restB };
  pairOff(restA, restB, alike);
  if (restA.length > 0) explain(restA, looseB());
  if (restB.length > 0) explain(restB, looseA());
  // A fact that one text says once and the other twice is no difference, unless it takes the place of another.
  const [newA, newB] = [restA.filter((fact) => !b.some((other) => same(fact, other) || alike(fact, other))), restB.filter((fact) => !a.some((other) => same(fact, other) || alike(fact, other)))];
  if (newA.length === 0 && newB.length === 0 && (restA.length === 0 || restB.length === 0)) return { onlyA: [], onlyB: [] };
  return { onlyA: restA, onlyB: restB };
}

// Texts that differ in hundreds of facts differ; nobody has to know how many of them could be forgiven.
const mostCompared = 10_000;

function same(a: Fact, b: Fact): boolean {
  return exact(a) === exact(b);
}

function exact(fact: Fact): string {
  if (fact.kind === 'code') return phonePlain(fact.written) ?? fact.written.replace(/(^|[-/])0+(?=\d)/g, '$1');
  if (fact.kind !== 'time') return factCode(fact);
  const [factor, unit] = ({ hour: [60, 'minute'], week: [7, 'day'], year: [12, 'month'] } as const)[fact.unit as 'hour' | 'week' | 'year'] ?? [1, fact.unit];
  return `${fact.amount * factor} ${unit}`;
}

// +383 38 200 100, +383 (0)38 200 100, 038/200-100 and 038200100 are one telephone number.
function phonePlain(written: string): string | undefined {
  const digitsOnly = written.replace(/\(0\)/, '').replace(/^(?:\+|00)383/, '0').replace(/\D/g, '');
  return /^[+0]/.test(written) && digitsOnly.length >= 8 && !/[A-Z]/.test(written) && (written.split('/').length < 3 || written.startsWith('+')) ? digitsOnly.replace(/^00/, '0') : undefined;
}

// One language leaves out what the other says: “nën 16 vjeç” and “under 16”, “ora 8:00” and “u 8 časova”, “9 maj” and “9 maj 2024”.
function alike(a: Fact, b: Fact): boolean {
  if (a.kind === 'date' && b.kind === 'date') return a.month === b.month && (a.day === b.day || a.day === undefined || b.day === undefined) && (a.year === b.year || a.year === undefined || b.year === undefined);
  return oneSided(a, b) || oneSided(b, a);
}

function oneSided(said: Fact, plain: Fact): boolean {
  if (said.kind === 'clock') return (plain.kind === 'number' && Math.round(plain.amount * 100) === Math.floor(said.minutes / 60) * 100 + (said.minutes % 60)) || (plain.kind === 'time' && plain.unit === 'hour' && plain.amount * 60 === said.minutes);
  if (plain.kind !== 'number') return false;
  if (said.kind === 'date') return said.day === undefined ? said.year === plain.amount : said.day === plain.amount && said.year === undefined;
  return said.kind !== 'number' && said.kind !== 'code' && said.amount === plain.amount;
}

function withoutThoseOf(a: readonly Fact[], b: readonly Fact[]): [Fact[], Fact[]] {
  const left = Map.groupBy(b, exact);
  const restA = a.filter((fact) => left.get(exact(fact))?.pop() === undefined);
  return [restA, [...left.values()].flat()];
}

function pairOff(restA: Fact[], restB: Fact[], agree: (a: Fact, b: Fact) => boolean): void {
  for (let index = restA.length - 1; index >= 0; index--) {
    const other = restB.findIndex((candidate) => agree(restA[index]!, candidate));
    if (other < 0) continue;
    restA.splice(index, 1);
    restB.splice(other, 1);
  }
}

function explain(rest: Fact[], loose: readonly Fact[]): void {
  const left = [...loose];
  pairOff(rest, left, (fact, candidate) => same(fact, candidate) || (candidate.kind === 'number' && oneSided(fact, candidate)));
}
