import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readState, writeState, type Choices } from './state.ts';

const known = { when: ['under-16', 'renewal'], fees: ['issue', 'copies'] };
const nothing = { when: new Set(), fees: new Map() };

describe('what was chosen, in the address', () => {
  it('is read as it was written', () => {
    const address = '#checklist&when=under-16,renewal&fees=issue,copies*3&applied=2026-11-28&decided=2026-12-20';
    const chosen = readState(address, known);
    expect(chosen).toEqual({ when: new Set(['under-16', 'renewal']), fees: new Map([['issue', 1], ['copies', 3]]), applied: '2026-11-28', decided: '2026-12-20' });
    expect(writeState(chosen)).toBe(address);
  });

  it('is nothing in the plain address, and the bare anchor where nothing was chosen', () => {
    for (const fragment of ['', '#', '#documents', '#checklist', '#checklists&when=renewal', '#content&when=renewal']) expect(readState(fragment, known)).toEqual(nothing);
    expect(writeState(readState('', known))).toBe('#checklist');
  });

  it.each([
    '#checklist&when=nobody,<b>,%00&fees=issue*0,issue*-1,issue*1e9,other*2,*,&applied=2026-02-30&decided=yesterday',
    '#checklist&&&===&when&fees&applied=2026-11-28T00:00:00Z&decided=1999-01-01', '#checklist&when=%E0%A4%A', '#checklist&__proto__=1&when=constructor&fees=toString*2',
  ])('of nonsense nothing is kept: %s', (fragment) => {
    expect(readState(fragment, known)).toEqual(nothing);
  });

  it('any fragment can be read, and reading what was written of it gives the same', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => `#checklist&${text}`), fc.webFragments()), (fragment) => {
      const chosen = readState(fragment, known);
      expect(readState(writeState(chosen), known)).toEqual(chosen);
    }));
  });

  it('every choice survives the address', () => {
    const choice = fc.record({ when: fc.subarray(known.when).map((ids) => new Set(ids)), fees: fc.subarray(known.fees).chain((ids) => fc.tuple(...ids.map(() => fc.integer({ min: 1, max: 99_999_999 }).map((hundredths) => hundredths / 100))).map((times) => new Map(ids.map((id, index) => [id, times[index]!])))) });
    fc.assert(fc.property(choice as fc.Arbitrary<Choices>, (chosen) => { expect(readState(writeState(chosen), known)).toEqual(chosen); }));
  });
});
