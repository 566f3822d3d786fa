import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryIn, storedAs, type Store } from './remembered.ts';

/** A device that keeps everything it is given. */
function device(): Store & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return { all, getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value), removeItem: (key) => void all.delete(key) };
}

describe('the searches on a device', () => {
  test('nothing is written before the reader asks for it', () => {
    const store = device();
    const memory = memoryIn(() => store)!;
    memory.addQuestion('pasaportë');
    memory.setInstitution('gjilan');
    memory.forget();
    expect(store.all.size).toBe(0);
    expect([memory.isOn(), memory.questions(), memory.institution()]).toEqual([false, [], undefined]);
  });

  test('the newest come first, each once, eight at most', () => {
    const store = device();
    const memory = memoryIn(() => store)!;
    memory.turnOn();
    for (const question of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'B', ' ']) memory.addQuestion(question);
    expect(memory.questions()).toEqual(['B', 'i', 'h', 'g', 'f', 'e', 'd', 'c']);
  });

  test('deleting leaves nothing but the wish, turning off leaves nothing at all', () => {
    const store = device();
    const memory = memoryIn(() => store)!;
    memory.turnOn();
    memory.addQuestion('pasaportë');
    memory.setInstitution('gjilan');
    expect(memory.institution()).toBe('gjilan');
    memory.forget();
    expect([memory.isOn(), memory.questions(), memory.institution()]).toEqual([true, [], undefined]);
    memory.turnOff();
    expect(store.all.size).toBe(0);
  });

  test('blocked storage is silently no memory', () => {
    expect(memoryIn(() => { throw new DOMException('denied', 'SecurityError'); })).toBeUndefined();
    expect(memoryIn(() => ({ ...device(), setItem() { throw new DOMException('full', 'QuotaExceededError'); } }))).toBeUndefined();
  });

  test('the key “/” can be turned off, and on again', () => {
    const store = device();
    const memory = memoryIn(() => store)!;
    memory.setSlash(false);
    expect(memory.hasSlash()).toBe(false);
    memory.setSlash(true);
    expect([memory.hasSlash(), store.all.size]).toEqual([true, 0]);
  });

  test('whatever stands in the storage is read calmly', () => {
    // What we wrote ourselves, and what somebody put in its place.
    const anyQuestions = fc.array(fc.oneof(fc.string(), fc.constant('  '), fc.jsonValue()), { maxLength: 20 });
    const like = fc.record({ questions: fc.oneof(anyQuestions, fc.jsonValue()), institution: fc.jsonValue() }).map((kept) => JSON.stringify(kept));
    let read = 0;
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), like), (text) => {
      const store = device();
      store.setItem(storedAs, text);
      const memory = memoryIn(() => store)!;
      read += memory.questions().length;
      for (const question of memory.questions()) expect([typeof question, String(question).trim() === '']).toEqual(['string', false]);
      expect(memory.questions().length).toBeLessThanOrEqual(8);
      expect(['string', 'undefined']).toContain(typeof memory.institution());
      memory.addQuestion('pasaportë');
      expect(memory.questions()[0]).toBe(memory.isOn() ? 'pasaportë' : undefined);
    }), { numRuns: 200 });
    expect(read).toBeGreaterThan(0);
  });
});
