/** The ways of judging a service. Each has its file in `assess/rules/`. */
export const serviceRuleNames = [
  'appeal-period', 'checked-recently', 'confirmed', 'contact', 'document-forms', 'editor-named', 'facts-agree', 'form-guidance', 'founded', 'legal-basis', 'links-work', 'next-check', 'no-conflict', 'open-format', 'output', 'payment', 'plain-summary', 'short-sentences', 'stated', 'structured', 'translated', 'translation-fresh',
] as const;
export type ServiceRuleName = (typeof serviceRuleNames)[number];

/** The ways of judging whether a service that must be offered has an entry at all. */
export const obligationRuleNames = ['described'] as const;
export type ObligationRuleName = (typeof obligationRuleNames)[number];

/** The ways of judging what an institution publishes of a category of documents. */
export const documentRuleNames = ['document-complete', 'document-language', 'document-licence', 'document-open-format', 'document-published', 'document-timely'] as const;
export type DocumentRuleName = (typeof documentRuleNames)[number];

/** Every way of judging that a requirement may name. */
export const ruleNames = [...serviceRuleNames, ...obligationRuleNames, ...documentRuleNames].sort() as readonly (ServiceRuleName | ObligationRuleName | DocumentRuleName)[];
export type RuleName = (typeof ruleNames)[number];

/** Whether a requirement of this rule judges services, rather than something beside them. */
export function judgesServices(rule: string): rule is ServiceRuleName {
  return (serviceRuleNames as readonly string[]).includes(rule);
}

/** Whether a requirement of this rule judges the document inventory, whose points are a sum of their own. */
export function judgesDocuments(rule: string): rule is DocumentRuleName {
  return (documentRuleNames as readonly string[]).includes(rule);
}
