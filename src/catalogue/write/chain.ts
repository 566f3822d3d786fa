import { glanceWords } from '#languages/glance.ts';
import type { Voice } from '#languages/voice.ts';
import { chainWords } from '#languages/words/chain.ts';
import { siteWords } from '#languages/words/site.ts';
import { feesDue } from '../assess/fees-due.ts';
import { issuerFor, needsOf } from '../model/chain.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { isContradicted, isUnseen } from '../model/openness.ts';
import { addressOf, titleOfOther, titleOf } from './names.ts';
import { glanceOf, isDisputed, type Glance } from './glance.ts';
import type { Link } from './service-links.ts';
import type { ServicePage } from './service-page.ts';
import { daysOf } from './time.ts';
import { conceptIn, institutionIn } from '../model/look-up.ts';

/** A service on the way to another, or the shared description where each institution has its own. */
export interface Step extends Link {
  /** Where one goes for it; left out where it differs by institution. */
  at?: string;
  fee?: ServicePage['glance']['fee'];
  timeLimit?: ServicePage['glance']['fee'];
  /** Only some need it: it is asked for under a condition, or something else is accepted. */
  sometimes: boolean;
}

/** What a service and all that is needed before it come to, for somebody who has none of it yet. */
export interface Altogether {
  /** In the order in which one goes, the service itself last. */
  steps: readonly Step[];
  /** The least it can be, where something on the way is not stated; only what is stated, where sources contradict each other as well. */
  cost: Glance;
  wait: Glance;
}

/** What is known of a sum: its stated part, why it may be more (nobody states the rest, or nobody has seen it), whether sources contradict each other on a part of it, and whether it is reckoned from lengths that the calendar alone makes exact. */
interface Sum { known: number; open: false | 'missing' | 'unseen'; contradicted: boolean; rough?: boolean }

/** Everything that is needed for a service, with the services before it; undefined where nothing that another service issues is needed. */
export function altogetherOf(catalogue: Catalogue, service: Service, voice: Voice): Altogether | undefined {
  const issuerOfDocument = (document: string) => catalogue.vocabularies.documents.get(document)?.issuedBy;
  const steps = new Map<string, Step>();
  const cost = new Map<Service, Sum>();
  let conceptOnTheWay = false;
  const keyOf = ({ institution, id }: Service) => `${institution}/${id}`;
  const note = (key: string, step: Step) => { const known = steps.get(key); if (!known || !step.sometimes) steps.set(key, { ...known, ...step }); };
  const walked = new Map<Service, Sum>();
  const walk = (one: Service, way: readonly Service[]): Sum => {
    const known = walked.get(one);
    if (known) return known;
    const before: Sum[] = [];
    for (const { target, always: needed } of needsOf(one.facts, issuerOfDocument)) {
      const found = issuerFor(catalogue, service.institution, target);
      if (!found) continue;
      if (found.service === undefined) {
        if (needed || way.length === 0) note(`concept ${found.concept}`, { text: titleOf(conceptIn(catalogue, found.concept)!, voice).text, href: addressOf.concept(voice, found.concept), sometimes: !needed });
        if (needed) {
          conceptOnTheWay = true;
          before.push({ known: 0, open: 'missing', contradicted: false });
        }
      } else if (found.service !== service && found.service !== one && !way.includes(found.service)) {
        // What only some need leads no further: a passport for the identity card, an identity card for the passport. On the way to another service its own page says so.
        if (needed) before.push(walk(found.service, [...way, one]));
        else if (way.length === 0) note(keyOf(found.service), stepOf(catalogue, found.service, voice, true));
      }
    }
    note(keyOf(one), stepOf(catalogue, one, voice, false));
    cost.set(one, costOf(one, catalogue.day));
    // Documents can be got at the same time; what one of them waits for comes before it.
    const own = waitOf(one, catalogue.day);
    const sum = { ...doubtOf([own, ...before]), known: own.known + Math.max(0, ...before.map(({ known }) => known)) };
    walked.set(one, sum);
    return sum;
  };
  const wait = walk(service, []);
  if (steps.size < 2) return undefined;
  const costs: Sum[] = [...cost.values(), ...(conceptOnTheWay ? [{ known: 0, open: 'missing', contradicted: false } as const] : [])];
  const sum = costs.reduce((all, { known }) => all + known, 0);
  return {
    steps: [...steps.values()],
    cost: totalOf(doubtOf(costs), sum > 0 ? voice.money(sum, 'EUR') : undefined, voice.say(glanceWords.free), voice),
    wait: totalOf(wait, wait.known > 0 ? daysInWords(wait, voice) : undefined, undefined, voice),
  };
}

