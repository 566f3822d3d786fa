import type { editForm, FormElement } from '#catalogue/write/edit-form.ts';
import type { OfficialLanguage } from '#languages/languages.ts';
import { editWords, editWordsWith } from '#languages/words/edit.ts';
import type { Voice } from '#languages/voice.ts';
import { linesOfField } from './as-words.ts';
import type { Draft } from './draft.ts';
import { useNameOf } from './facts.ts';
import { partAt } from './merged.ts';
import { h, useTools, type ReactNode } from './element.ts';

/** What two people made of one entry: the fields and items of lists that both changed, or that the other took it away. */
export interface Meeting { both: readonly string[]; theirs: Draft; mine: Draft; isRemoved: boolean }

/** Where two people wrote differently: both versions, and a choice. */
export function Conflict({ conflict, voice, sections, draft, choose }: { conflict: Meeting; voice: Voice; sections: ReturnType<typeof editForm>; draft: Draft; choose(path: string, from: Draft): void }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const elementOf = (path: string) => {
    const [part, field] = [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1).split('/')[0]!];
    return { part, field, element: sections.flatMap(({ elements }) => elements).find((one) => one.field === field && (one.part === 'facts') === (part === 'facts')) };
  };
  return h('div', { className: 'notice warn conflict', role: 'alert' }, h('h2', { className: 'check-title' }, say('conflictTitle')), h('p', null, say(conflict.isRemoved ? 'conflictRemoved' : conflict.both.length === 0 ? 'conflictNone' : 'conflictText')),
    conflict.both.map((path) => {
      const { part, field, element } = elementOf(path);
      const label = element?.label ?? field;
      return h('fieldset', { key: path }, h('legend', null, part === 'facts' ? label : `${label} (${voice.say(editWordsWith.language(part as OfficialLanguage))})`, path.includes('/') && h(NameOfItem, { element, items: partAt(conflict.theirs, path) ?? partAt(conflict.mine, path) })),
        (['mine', 'theirs'] as const).map((whose) => h('label', { key: whose, className: 'version' },
          h('input', { type: 'radio', name: `conflict-${path}`, checked: JSON.stringify(partAt(draft, path)) === JSON.stringify(partAt(conflict[whose], path)), onChange: () => choose(path, conflict[whose]) }),
          h('span', null, h('strong', null, say(whose)), h(Version, { element, value: partAt(conflict[whose], path) })))));
    }));
}

/** Which of the list is asked about, where it has a name. */
function NameOfItem({ element, items }: { element: FormElement | undefined; items: unknown }): ReactNode {
  const name = useNameOf(Array.isArray(items) ? items[0] : undefined, element?.part === 'facts' ? element.value.item : undefined);
  return name === undefined ? null : `: ${name}`;
}

/** One version of a field, to be read: a line for each thing that is stated. */
function Version({ element, value }: { element: FormElement | undefined; value: unknown }): ReactNode {
  const tools = useTools();
  const lines = linesOfField(element, value, tools);
  return h('pre', null, lines.join('\n') || tools.voice.say(editWords.nothingThere));
}
