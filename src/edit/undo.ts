import { createContext, useContext, useState } from 'react';
import { editWordsWith } from '#languages/words/edit.ts';
import { isSame } from './draft.ts';
import { afterwards, focusField, h, useTools, useWords, type ReactNode } from './element.ts';

const RemovingContext = createContext<(name: string) => void>(() => undefined);
export const RemovingProvider = RemovingContext.Provider;

/** Tells the field around a row that the row is about to be removed. */
export const useRemoving = (): ((name: string) => void) => useContext(RemovingContext);

/** The row that was removed last from a field, with the button that brings it back: as long as nothing else of the field was changed, so that nothing written meanwhile is lost. */
export function useUndo<Value>(path: string, value: Value, put: (value: Value) => void): { removing(name: string): void; notice: ReactNode } {
  const say = useWords();
  const { voice } = useTools();
  const [gone, setGone] = useState<{ name: string; before: Value; after?: { value: Value } }>();
  // The library removes a row in its own time.
  if (gone && !gone.after && !isSame(value, gone.before)) setGone({ ...gone, after: { value } });
  const bringBack = (before: Value) => { setGone(undefined); put(before); afterwards(() => focusField(path)); };
  const isOffered = gone?.after !== undefined && isSame(value, gone.after.value);
  return {
    removing: (name) => setGone({ name, before: value }),
    notice: h('p', { className: 'turn', role: 'status' }, isOffered && [h('span', { key: 'what' }, `${voice.say(editWordsWith.removed(gone.name))} `), h('button', { key: 'undo', type: 'button', className: 'plain-button', onClick: () => bringBack(gone.before) }, say('undo'))]),
  };
}
