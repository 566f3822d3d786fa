import type { Finding } from '#catalogue/model/finding.ts';
import type { Requirement } from '#catalogue/model/standard.ts';
import { valueInWords } from '#catalogue/write/field-guide.ts';
import { helpOf, labelOfField, type Naming } from '#catalogue/write/finding-words.ts';
import { messageInScript, plainOf, richOf } from '#catalogue/write/rich.ts';
import { quotedWith } from '#languages/gaps.ts';
import type { Language } from '#languages/languages.ts';
import type { Voice } from '#languages/voice.ts';
import { editReasons, editRemedies } from '#languages/words/edit-remedies.ts';
import { editWords, editWordsWith } from '#languages/words/edit.ts';

const quoted = (words: string, language: Language): string => quotedWith[language].join(words);

/** Fields and texts as the form calls them: by their labels, and by the names of the languages above its columns. */
const asInForm: Naming = {
  field: (path, label, language) => quoted(label ?? (path === 'body' ? editWords.body[language] : path), language),
  text: (of, language) => quoted(editWordsWith.language(of)[language], language),
  reasons: editReasons,
};

/** What is the matter, as an officer reads it who sees the form and no file. */
export function matterInForm(finding: Finding, requirement: Requirement, voice: Voice): string {
  return plainOf(messageInScript(finding, requirement, voice, asInForm));
}

/** What to do about it in the form; where the form has no words for a rule, what the requirement says. */
export function remedyInForm(finding: Finding, requirement: Requirement, voice: Voice): string {
  const { language } = voice.route;
  const remedy = editRemedies[`${requirement.rule}:${requirement.with?.field}`] ?? editRemedies[requirement.rule];
  if (!remedy) return plainOf(richOf(helpOf(finding, requirement, language), voice));
  return voice.write(remedy[language].replace(/\{([^}]+)\}/g, (_whole, name: string) => quoted(calledInForm(name, voice), language)), language).text;
}

/** What the form calls a field of the facts, of the words (`text.steps`), a choice (`status=confirmed`) or a word of its own (`form.none`). */
function calledInForm(name: string, voice: Voice): string {
  const { language } = voice.route;
  const [field = '', value] = name.split('=');
  if (value !== undefined) return valueInWords(field, value, voice).words ?? value;
  if (field.startsWith('form.')) return editWords[field.slice('form.'.length) as keyof typeof editWords][language];
  return (name.startsWith('text.') ? labelOfField(name.slice('text.'.length), language, 'words') : labelOfField(name, language)) ?? name;
}