function doubtOf(sums: readonly Sum[]): Omit<Sum, 'known'> {
  const open = sums.some((sum) => sum.open === 'missing') ? 'missing' : sums.some((sum) => sum.open === 'unseen') ? 'unseen' : false;
  return { open, contradicted: sums.some(({ contradicted }) => contradicted), rough: sums.some(({ rough }) => rough) };
}

// Holidays and the months that a wait falls into are not known: nobody is to plan by such a number as by a day.
function daysInWords({ known, rough, open }: Sum, voice: Voice): string {
  const days = voice.count(known, 'day');
  return rough && open === false ? `${voice.say(chainWords.about)} ${days}` : days;
}

// Where sources contradict each other, another of them may say less: then nothing is the least.
function totalOf({ open, contradicted }: Omit<Sum, 'known'>, stated: string | undefined, nothing: string | undefined, voice: Voice): Glance {
  if (stated !== undefined) return { state: 'stated', text: open === false ? stated : contradicted ? `${stated} (${voice.say(chainWords.asStated)})` : `${voice.say(chainWords.atLeast)} ${stated}`, contradicted };
  if (open === false && nothing !== undefined) return { state: 'none', text: nothing, contradicted };
  return { state: open === 'unseen' ? 'unseen' : 'missing', text: voice.say(contradicted ? glanceWords.contradicted : open === 'unseen' ? glanceWords.unseen : glanceWords.missing), contradicted };
}

/** A service's fee and time limit in a few words, beside a link to it. */
export function feeAndTime(catalogue: Catalogue, service: Service, voice: Voice): string {
  const { fee, timeLimit } = glanceOf(catalogue, service, voice);
  return [[siteWords.fee, fee], [siteWords.timeLimit, timeLimit]].map(([label, line]) => {
    const { text } = line as Glance;
    const doubt = isDisputed(line as Glance) ? ` (${voice.say(glanceWords.contradicted)})` : '';
    return `${voice.say(label as typeof siteWords.fee).toLowerCase()}: ${text}${doubt}`;
  }).join(', ');
}

/** What is said beside the shared description of a service: each institution has its own fee and time limit. */
export function differsWords(voice: Voice): string {
  return voice.say(chainWords.differs);
}

function stepOf(catalogue: Catalogue, service: Service, voice: Voice, sometimes: boolean): Step {
  const { fee, timeLimit } = glanceOf(catalogue, service, voice);
  const institution = institutionIn(catalogue, service.institution)!;
  return { text: titleOfOther(catalogue, service, voice).text, href: addressOf.service(voice, service), at: voice.say(institution.facts.names), fee, timeLimit, sometimes };
}

// Several amounts may be alternatives or parts of one fee: the smallest is due in either case. What another day's fee is says nothing of today's.
function costOf({ facts }: Service, day: string | undefined): Sum {
  const contradicted = isContradicted(facts, 'fees', day);
  if (facts.fees === 'none') return { known: 0, open: false, contradicted };
  const { standing, fees } = feesDue(facts.fees ?? [], day);
  const due = standing === 'due' ? fees.filter(({ when }) => when === undefined) : [];
  const amounts = due.filter(({ per }) => per === undefined).map(({ amount }) => amount);
  const isWhole = amounts.length === 1 && fees.length === 1 && !isUnseen(facts, 'fees');
  return { known: amounts.length > 0 && amounts.length === due.length ? Math.min(...amounts) : 0, open: isWhole ? false : isUnseen(facts, 'fees') ? 'unseen' : 'missing', contradicted };
}

function waitOf({ facts }: Service, day: string | undefined): Sum {
  const [limit, contradicted] = [facts.timeLimit?.decision, isContradicted(facts, 'timeLimit.decision', day)];
  if (limit === undefined) return { known: 0, open: isUnseen(facts, 'timeLimit.decision') ? 'unseen' : 'missing', contradicted };
  return { known: Math.ceil(daysOf(limit)), open: false, contradicted, rough: limit.months !== undefined || limit.count === 'working' };
}
