import { mixedWordsIn } from '#languages/signs.ts';

/** What is wrong with an address: it leads somewhere that no page may send a citizen to, or it only looks like one that is known. */
export type AddressFault =
  | { code: 'unsafe-address'; detail: 'user' | 'ip' | 'private' | 'form' }
  | { code: 'doubtful-address'; detail: 'look-alike' | 'mixed' | 'hidden-name' | 'port' | 'not-encrypted'; host: string };

/** Whether an address is built to be read as another one, by people or by programs; the others may have their reason and are pointed out. */
export function deceives(detail: AddressFault['detail']): boolean {
  return detail === 'user' || detail === 'form';
}

/** What is wrong with the address of a page or with the place of an e-mail address; nothing for what may be written. */
export function faultOfAddress(address: string): AddressFault | undefined {
  const mail = /^(?:mailto:)?[^\s@/:]+@(?<host>[^\s@/?#,;]+)(?:\?.*)?$/i.exec(address)?.groups?.host;
  const whole = mail === undefined ? address : `https://${mail}/`;
  const written = /^(https?):\/\/([^/?#\\]*)/i.exec(whole);
  if (!written) return undefined;
  const [, scheme, authority] = written as unknown as [string, string, string];
  // Programs disagree on where such an address leads.
  if (authority === '' || /[\\\u0000-\u0020\u007F]/.test(whole) || /[%\s]/.test(authority.slice(authority.lastIndexOf('@') + 1)) || !URL.canParse(whole)) return { code: 'unsafe-address', detail: 'form' };
  const { hostname: host, username, password, port } = new URL(whole);
  if (username !== '' || password !== '' || authority.includes('@')) return { code: 'unsafe-address', detail: 'user' };
  if (/^\d+(?:\.\d+){3}$/.test(host) || host.startsWith('[')) return { code: 'unsafe-address', detail: 'ip' };
  if (isPrivate(host)) return { code: 'unsafe-address', detail: 'private' };
  const named = authority.replace(/:\d*$/, '').toLowerCase();
  const doubt = (detail: Extract<AddressFault, { code: 'doubtful-address' }>['detail']): AddressFault => ({ code: 'doubtful-address', detail, host: named });
  if (looksOfficial(named, host)) return doubt('look-alike');
  if (/[^\u0000-\u007F]/.test(named) && mixedWordsIn(named.replace(/\./g, ' ')).length > 0) return doubt('mixed');
  if (/(?:^|\.)xn--/.test(named)) return doubt('hidden-name');
  if (port !== '') return doubt('port');
  return scheme.toLowerCase() === 'http' ? doubt('not-encrypted') : undefined;
}

/** The host of an address, as a link’s words and its target are compared. */
export function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined;
}

const privateEnds = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion|test|invalid)$/;

function isPrivate(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || privateEnds.test(name);
}

/** The domain under which the institutions of Kosovo publish. */
const officialDomain = 'rks-gov.net';
// The domain of the provisional institutions, found in older acts.
const formerDomains: readonly string[] = ['ks-gov.net'];
const likeness: readonly (readonly [RegExp, string])[] = [[/0/g, 'o'], [/[1l|]/g, 'i'], [/5/g, 's'], [/8/g, 'b'], [/9/g, 'g'], [/vv/g, 'w'], [/rn/g, 'm'], [/[\u2010-\u2015\u2212]/g, '-']];
const likenessOf = (text: string): string => likeness.reduce((like, [pattern, as]) => like.replace(pattern, as), text);

// As the eye reads it: letters of other alphabets and digits in their Latin shape, marks taken off.
function looksOfficial(named: string, host: string): boolean {
  const isUnder = (domain: string, of: string): boolean => of === domain || of.endsWith(`.${domain}`);
  if ([officialDomain, ...formerDomains].some((domain) => isUnder(domain, host.replace(/\.$/, '')))) return false;
  const seen = likenessOf(named.normalize('NFKD').replace(/\p{M}/gu, '').split('.').map((label) => shapesOf(label)).join('.'));
  const official = likenessOf(officialDomain);
  const [name] = official.split('.') as [string];
  const labels = seen.split('.');
  return isUnder(official, seen) || labels.some((label) => label.includes(name) || label.replace(/-/g, '').includes(name.replace('-', ''))) || seen.includes(name.replace('-', '.')) || labels.slice(0, -1).some((label) => isOneApart(label, name));
}

function shapesOf(label: string): string {
  // Within Latin letters every foreign shape counts as the letter that it looks like.
  return [...label].map((letter) => mixedWordsIn(`a${letter}z`)[0]?.meant?.[1] ?? letter).join('');
}

// One letter exchanged for another, or two neighbours that changed places.
function isOneApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const apart = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [index]));
  if (apart.length === 1) return true;
  const [first, second] = apart;
  return apart.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!];
}
