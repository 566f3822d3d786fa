/** What the box and the search page ask, answered as plain data: so it can come out of a worker, and the page only draws. */
import type { Glance } from '#catalogue/write/glance.ts';
import { facetNames, type FacetName } from './facets.ts';
import type { Found } from './finder.ts';
import type { Hit } from './hits.ts';
import type { TextPlace } from './inside.ts';
import { marked, type Piece } from './marks.ts';
import type { Searcher } from './search.ts';
import type { Offer } from './titles.ts';

/** Words on the screen: what matched is set off. */
export interface Written { lang: string; pieces: readonly Piece[] }
/** An institution, with the address of its page or of what it offers. */
export interface Way { name: string; href: string }

/** What the box proposes; not sure: the closest there is. */
export interface Proposals extends Pick<Found, 'doors'> { sure: boolean; proposals: readonly Proposal[] }
export interface Proposal extends Way { title: Written; via: Written | undefined; others: number }

/** What the search page asks: `finished` says that the reader has sent the question, `from` and `most` say which of the answers are wanted, `own` whose offers lead, `inside` what was found in the texts. */
export interface Wish {
  question: string;
  finished?: boolean;
  limits: Readonly<Partial<Record<FacetName, string>>>;
  own: readonly string[];
  from: number;
  most: number;
  inside?: readonly TextPlace[];
}

/** What the search page shows. */
export interface Results extends Pick<Found, 'intent' | 'corrected' | 'doors'> {
  sure: boolean;
  /** Whether anything answers, without the limits too. */
  any: boolean;
  /** How many answers are within the limits, and how many of all come from the texts. */
  total: number;
  further: number;
  answers: readonly Answer[];
  /** How many answers each value of each limit would leave. */
  counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
  places: readonly Way[];
}
export interface Answer extends Way {
  title: Written;
  via: Written | undefined;
  summary: Written | undefined;
  fees: Glance;
  timeLimit: Glance;
  documents: Pick<Glance, 'state' | 'text'> & { names: readonly string[]; sometimes: number };
  /** Which service it is, where it was found inside the texts. */
  inside: string | undefined;
  /** The other institutions that offer the same, and the page that compares them. */
  others: readonly (Way & Record<'fees' | 'timeLimit', Glance>)[];
  compare: string | undefined;
}

// Of an index in parts, as many answers are fetched with all that is shown of them; with a limit more, since most fall away.
const fetched = { open: 20, limited: 200, inside: 12, insideLimited: 60 };
const atOnce = 6;
const atOnceUnsure = 3;
const alwaysShown = 3;
const mostDoors = 2;

