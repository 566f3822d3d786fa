import { createHash as nodeHash, hash as nodeHashAtOnce } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHash, hash } from './sha256.ts';

test('the hash made in the browser is the one that Node makes', () => {
  const same = (text: string): void => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(nodeHash('sha256').update(text).digest('hex'));
    expect(hash('sha256', text, 'hex')).toBe(nodeHashAtOnce('sha256', text, 'hex'));
  };
  for (const length of [0, 55, 56, 63, 64, 119, 120, 1000]) same('ë'.repeat(length));
  fc.assert(fc.property(fc.string(), same));
});
