import type { ExternalLink } from './links.ts';
import { addressAsked, saysOf, type LinkRecord, type LinksRecord } from '../model/links.ts';
import { compare } from '../model/problem.ts';
import { webAddress } from '../model/values.ts';
import { daysBetween } from './days.ts';

/** What one request got: an answer, or none and why. */
export type Reply = { status: number; location?: string } | { fault: 'timeout' | 'unreachable' | 'certificate' | 'untrusted' | 'private' };

/** An address that was asked on the way, and what it replied. */
export interface Hop {
  url: string;
  reply: Reply;
}

/** What a check found at an address. */
export type Found = Pick<LinkRecord, 'state' | 'status' | 'to'>;

/** Redirects that are followed before an address counts as one without end. */
export const mostRedirects = 5;

const permanent: ReadonlySet<number> = new Set([301, 308]);
const redirects: ReadonlySet<number> = new Set([...permanent, 302, 303, 307]);
// Not “there is no such page” but “not to you”: many sites answer so to every program.
const refusals: ReadonlySet<number> = new Set([401, 403, 405, 406, 407, 429, 451]);
const mayPass: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Where a reply sends whoever asked; undefined when it is no redirect, or one to nowhere on the web. */
export function nextAddress({ url, reply }: Hop): string | undefined {
  if ('fault' in reply || !redirects.has(reply.status) || reply.location === undefined || !URL.canParse(reply.location, url)) return undefined;
  const next = new URL(reply.location, url);
  return next.protocol === 'https:' || next.protocol === 'http:' ? addressAsked(next.href) : undefined;
}

/** What the way that was gone says about its first address. */
export function foundOn(way: readonly Hop[]): Found {
  const last = way.at(-1)!;
  if ('fault' in last.reply) return { state: last.reply.fault };
  const { status } = last.reply;
  // 416: the file is there, and empty.
  if ((status >= 200 && status < 300) || status === 416) return movedOn(way);
  if (nextAddress(last) !== undefined) return { state: 'loop' };
  if (refusals.has(status)) return { state: 'refused', status };
  return { state: status >= 500 || mayPass.has(status) ? 'failing' : 'broken', status };
}

// Only redirects for good change what should be written; one for the moment (a login, a language) leaves the address as it is.
function movedOn(way: readonly Hop[]): Found {
  const lasting = way.findIndex(({ reply }) => 'fault' in reply || !permanent.has(reply.status));
  const to = way[lasting]?.url;
  return lasting > 0 && to !== undefined && webAddress.safeParse(to).success ? { state: 'moved', to } : { state: 'works' };
}

/** Whether the body-less HEAD has to be followed by a GET: servers that do not know it say all sorts of things, true of HEAD alone. */
export function headSaysNothing(reply: Reply): boolean {
  return 'fault' in reply ? reply.fault === 'unreachable' : reply.status >= 400 && reply.status !== 429;
}

/** Whether asking again may help: the network or the server failed, not the address. */
export function isWorthAsking(reply: Reply): boolean {
  return 'fault' in reply ? reply.fault === 'timeout' || reply.fault === 'unreachable' : mayPass.has(reply.status);
}

/** Milliseconds that a Retry-After header asks for, in seconds or as a date; undefined when it asks for nothing. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const until = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(until) ? Math.max(0, until) : undefined;
}

/** The links that a check has to ask: never checked, checked longer ago than so many days, or failed once in a way that may have passed since. */
export function dueLinks(links: readonly ExternalLink[], records: ReadonlyMap<string, LinkRecord>, today: string, olderThan = -1): ExternalLink[] {
  return links.filter(({ url }) => {
    const record = records.get(url);
    if (!record || record.checked > today) return true;
    const age = daysBetween(record.checked, today);
    return age > olderThan || (age > 0 && saysOf[record.state] === 'passing' && record.since === record.checked);
  });
}

/** The record after a check: what was found now, what was known of the other links, and nothing of links that are gone. */
export function recordAfter(known: ReadonlyMap<string, LinkRecord>, found: ReadonlyMap<string, Found>, links: readonly ExternalLink[], today: string): LinksRecord {
  const records = links.flatMap(({ url }) => {
    const before = known.get(url);
    const now = found.get(url);
    if (!now) return before ? [before] : [];
    return [{ url, checked: today, ...now, ...(isFault(now) ? { since: before && isFault(before) ? earlier(before.since ?? before.checked, today) : today } : {}) }];
  }).sort((a, b) => compare(a.url, b.url));
  return { checked: records.map(({ checked }) => checked).sort().at(-1) ?? today, links: records };
}

function isFault({ state }: Found): boolean {
  return saysOf[state] === 'shut' || saysOf[state] === 'passing';
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
