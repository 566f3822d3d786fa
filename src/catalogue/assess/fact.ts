import type { TimeUnit } from '#languages/numbers.ts';

/** One thing that words state and that no translation may change. */
export type Fact =
  | { kind: 'number'; amount: number }
  | { kind: 'time'; amount: number; unit: TimeUnit }
  | { kind: 'money'; amount: number; currency: string }
  | { kind: 'percent'; amount: number }
  | { kind: 'clock'; minutes: number }
  | { kind: 'date'; year?: number; month: number; day?: number }
  | { kind: 'code'; written: string };

/** A fact in a few signs, the same for the same fact: `15 day`, `6.7 EUR`, `5 %`, `08:00`, `2026-11-21`, `05/L-031`, `350`. */
export function factCode(fact: Fact): string {
  switch (fact.kind) {
    case 'number': return String(fact.amount);
    case 'time': return `${fact.amount} ${fact.unit}`;
    case 'money': return `${fact.amount} ${fact.currency}`;
    case 'percent': return `${fact.amount} %`;
    case 'clock': return `${two(Math.floor(fact.minutes / 60))}:${two(fact.minutes % 60)}`;
    case 'date': return fact.day === undefined ? `${fact.year}-${two(fact.month)}` : `${fact.year ?? '-'}-${two(fact.month)}-${two(fact.day)}`;
    case 'code': return fact.written;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
