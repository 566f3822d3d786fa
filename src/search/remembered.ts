/** What this device remembers of a reader's searches: nothing before they ask for it, and nothing where storage is blocked. It is sent nowhere. */
import { longestQuestion } from './fold.ts';

/** Where it is kept; a single entry, so that forgetting is one step. */
export const storedAs = 'katalogu-searches';
const slashOff = 'katalogu-no-slash';
const most = 8;

/** The part of Storage that is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Kept { questions: readonly string[]; institution?: string }

/** The memory of a device; `undefined` where it cannot keep anything, so that nothing is offered. */
export function memoryIn(storage: () => Store) {
  let store: Store;
  try {
    store = storage();
    // Reading is allowed in places where writing fails.
    const probe = `${storedAs}?`;
    store.setItem(probe, '');
    store.removeItem(probe);
  } catch {
    return undefined;
  }
  const kept = (): Kept | undefined => {
    try {
      const { questions, institution } = JSON.parse(store.getItem(storedAs) ?? 'null') as Partial<Record<keyof Kept, unknown>>;
      return { questions: (Array.isArray(questions) ? questions : []).filter((question): question is string => typeof question === 'string' && question.trim() !== '').map((question) => question.slice(0, longestQuestion)).slice(0, most), ...(typeof institution === 'string' ? { institution } : {}) };
    } catch {
      return undefined;
    }
  };
  const keep = (change: (before: Kept) => Kept): void => {
    const before = kept();
    // Not asked for: nothing is written.
    if (!before) return;
    try { store.setItem(storedAs, JSON.stringify(change(before))); } catch { /* Full: what was kept stays. */ }
  };
  return {
    /** Whether the reader asked for it. */
    isOn: (): boolean => kept() !== undefined,
    turnOn(): void { try { if (!kept()) store.setItem(storedAs, JSON.stringify({ questions: [] })); } catch { /* It stays off. */ } },
    /** Forgets everything and stops remembering. */
    turnOff: (): void => store.removeItem(storedAs),
    /** Forgets everything and goes on remembering. */
    forget: (): void => keep(() => ({ questions: [] })),
    /** The last questions, the newest first. */
    questions: (): readonly string[] => kept()?.questions ?? [],
    addQuestion(question: string): void {
      const asked = question.trim().slice(0, longestQuestion);
      if (asked !== '') keep((before) => ({ ...before, questions: [asked, ...before.questions.filter((other) => other.toLowerCase() !== asked.toLowerCase())].slice(0, most) }));
    },
    /** The institution that the reader chose last. */
    institution: (): string | undefined => kept()?.institution,
    setInstitution(institution: string): void { keep((before) => ({ ...before, institution })); },
    /** Whether the key “/” leads to the box; a reader can turn it off, because a key that acts alone can be hit by speech input (WCAG 2.1.4). */
    hasSlash: (): boolean => store.getItem(slashOff) === null,
    setSlash(on: boolean): void { try { if (on) store.removeItem(slashOff); else store.setItem(slashOff, ''); } catch { /* It stays as it was. */ } },
  };
}

/** Whether a reader turned the key “/” off; where nothing can be kept, it is on. */
export function isSlashOff(storeOf: () => Pick<Storage, 'getItem'>): boolean {
  try { return storeOf().getItem(slashOff) !== null; } catch { return false; }
}

export type Memory = NonNullable<ReturnType<typeof memoryIn>>;
