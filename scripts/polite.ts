import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { foundOn, headSaysNothing, isWorthAsking, mostRedirects, nextAddress, retryAfter, type Found, type Hop, type Reply } from '#catalogue/assess/link-check.ts';

/** How a visitor behaves. Times are in milliseconds. */
export interface Manners {
  /** Says whose program asks, and where to read about it. */
  userAgent: string;
  /** How long to wait for an answer. */
  timeout: number;
  /** How long a host is left alone after each request. */
  pause: number;
  /** Further tries after a failure that may pass. */
  retries: number;
  /** Whether a machine may be asked, by its IP address. */
  mayAsk(ip: string): boolean;
  /** Ends everything at once. */
  signal: AbortSignal;
}

// A host that wants to be left alone for longer is not asked again in this run; its other links keep their old record.
const mostPatience = 60_000;
const hostsAtOnce = 6;
// After so many links that got no connection a host is asked once for each of the others.
const mostSilences = 2;

/** Visits addresses: several hosts side by side, each host one request at a time with a pause after it. */
export async function visit(urls: readonly string[], manners: Manners, tell: (url: string, found: Found) => void): Promise<void> {
  const hosts = [...Map.groupBy(urls, hostOf).values()];
  const turns = turnsWith(manners);
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(hostsAtOnce, hosts.length) }, async () => {
    while (next < hosts.length) await visitHost(hosts[next++]!, manners, turns, tell);
  }));
}

async function visitHost(urls: readonly string[], manners: Manners, turns: Turns, tell: (url: string, found: Found) => void): Promise<void> {
  let silences = 0;
  for (const url of urls) {
    if (turns.isClosed(hostOf(url))) return;
    const way = await goFrom(url, silences < mostSilences ? manners.retries : 0, manners, turns);
    const { reply } = way.at(-1)!;
    silences = 'fault' in reply && (reply.fault === 'timeout' || reply.fault === 'unreachable') ? silences + 1 : 0;
    tell(url, foundOn(way));
  }
}

/** Goes from an address through its redirects. */
async function goFrom(url: string, retries: number, manners: Manners, turns: Turns): Promise<Hop[]> {
  const way: Hop[] = [];
  for (let at: string | undefined = url; at !== undefined; ) {
    const hop: Hop = { url: at, reply: await askAgain(at, retries, manners, turns) };
    way.push(hop);
    at = way.length > mostRedirects ? undefined : nextAddress(hop);
    if (way.some((earlier) => earlier.url === at)) break;
  }
  return way;
}

// HEAD spares the server the page; where it says nothing, or fails, a GET is asked and its body left unread.
async function askAgain(url: string, retries: number, manners: Manners, turns: Turns): Promise<Reply> {
  const host = hostOf(url);
  let heard = await turns.ask(url, 'HEAD');
  if (headSaysNothing(heard.reply) && !turns.isClosed(host)) heard = await turns.ask(url, 'GET');
  for (let tried = 0; tried < retries && isWorthAsking(heard.reply) && !turns.isClosed(host); tried++) {
    turns.leaveAlone(host, manners.pause * 2 ** (tried + 1));
    heard = await turns.ask(url, 'GET');
  }
  return heard.reply;
}

interface Heard { reply: Reply; retryAfter?: number | undefined }

interface Turns {
  ask(url: string, method: 'HEAD' | 'GET'): Promise<Heard>;
  leaveAlone(host: string, time: number): void;
  /** Whether a host wants to be left alone for longer than this run waits. */
  isClosed(host: string): boolean;
}

// Each host gets one request at a time and a pause after it.
function turnsWith(manners: Manners): Turns {
  const last = new Map<string, Promise<unknown>>();
  const free = new Map<string, number>();
  const closed = new Set<string>();
  const leaveAlone = (host: string, time: number): void => { free.set(host, Math.max(free.get(host) ?? 0, Date.now() + time)); };
  const atTurn = async (host: string, url: string, method: 'HEAD' | 'GET'): Promise<Heard> => {
    manners.signal.throwIfAborted();
    const left = (free.get(host) ?? 0) - Date.now();
    if (left > 0) await wait(left, undefined, { signal: manners.signal });
    try {
      const heard = await heardFrom(url, method, manners);
      if ((heard.retryAfter ?? 0) > mostPatience) closed.add(host);
      else leaveAlone(host, heard.retryAfter ?? 0);
      return heard;
    } finally {
      leaveAlone(host, manners.pause);
    }
  };
  return {
    leaveAlone,
    isClosed: (host) => closed.has(host),
    ask(url, method) {
      const host = hostOf(url);
      const turn = (last.get(host) ?? Promise.resolve()).catch(() => undefined).then(() => atTurn(host, url, method));
      last.set(host, turn);
      return turn;
    },
  };
}

