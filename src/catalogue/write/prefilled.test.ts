import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueAt, longestAddress, mailTo, onOneLine } from './prefilled.ts';

const partsOf = (address: string) => { const query = new URLSearchParams(address.slice(address.indexOf('?') + 1).replaceAll('+', '%2B')); return { subject: query.get('subject') ?? query.get('title'), body: query.get('body') }; };

test.each(['Taksa & pagesa #1 100% "e plotë"?', 'a=b;c,d', 'rreshti\r\nBcc: someone@example.org', 'Извод из књиге рођених', '<script>alert(1)</script>', 'O’Neill (“x”) 😀'])('a title with signs of its own arrives as it is: %s', (title) => {
  const { subject, body } = partsOf(mailTo('info@example.org', title, [{ text: `1: ${title}` }, { text: 'fund' }]));
  expect(subject).toBe(title.replace(/\r\n/g, ' '));
  expect(body).toBe(`1: ${title}\r\n\r\nfund`);
});

test('no line break reaches the subject, where it would begin another header', () => {
  expect(mailTo('a@b.example', 'x\r\nBcc: y@z.example\u2028w\u0000', [])).toBe('mailto:a@b.example?subject=x%20Bcc%3A%20y%40z.example%20w&body=');
});

test('what may be left out goes first, the last of it first; then the longest words give way', () => {
  const long = 'ж'.repeat(200);
  const { body } = partsOf(mailTo('a@b.example', 't', [{ text: 'dear', spare: true }, { text: long }, { text: 'https://x.example/#ask' }, { text: long, spare: true }, { text: long, spare: true }]));
  expect(body).toBe(`dear\r\n\r\n${long}\r\n\r\nhttps://x.example/#ask`);
  const cut = partsOf(mailTo('a@b.example', 't', [{ text: 'ж'.repeat(2000) }, { text: 'https://x.example/#ask' }])).body!;
  expect(cut).toMatch(/^ж{100,}…\r\n\r\nhttps:\/\/x\.example\/#ask$/);
});

test('law: whatever the words, the address stays within its length, can be read back, and never breaks off within a sign', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 2500 }), spare: fc.boolean() }), { maxLength: 5 }), (title, pieces) => {
    for (const address of [mailTo('komuna+zyra@example.org', title, pieces), issueAt('https://forge.example/new?labels=a', title, pieces)]) {
      expect(address.length).toBeLessThanOrEqual(longestAddress);
      expect(address).toMatch(/^(?:mailto:|https:)[\x21-\x7e]*$/);
      expect(() => decodeURIComponent(address)).not.toThrow();
    }
  }), { numRuns: 60 });
});

test('an issue is begun with the parameters of most forges, or where the address itself says', () => {
  expect(issueAt('https://forge.example/new', 'A & B', [{ text: 'c' }])).toBe('https://forge.example/new?title=A%20%26%20B&body=c');
  expect(issueAt('https://forge.example/new?issue[title]={title}&issue[description]={body}', '$& $1', [{ text: '{title}' }])).toBe('https://forge.example/new?issue[title]=%24%26%20%241&issue[description]=%7Btitle%7D');
});

test('words on one line are cut between letters, not within one', () => {
  expect(onOneLine('  a\n\tb  ')).toBe('a b');
  expect(onOneLine('😀'.repeat(5), 3)).toBe('😀😀…');
});