/** Asks a finder on behalf of a page. `goesOn` says whether the answer is still wanted. */
export function answersOf(finder: Searcher) {
  return {
    /** What the names are known by. */
    mark: finder.titles.mark,

    async propose(question: string, own: readonly string[], goesOn?: () => boolean): Promise<Proposals> {
      const { hits, doors } = await finder.ask(question, { wanted: atOnce, own, goesOn });
      const sure = hits[0]?.sure ?? false;
      // After a sure answer only what is one too; without one the closest, and named as such.
      const shown = sure ? hits.filter((hit, place) => hit.sure || place < alwaysShown).slice(0, atOnce) : hits.slice(0, atOnceUnsure);
      return { sure, doors: doors.slice(0, mostDoors), proposals: shown.map((hit) => ({ title: written(hit.title, hit), ...wayTo(hit.offers[0]!), others: hit.offers.length - 1, via: written(hit.via, hit) })) };
    },

    async find({ question, finished, limits, own, from, most, inside }: Wish, goesOn?: () => boolean): Promise<Results> {
      const limited = Object.values(limits).some((value) => value !== '');
      const found: Found = question.trim() === '' ? { hits: await finder.everything(), places: [], doors: [], unseen: [] } : await finder.ask(question, { wanted: limited ? fetched.limited : fetched.open, whole: true, own, finished, goesOn });
      const further = inside ? await foundInside(inside, found, finder.titles.count === undefined ? Infinity : fetched[limited ? 'insideLimited' : 'inside']) : [];
      const hits = [...found.hits, ...further];
      const narrowed = hits.map((hit) => ({ hit, offers: within(hit.offers, limits) })).filter(({ offers }) => offers.length > 0);
      const shown = narrowed.slice(from, from + most);
      await finder.complete(shown.map(({ hit }) => hit));
      return {
        ...(found.intent ? { intent: found.intent } : {}), ...(found.corrected === undefined ? {} : { corrected: found.corrected }),
        sure: hits[0]?.sure ?? false, any: hits.length > 0, total: narrowed.length, further: further.length,
        answers: shown.map(({ hit, offers }) => ({ ...answerOf(hit, offers), inside: further.includes(hit) ? idOf(offers[0]!) : undefined })),
        counts: Object.fromEntries(facetNames.map((name) => [name, countsOf(name, hits, limits)])) as unknown as Results['counts'],
        doors: found.doors,
        places: found.places.map((at) => { const { name, href } = finder.titles.institutions[at]!; return { name, href }; }),
      };
    },
  };

  /** Services whose texts say what their names do not: they follow, none twice. */
  async function foundInside(places: readonly TextPlace[], found: Found, most: number): Promise<Hit[]> {
    const known = new Set(found.hits.map(({ number }) => number));
    const further = places.filter(([entry]) => !known.has(entry));
    const hits = await finder.bring([...new Set(further.map(([entry]) => entry))].slice(0, most));
    return hits.map((hit) => ({ ...hit, offers: further.filter(([entry]) => entry === hit.number).map(([, offer]) => hit.offers[offer]!), sure: false }));
  }

  /** The offers within the limits; `except` leaves one aside. */
  function within(offers: readonly Offer[], limits: Wish['limits'], except?: FacetName): readonly Offer[] {
    const set = facetNames.filter((name) => name !== except && (limits[name] ?? '') !== '');
    return set.length === 0 ? offers : offers.filter((offer) => set.every((name) => valuesOf[name](finder, offer).includes(limits[name]!)));
  }

  function countsOf(name: FacetName, hits: readonly Hit[], limits: Wish['limits']): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { offers } of hits) for (const value of new Set(within(offers, limits, name).flatMap((offer) => valuesOf[name](finder, offer)))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  }

  function answerOf(hit: Hit, offers: readonly Offer[]): Omit<Answer, 'inside'> {
    const [first, ...others] = offers as [Offer, ...Offer[]];
    const { fees, timeLimit, documents: { state, text, always, sometimes } } = first;
    // One institution's offers are told apart by their titles; that of the first may be the title of the answer.
    const nameOf = (offer: Offer): string => {
      const { name } = wayTo(offer);
      const called = finder.titleOf(hit.entry, offer).text;
      return offers.every((other) => other === offer || other.at !== offer.at) || (offer === first && called === hit.title.text) ? name : `${name}: ${called}`;
    };
    return {
      title: written(hit.title, hit), ...wayTo(first), name: nameOf(first), via: written(hit.via, hit), summary: written(hit.entry.summary, hit), fees, timeLimit,
      documents: { state, text, names: always.map((place) => finder.titles.documents[place]!), sometimes },
      others: others.map((offer) => ({ ...wayTo(offer), name: nameOf(offer), fees: offer.fees, timeLimit: offer.timeLimit })), compare: hit.entry.compare,
    };
  }

  function idOf({ at, id }: Offer): string {
    return `${finder.titles.institutions[at]!.id}/${id}`;
  }

  function wayTo(offer: Offer): Way {
    return { name: finder.titles.institutions[offer.at]!.name, href: finder.hrefOf(offer) };
  }
}

/** A text with its matching words set off. */
function written<Text extends { text: string; lang: string } | undefined>(text: Text, { matched }: Hit): Text extends undefined ? undefined : Written;
function written(text: { text: string; lang: string } | undefined, { matched }: Hit): Written | undefined {
  return text && { lang: text.lang, pieces: marked(text.text, matched) };
}

export type Answers = ReturnType<typeof answersOf>;

const valuesOf: Readonly<Record<FacetName, (finder: Searcher, offer: Offer) => readonly string[]>> = {
  institution: ({ titles }, { at }) => [titles.institutions[at]!.id],
  topic: ({ titles }, { topics }) => topics.map((topic) => titles.topics[topic]!.id),
  audience: (_, { audience }) => audience,
  only: (_, { only }) => only,
};
