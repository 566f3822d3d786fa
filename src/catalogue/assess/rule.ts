import type { Language } from '#languages/languages.ts';
import { languages } from '#languages/languages.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { Outcome } from '../model/finding.ts';
import type { LinkRecord } from '../model/links.ts';
import { isContradicted, isUnseen } from '../model/openness.ts';
import type { Vocabularies } from '../model/vocabulary.ts';
import type { DocumentRuleName, ObligationRuleName, ServiceRuleName } from '../model/rules.ts';
import type { Text } from '../model/text.ts';
import type { Duty } from './coverage.ts';
import type { Holding } from './holdings.ts';

/** What a rule looks at: one service, its institution, the word lists, and the day. */
export interface Subject {
  service: Pick<Service, 'facts' | 'texts' | 'conceptTexts'>;
  institution: Pick<Institution, 'facts'>;
  acts: Vocabularies['acts'];
  /** What the last recorded check found at each address. */
  links: Catalogue['links'];
  /** Year-month-day; the core asks no clock. */
  today: string;
}

export type Params = Readonly<Record<string, string | number | boolean>>;

/** A rule's answer, with the field where it should be written and, where the requirement's words do not say it, the reason. */
export interface Answer {
  outcome: Outcome;
  field?: string;
  language?: Language;
  /** The web address that has to be changed, where the answer is about one. */
  address?: string;
  /** The words are the concept's, and are put right there. */
  inherited?: true;
  /** The field is meant as facts have it, where words have one of that name too. */
  inFacts?: true;
  /** The words were compared with those of another language: where these alone are the institution's own, the others are written beside them. */
  with?: Language;
  reason?: { code: ReasonCode; values?: Readonly<Record<string, string | number>> };
}

export const reasonCodes = [
  'contradicted', 'left-out-contradicted', 'not-seen', 'breaks-off', 'some-without', 'act-without-address', 'act-replaced', 'no-text', 'fields-missing', 'lengths-differ', 'steps-differ', 'keys-differ', 'numbers-differ', 'times-differ', 'amounts-differ', 'dates-differ', 'forms-differ', 'links-differ', 'field-stale', 'fields-stale', 'checked-ahead', 'checked-long-ago', 'next-check-passed', 'next-check-late', 'transfer-without-account', 'fee-ended', 'fee-to-come', 'summary-too-long', 'summary-repeats-title', 'summary-points-to-law', 'points-elsewhere', 'long-sentences', 'in-prose', 'only-role', 'contact-incomplete', 'period-without-how', 'never-checked-links', 'no-entry', 'fewer-described', 'not-looked', 'category-left-out', 'none-published', 'document-undated', 'document-old', 'links-unsure', 'links-shut', 'links-moved',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** The examples of a rule are its tests and its page: the smallest service that is met, missing, not applicable. */
export interface Example {
  outcome: Outcome;
  facts?: object;
  texts?: object;
  institution?: object;
  params?: Params;
  links?: readonly LinkRecord[];
}

export interface Rule {
  name: ServiceRuleName;
  judge(subject: Subject, params: Params): Answer;
  examples: readonly Example[];
}

/** A rule that judges what an institution must offer, not what an entry says. */
export interface ObligationRule {
  name: ObligationRuleName;
  /** `lacking`: how many services without an entry the answer stands for. */
  judge(duty: Duty): Answer & { lacking: number };
  examples: readonly ({ outcome: Outcome; obligation: Duty['obligation'] } & Partial<Omit<Duty, 'obligation'>>)[];
}

/** A rule that judges what an institution publishes of a category of documents. */
export interface DocumentRule {
  name: DocumentRuleName;
  judge(holding: Holding, params: Params): Answer;
  examples: readonly ({ outcome: Outcome; params?: Params } & Pick<Holding, 'documents'> & Holding['category'])[];
}

/** The texts of a service that are there, in the order of the languages. */
export function textsOf(service: Pick<Service, 'texts'>): { language: Language; text: Text }[] {
  return languages.flatMap((language) => {
    const text = service.texts[language];
    return text ? [{ language, text }] : [];
  });
}

/** The answer for a field that is left out, on a day: unknown where nobody could look, missing otherwise. */
export function leftOut(service: Pick<Service, 'facts'>, field: string, today: string): Answer {
  if (isUnseen(service.facts, field)) return { outcome: 'unknown', field, reason: { code: 'not-seen' } };
  if (isContradicted(service.facts, field, today)) return { outcome: 'missing', field, reason: { code: 'left-out-contradicted' } };
  return { outcome: 'missing', field };
}

/** Met when all have it, partial when some do, missing when none does. */
export function shareOf(having: number, all: number): Outcome {
  return having === all ? 'met' : having > 0 ? 'partial' : 'missing';
}
