import { hostOf } from './hosts.ts';

/** What the words of a link name, and where it really leads: nothing where both are the same, or the words name no address. */
export function misleadingWords(words: string, url: string): { said: string; real: string } | undefined {
  const number = /^tel:(.*)$/.exec(url)?.[1];
  if (number !== undefined) {
    const isNumber = /^\s*\d{3}\s*$/.test(words) || (/^[\s\d()+/.–-]+$/.test(words) && words.replace(/\D/g, '').length > 5);
    return isNumber && asDialled(words) !== asDialled(number) ? { said: words.trim(), real: number } : undefined;
  }
  const box = /^mailto:([^?]*)/.exec(url)?.[1]?.toLowerCase();
  const real = box === undefined ? hostOf(url) : hostOf(`https://${box.split('@').at(-1)!}/`);
  if (real === undefined) return undefined;
  const named = words.split(/[\s"“”„«»‹›()[\]<>,;!|]+/).flatMap((token, _, all) => nameIn(token, all.length === 1));
  const other = named.find(({ host, mail }) => (box !== undefined && mail !== undefined ? mail !== box : !isOneSite(host, real)));
  return other && { said: other.mail ?? other.host, real: box !== undefined && other.mail !== undefined ? box : real };
}

/** A telephone number as it is dialled from within the country. */
function asDialled(number: string): string {
  return number.replace(/\D/g, '').replace(/^(?:00)?383/, '').replace(/^0/, '');
}

// The address of a site may be named by that of a part of it, and the other way round.
function isOneSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

const fileEnds = /\.(?:pdf|docx?|od[tsp]|xlsx?|pptx?|txt|rtf|csv|json|xml|ya?ml|html?|jpe?g|png|gif|svg|zip)$/i;
// Ends of names that are hardly anything else within a sentence; „d.m.th.“ and „p.sh.“ are words.
const siteEnds = /(?:[\p{L}\p{N}-]{3}\.[a-z]{2}|[\p{L}\p{N}-]{2}\.(?:com|net|org|info|gov|edu|int|biz|online|site|shop|app|dev|example))$/u;

// A name of a host, as such or with what stands around it in an address; alone it may end in anything but the ending of a file.
function nameIn(token: string, isAlone: boolean): { host: string; mail?: string }[] {
  const plain = token.replace(/[。．｡]/g, '.').replace(/^[.:'’*_~]+/, '');
  const [, scheme = '', rest = ''] = /^(https?:\/*)?(.*)$/isu.exec(plain) ?? [];
  const authority = /^[^/?#\\]*/.exec(rest)![0].replace(/(?<!\.)\.+$/, '');
  const at = authority.lastIndexOf('@');
  const written = authority.slice(at + 1).replace(/:.*$/s, '').replace(/(?<=\.\p{L}+)[-–’']\p{L}{1,4}$/u, '');
  if (!/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(written)) return [];
  const end = written === written.toUpperCase() ? written.toLowerCase() : written;
  const isNamed = scheme !== '' || at > 0 || /^www\./i.test(written) || (isAlone && /\.\p{Ll}+$/u.test(end) && !fileEnds.test(written)) || (siteEnds.test(end) && !fileEnds.test(written));
  const host = isNamed ? hostOf(`https://${written}/`) : undefined;
  return host === undefined ? [] : [{ host, ...(scheme === '' && at > 0 ? { mail: `${authority.slice(0, at + 1)}${written}`.toLowerCase() } : {}) }];
}
