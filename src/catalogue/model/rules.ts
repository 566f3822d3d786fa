/** The ways of judging that a requirement may name. Each has its file in `assess/rules/`. */
export const ruleNames = [
  'appeal-period', 'checked-recently', 'confirmed', 'contact', 'document-forms', 'editor-named', 'facts-agree', 'form-guidance', 'founded', 'legal-basis', 'links-work', 'next-check', 'no-conflict', 'open-format', 'output', 'payment', 'plain-summary', 'short-sentences', 'stated', 'structured', 'translated', 'translation-fresh',
] as const;
export type RuleName = (typeof ruleNames)[number];
