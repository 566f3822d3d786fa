import type { DocumentRuleName, ObligationRuleName, ServiceRuleName } from '../../model/rules.ts';
import type { DocumentRule, ObligationRule, Rule } from '../rule.ts';
import { appealPeriod } from './appeal-period.ts';
import { checkedRecently } from './checked-recently.ts';
import { confirmed } from './confirmed.ts';
import { contact } from './contact.ts';
import { described } from './described.ts';
import { documentComplete } from './document-complete.ts';
import { documentForms } from './document-forms.ts';
import { documentLanguage } from './document-language.ts';
import { documentLicence } from './document-licence.ts';
import { documentOpenFormat } from './document-open-format.ts';
import { documentPublished } from './document-published.ts';
import { documentTimely } from './document-timely.ts';
import { editorNamed } from './editor-named.ts';
import { factsAgree } from './facts-agree.ts';
import { formGuidance } from './form-guidance.ts';
import { founded } from './founded.ts';
import { legalBasis } from './legal-basis.ts';
import { linksWork } from './links-work.ts';
import { nextCheck } from './next-check.ts';
import { noConflict } from './no-conflict.ts';
import { openFormat } from './open-format.ts';
import { output } from './output.ts';
import { payment } from './payment.ts';
import { plainSummary } from './plain-summary.ts';
import { shortSentences } from './short-sentences.ts';
import { stated } from './stated.ts';
import { structured } from './structured.ts';
import { translated } from './translated.ts';
import { translationFresh } from './translation-fresh.ts';

/** Every rule that judges a service, by its name. */
export const rules: Readonly<Record<ServiceRuleName, Rule>> = {
  'appeal-period': appealPeriod,
  'checked-recently': checkedRecently,
  confirmed,
  contact,
  'document-forms': documentForms,
  'editor-named': editorNamed,
  'facts-agree': factsAgree,
  'form-guidance': formGuidance,
  founded,
  'legal-basis': legalBasis,
  'links-work': linksWork,
  'next-check': nextCheck,
  'no-conflict': noConflict,
  'open-format': openFormat,
  output,
  payment,
  'plain-summary': plainSummary,
  'short-sentences': shortSentences,
  stated,
  structured,
  translated,
  'translation-fresh': translationFresh,
};

/** Every rule that judges what an institution must offer, by its name. */
export const obligationRules: Readonly<Record<ObligationRuleName, ObligationRule>> = { described };

/** Every rule that judges what an institution publishes of a category of documents, by its name. */
export const documentRules: Readonly<Record<DocumentRuleName, DocumentRule>> = {
  'document-complete': documentComplete, 'document-language': documentLanguage, 'document-licence': documentLicence, 'document-open-format': documentOpenFormat, 'document-published': documentPublished, 'document-timely': documentTimely,
};
