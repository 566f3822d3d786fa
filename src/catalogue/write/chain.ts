import { glanceWords } from '#languages/glance.ts';
import type { Voice } from '#languages/voice.ts';
import { chainWords } from '#languages/words/chain.ts';
import { siteWords } from '#languages/words/site.ts';
import { issuerFor, needsOf } from '../model/chain.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { isContradicted } from '../model/openness.ts';
import type { TimeSpan } from '../model/service-parts.ts';
import { addressOf, titleOfOther, titleOf } from './names.ts';
import { glanceOf } from './glance.ts';
import type { Link } from './service-links.ts';
import type { ServicePage } from './service-page.ts';
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
  /** Left out where nothing is stated. */
  cost?: string;
  wait?: string;
  /** Something on the way is not stated, so the sums are the least it can be. */
  costAtLeast: boolean;
  waitAtLeast: boolean;
}

interface Sum { known: number; atLeast: boolean }

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
        note(`concept ${found.concept}`, { text: titleOf(conceptIn(catalogue, found.concept)!, voice).text, href: addressOf.concept(voice, found.concept), sometimes: !needed });
        if (needed) {
          conceptOnTheWay = true;
          before.push({ known: 0, atLeast: true });
        }
      } else if (found.service !== service && found.service !== one && !way.includes(found.service)) {
        // What only some need leads no further: a passport for the identity card, an identity card for the passport.
        if (needed) before.push(walk(found.service, [...way, one]));
        else note(keyOf(found.service), stepOf(catalogue, found.service, voice, true));
      }
    }
    note(keyOf(one), stepOf(catalogue, one, voice, false));
    cost.set(one, costOf(one));
    const own = waitOf(one);
    // Documents can be got at the same time; what one of them waits for comes before it.
    const sum = { known: own.known + Math.max(0, ...before.map((one) => one.known)), atLeast: own.atLeast || before.some(({ atLeast }) => atLeast) };
    walked.set(one, sum);
    return sum;
  };
  const wait = walk(service, []);
  if (steps.size < 2) return undefined;
  const costs = [...cost.values()];
  const sum = costs.reduce((all, { known }) => all + known, 0);
  const costAtLeast = conceptOnTheWay || costs.some(({ atLeast }) => atLeast);
  return {
    steps: [...steps.values()],
    ...(sum > 0 ? { cost: voice.money(sum, 'EUR') } : costAtLeast ? {} : { cost: voice.say(glanceWords.free) }), costAtLeast,
    ...(wait.known > 0 ? { wait: voice.count(wait.known, 'day') } : {}), waitAtLeast: wait.atLeast,
  };
}

/** A service's fee and time limit in a few words, beside a link to it. */
export function feeAndTime(catalogue: Catalogue, service: Service, voice: Voice): string {
  const { fee, timeLimit } = glanceOf(catalogue, service, voice);
  return [[siteWords.fee, fee], [siteWords.timeLimit, timeLimit]].map(([label, line]) => {
    const { text, state, contradicted } = line as ServicePage['glance']['fee'];
    const doubt = contradicted && state === 'stated' ? ` (${voice.say(glanceWords.contradicted)})` : '';
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

// Several amounts may be alternatives or parts of one fee: the smallest is due in either case.
function costOf({ facts }: Service): Sum {
  if (facts.fees === 'none') return { known: 0, atLeast: isContradicted(facts, 'fees') };
  const due = (facts.fees ?? []).filter((fee) => fee.when === undefined);
  const amounts = due.filter((fee) => fee.per === undefined).map(({ amount }) => amount);
  const sure = due.length === 1 && amounts.length === 1 && facts.fees!.length === 1 && !facts.unseen?.includes('fees') && !isContradicted(facts, 'fees');
  return { known: amounts.length > 0 && amounts.length === due.length ? Math.min(...amounts) : 0, atLeast: !sure };
}

function waitOf({ facts }: Service): Sum {
  const limit = facts.timeLimit?.decision;
  return limit === undefined ? { known: 0, atLeast: true } : { known: daysOf(limit), atLeast: isContradicted(facts, 'timeLimit.decision') };
}

const daysOf = ({ days, hours, months }: TimeSpan): number => days ?? (hours === undefined ? (months ?? 0) * 30 : Math.ceil(hours / 24));