async function heardFrom(url: string, method: 'HEAD' | 'GET', manners: Manners): Promise<Heard> {
  if (!URL.canParse(url)) return { reply: { fault: 'unreachable' } };
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !manners.mayAsk(host)) return { reply: { fault: 'private' } };
  const signal = AbortSignal.any([manners.signal, AbortSignal.timeout(manners.timeout)]);
  return new Promise<Heard>((answer, stop) => {
    const asked = (protocol === 'https:' ? overHttps : overHttp)({
      protocol, hostname: host, port, path: `${pathname}${search}`, method, signal, agent: false,
      lookup: lookupWithin(manners),
      headers: { 'User-Agent': manners.userAgent, Accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8', 'Accept-Language': 'sq, sr;q=0.9, en;q=0.8', ...(method === 'GET' ? { Range: 'bytes=0-0' } : {}) },
    }, (response) => {
      answer(heardIn(response));
      asked.destroy();
    });
    // What happens after the answer is nobody's business any more.
    asked.on('error', (fault) => {
      if (manners.signal.aborted) stop(fault);
      else answer({ reply: { fault: faultOf(fault, signal) } });
    });
    asked.end();
  }).catch((fault: unknown) => {
    if (manners.signal.aborted) throw fault;
    // Node refuses some requests before it asks anybody; the other addresses are asked all the same.
    return { reply: { fault: 'unreachable' } };
  });
}

function heardIn({ statusCode, headers }: IncomingMessage): Heard {
  return { reply: { status: statusCode ?? 0, ...(headers.location === undefined ? {} : { location: headers.location }) }, retryAfter: retryAfter(headers['retry-after'], Date.now()) };
}

// An incomplete chain is no fault to browsers, which fetch what is missing; Node does not.
const unverified = /^UNABLE_TO_/;
const certificateFaults = /^(?:CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/;

function faultOf(fault: NodeJS.ErrnoException, signal: AbortSignal): Extract<Reply, { fault: string }>['fault'] {
  if (signal.aborted || fault.code === 'ETIMEDOUT') return 'timeout';
  if (fault.code === innerAddress) return 'private';
  if (unverified.test(fault.code ?? '')) return 'untrusted';
  return certificateFaults.test(fault.code ?? '') ? 'certificate' : 'unreachable';
}

const innerAddress = 'INNER_ADDRESS';

// The connection is made to the very addresses that were looked at, so that a name cannot change its meaning in between.
function lookupWithin({ mayAsk }: Manners): LookupFunction {
  return (host, options, answer) => resolve(host, { ...options, all: true }, (fault, found: LookupAddress[]) => {
    if (fault) return answer(fault, []);
    const open = found.filter(({ address }) => mayAsk(address));
    const first = open[0];
    if (!first) return answer(Object.assign(new Error(`${host} is not to be asked`), { code: innerAddress }), []);
    return options.all ? answer(null, open) : answer(null, first.address, first.family);
  });
}

const inner = new BlockList();
// https://www.iana.org/assignments/iana-ipv4-special-registry
for (const [network, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3]] as const) inner.addSubnet(network, bits, 'ipv4');
// https://www.iana.org/assignments/iana-ipv6-special-registry: of 2000::/3, what carries other addresses inside or is for documents.
for (const [network, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) inner.addSubnet(network, bits, 'ipv6');
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is anything but a public one: loopback, private, link-local, shared, multicast, reserved. */
export function isInner(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  return isIP(plain) === 4 ? inner.check(plain, 'ipv4') : isIP(plain) !== 6 || !open6.check(plain, 'ipv6') || inner.check(plain, 'ipv6');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
