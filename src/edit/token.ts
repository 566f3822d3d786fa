import { useEffect, useState, type ChangeEvent } from 'react';
import { editWords } from '#languages/words/edit.ts';
import type { Voice } from '#languages/voice.ts';
import type { Backend } from './backend.ts';
import { h, type ReactNode } from './element.ts';
import { keepToken, tokenKept } from './kept.ts';

/** The key with which the forge lets somebody propose, and whether this browser remembers it. */
export function Token({ backend, voice }: { backend: Backend; voice: Voice }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const [token, setToken] = useState(() => tokenKept() ?? '');
  const [stays, setStays] = useState(() => tokenKept() !== undefined);
  // It does not close under the hand of whoever writes it.
  const [isAskedFor] = useState(token === '');
  useEffect(() => {
    backend.useToken?.(token || undefined);
    keepToken(stays ? token : undefined);
  }, [backend, token, stays]);
  return h('details', { className: 'token', open: isAskedFor || undefined }, h('summary', null, say('token')), h('p', { className: 'hint', id: 'token-hint' }, say('tokenHint')),
    h('input', { id: 'token', type: 'password', autoComplete: 'off', 'aria-label': say('token'), 'aria-describedby': 'token-hint', value: token, onChange: (event: ChangeEvent<HTMLInputElement>) => setToken(event.target.value.trim()) }),
    h('label', { className: 'flag' }, h('input', { type: 'checkbox', checked: stays, onChange: (event: ChangeEvent<HTMLInputElement>) => setStays(event.target.checked) }), say('keepToken')));
}

/** Brings the token into view, to be written. */
export function focusToken(): void {
  const input = document.getElementById('token');
  const around = input?.closest('details');
  if (around) around.open = true;
  input?.focus();
}
