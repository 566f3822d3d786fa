import { expect, test } from 'vitest';
import { faultOfAddress } from './hosts.ts';

const said = (address: string) => faultOfAddress(address)?.detail;

test.each([
  'https://kk.rks-gov.net/prishtina/', 'https://rks-gov.net', 'https://www.rks-gov.net/', 'https://old.ks-gov.net/', 'https://prishtinaonline.com/a_(b)?c=1#d', 'https://example.org/user@home', 'https://москва.рф/', 'https://çmimet.al/', 'https://bücher.example/', 'https://gov.uk/', 'https://example.org:443/', 'info@rks-gov.net', 'mailto:info@kk.rks-gov.net?subject=x', 'https://gzk.rks-gov.net/ActDetail.aspx?ActID=1', 'https://e-kosova.example.org/', 'tel:038200100', 'https://ë.al',
])('%s may be written', (address) => { expect(said(address)).toBeUndefined(); });

test.each([
  ['https://rks-gov.net@evil.example/', 'user'], ['https://user:secret@example.org/', 'user'], ['https://@example.org/', 'user'],
  ['https://192.168.1.1/', 'ip'], ['https://3232235777/', 'ip'], ['https://0x7f.1/', 'ip'], ['https://[::1]/', 'ip'], ['https://8.8.8.8/', 'ip'], ['http://017700000001/', 'ip'],
  ['https://localhost/', 'private'], ['https://intranet/', 'private'], ['https://printer.local/', 'private'], ['https://db.internal./', 'private'], ['root@localhost', 'private'],
  ['https://example.org\\@evil.example/', 'form'], ['https://rks%2Dgov.net/', 'form'], ['https://exa mple.org/', 'form'], ['https://a..b\u0000.org/', 'form'],
])('%s sends nobody anywhere (%s)', (address, detail) => { expect(said(address)).toBe(detail); });

test.each([
  ['https://rks-g0v.net/', 'look-alike'], ['https://rks-gov.net.evil.example/', 'look-alike'], ['https://rks-gov.com/', 'look-alike'], ['https://kk-rks-gov.net/', 'look-alike'], ['https://rksgov.net/', 'look-alike'], ['https://rks.gov.net/', 'look-alike'], ['https://rks-gow.net/', 'look-alike'], ['https://rsk-gov.net/', 'look-alike'],
  ['https://rks-gоv.net/', 'look-alike'], ['https://rkѕ-gov.net/', 'look-alike'], ['https://kk.rks-ɡov.net/', 'look-alike'], ['https://rks-góv.net/', 'look-alike'], ['https://ｒks-gov.com/', 'look-alike'], ['info@rks-g0v.net', 'look-alike'], ['mailto:a@rks-gov.net.evil.example', 'look-alike'],
  ['https://pаypal.example/', 'mixed'], ['https://xn--pypal-4ve.example/', 'hidden-name'], ['https://example.org:8443/', 'port'], ['http://example.org/', 'not-encrypted'],
])('%s is pointed out (%s)', (address, detail) => { expect(said(address)).toBe(detail); });
