import { describe, expect, test } from 'vitest';
import { misleadingWords } from './link-words.ts';

describe('words that name another address than the one they lead to are said', () => {
  test.each([
    ['rks-gov.net', 'https://evil.example/', 'rks-gov.net', 'evil.example'],
    ['RKS-GOV.NET', 'https://evil.example/', 'rks-gov.net', 'evil.example'],
    ['https://a.example', 'https://b.example', 'a.example', 'b.example'],
    ['go to rks-gov.net', 'https://evil.example/', 'rks-gov.net', 'evil.example'],
    ['see www.a.example for it', 'https://b.example', 'a.example', 'b.example'],
    ['Shihni (kk.rks-gov.net/prishtina), faqja zyrtare', 'https://evil.example/kk.rks-gov.net/', 'kk.rks-gov.net', 'evil.example'],
    ['në rks-gov.net-in', 'https://evil.example/', 'rks-gov.net', 'evil.example'],
    ['„rks-gov.net“.', 'https://evil.example/', 'rks-gov.net', 'evil.example'],
    ['rks-gov。net', 'https://evil.example/', 'rks-gov.net', 'evil.example'],
    ['evil.example ose rks-gov.net', 'https://evil.example/', 'rks-gov.net', 'evil.example'],
    ['https://rks-gov.net:443/x', 'https://evil.example/', 'rks-gov.net', 'evil.example'],
    ['https://москва.рф', 'https://evil.example/', 'xn--80adxhks.xn--p1ai', 'evil.example'],
    ['Shkruani te info@rks-gov.net', 'mailto:info@evil.example', 'info@rks-gov.net', 'info@evil.example'],
    ['info@rks-gov.net', 'mailto:box@rks-gov.net', 'info@rks-gov.net', 'box@rks-gov.net'],
    ['rks-gov.net', 'mailto:info@evil.example', 'rks-gov.net', 'evil.example'],
    ['info@rks-gov.net', 'https://evil.example/', 'info@rks-gov.net', 'evil.example'],
    ['038 200 100', 'tel:+38344999999', '038 200 100', '+38344999999'],
    ['112', 'tel:0900123456', '112', '0900123456'],
  ])('%s → %s', (words, url, said, real) => {
    expect(misleadingWords(words, url)).toEqual({ said, real });
  });
});

describe('words that name the page, or the same site, pass', () => {
  test.each([
    ['Faqja e komunës', 'https://kk.rks-gov.net/prishtina/'], ['kk.rks-gov.net', 'https://kk.rks-gov.net/'], ['www.kk.rks-gov.net/prishtina', 'https://kk.rks-gov.net/prishtina'], ['rks-gov.net', 'https://kk.rks-gov.net/'], ['kk.rks-gov.net', 'https://rks-gov.net/kk'],
    ['formulari.pdf', 'https://kk.rks-gov.net/a.pdf'], ['Merrni formulari-2026.docx', 'https://kk.rks-gov.net/a.docx'], ['Ligji Nr.04/L-110, neni 5.2', 'https://gzk.rks-gov.net/'], ['p.sh. ndërtimi, d.m.th. leja', 'https://kk.rks-gov.net/'], ['d.o.o. i Sh.p.k.', 'https://kk.rks-gov.net/'], ['Sl.gl.RS', 'https://kk.rks-gov.net/'], ['Paguani taksën.Me kartelë', 'https://kk.rks-gov.net/'], ['1.250,00 €', 'https://kk.rks-gov.net/'],
    ['info@rks-gov.net', 'mailto:INFO@rks-gov.net'], ['Shkruani te info@rks-gov.net.', 'mailto:info@rks-gov.net'], ['Komuna (kk.rks-gov.net)', 'mailto:info@rks-gov.net'], ['info@kk.rks-gov.net', 'https://kk.rks-gov.net/kontakti'],
    ['038 200 100', 'tel:+383-38-200-100'], ['+383 (0)38 200 100', 'tel:+38338200100'], ['24/7', 'tel:038200100'], ['192', 'tel:192'], ['Telefononi 24/7', 'tel:038200100'], ['1.2', '#pika'], ['rks-gov.net', '#pika'], ['', 'https://a.example/'],
  ])('%s → %s', (words, url) => {
    expect(misleadingWords(words, url)).toBeUndefined();
  });
});
