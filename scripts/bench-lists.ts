import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import type { Finding, Report } from '#catalogue/model/finding.ts';
import { offersIn, reportOf } from '#catalogue/model/look-up.ts';
import { aToZPages } from '#catalogue/write/a-z.ts';
import { nameOf, topicPages, type ListedGroup } from '#catalogue/write/browse.ts';
import { feedAddress } from '#catalogue/write/changes.ts';
import { comparison } from '#catalogue/write/comparison.ts';
import { conceptPage, conceptsInPages, offersOf, rowPages } from '#catalogue/write/concept-page.ts';
import { doorsOf, servicesUnder } from '#catalogue/write/doors.ts';
import { firstServices } from '#catalogue/write/first-services.ts';
import { guidedPages } from '#catalogue/write/guided.ts';
import { addressOfServices, institutionPage, institutionsByType, servicePagesOf, type TopicOfInstitution } from '#catalogue/write/institution-page.ts';
import { addressOf, summaryOf } from '#catalogue/write/names.ts';
import { afterAddress, inPages, mostOnPage, numbersAround, withPart, type Part } from '#catalogue/write/paging.ts';
import { destinationOf, reachInWords, wrongOf, type Letter } from '#catalogue/write/requests.ts';
import { asJsonBlock, institutionAsSchemaOrg } from '#catalogue/write/schema-org.ts';
import { unknownAddress as root } from '#catalogue/write/statements.ts';
import type { Voice } from '#languages/voice.ts';
import { browseWords, browseWordsWith, institutionKind } from '#languages/words/browse.ts';
import { changeWords, changeWordsWith } from '#languages/words/changes.ts';
import { comparedFacts, comparedWith } from '#languages/words/compare.ts';
import { wrongWords } from '#languages/words/letters.ts';
import { siteName, siteWords } from '#languages/words/site.ts';
import { namesAddress } from '#search/published.ts';
import { meterOf, phoneOf, plain } from './bench-plain.ts';
import { sourcesFor } from './bench-service.ts';

export type Front = Record<string, unknown>;
export interface PeerPage { layout: string; front: Front }
/** A catalogue with what judging said of it, as the pages have it. */
export interface Judged { catalogue: Catalogue; findings: readonly Finding[]; reports: readonly Report[]; services: readonly Service[]; today: string }

/** Lists name their services by key: a peer asks its own pages for title, institution, fee and time limit. */
export const keyOf = (href: string): string => href.replace(/\/(?:#.*)?$/, '');
const inText = (text: string | undefined): object | undefined => (text ? { text } : undefined);
const homeOf = (voice: Voice): { text: string; href: string } => ({ text: voice.say(siteWords.home), href: `/${voice.route.path}/` });

/** The further pages of a list, as `src/components/Pages.astro` says them. */
export function pagesFor(part: Part, label: string, href: (number: number) => string, { say }: Voice): object | undefined {
  const { number, of } = part;
  return of === 1 ? undefined : { label, prev: number > 1 && href(number - 1), next: number < of && href(number + 1), numbers: numbersAround(part).map((one) => ({ gap: one === 0, ...(one === 0 ? {} : { href: href(one), words: say(browseWordsWith.page(one)), number: one, current: one === number }) })) };
}

const groupsFor = (groups: readonly ListedGroup[], { say }: Voice): object[] => groups.map(({ title, summary, compare, services, more }) => (compare ? { title, summary, compare: compare.href, services: services.map(({ href }) => keyOf(href)), more: more && say(browseWordsWith.moreInstitutions(more)) } : { only: keyOf(services[0]!.href) }));
const partsFor = (topics: readonly TopicOfInstitution[], { say }: Voice): object[] => topics.map(({ topic, services }) => ({ topic: topic || say(browseWords.otherServices), groups: services.map(({ href }) => ({ only: keyOf(href), own: true })) }));
const wrongFor = (letter: Letter, reach: string | undefined, { say }: Voice): object => {
  const opens = letter.items.every(({ href }) => href !== undefined);
  return { reach: `${say(opens ? wrongWords.lead : wrongWords.leadText)} ${opens ? say(wrongWords.nothingKept) : reach ?? ''}`, items: letter.items.map(({ id, text, href }) => ({ text, href: href ?? `#wrong-${id}` })), ...(opens ? {} : { letter: { before: letter.before, items: letter.items.map(({ id, text }) => ({ id, text })), after: letter.after } }) };
};

/** The home page of a language. */
export function doorsForPeers({ catalogue, services, reports }: Judged, voice: Voice): Front {
  const { say } = voice;
  const lead = say(browseWordsWith.homeLead(services.length, new Set(services.map(({ institution }) => institution)).size));
  const count = (number: number) => say(browseWordsWith.services(number));
  return {
    path: '', name: siteName, fullTitle: `${siteName} – ${say(siteWords.tagline)}`, description: `${say(browseWords.homeTitle)}. ${lead}`, feed: { title: `${siteName} – ${say(changeWords.title)}`, href: feedAddress.all(voice) },
    title: inText(say(browseWords.homeTitle)), lead: inText(lead), names: namesAddress(voice.route.path),
    first: firstServices(catalogue, services, voice, 6).map(({ title, compare, services: own, expected, neededFor }) => ({ href: compare?.href ?? own[0]!.href, title, note: neededFor > own.length ? say(browseWordsWith.neededFor(neededFor)) : expected ? say(browseWords.expected) : own.length > 1 ? say(browseWordsWith.institutions(own.length)) : own[0]!.institution })),
    events: doorsOf({ catalogue, services }, 'life-events', voice).map(({ text, href, summary, steps, services: number }) => ({ text: inText(text), href, summary: inText(summary), foot: steps ? say(browseWordsWith.steps(steps)) : count(number) })),
    institutions: institutionsByType(catalogue, services, reports, voice).map(({ type, institutions, folded }) => ({ kind: type, folded, count: say(browseWordsWith.institutions(institutions.length)), all: institutions.map(({ text, href, services: number, share }) => ({ text, href, count: count(number), meter: meterOf(share, voice) })) })),
    topics: doorsOf({ catalogue, services }, 'topics', voice).map(({ text, href, services: number }) => ({ text, href, count: count(number) })),
  };
}

/** The pages of the institutions, and the further pages of their services. */
export function institutionsForPeers({ catalogue, services, reports }: Judged, voice: Voice): PeerPage[] {
  const { say } = voice;
  const home = homeOf(voice);
  return catalogue.institutions.flatMap((institution) => {
    const page = institutionPage(catalogue, institution, services, reportOf(reports, institution.id), voice);
    const crumbs = [home, { text: say(siteWords.institutions), href: `${home.href}#institutions` }];
    const wrong = wrongOf(page.name, destinationOf(institution), `${root}${addressOf.institution(voice, institution.id)}`, voice);
    const href = (number: number) => `${home.href}${addressOfServices(page.id, number)}${number === 1 ? '#services' : ''}`;
    const first = {
      id: page.id, path: `${page.id}/`, name: page.name, description: say(browseWordsWith.institutionDescription(page.name, page.count)), feed: { title: say(changeWordsWith.feedOf(page.name)), href: feedAddress.institution(voice, institution.id) },
      ld: asJsonBlock(institutionAsSchemaOrg(catalogue, institution, voice, root, crumbs)), crumbs, title: inText(page.abbreviation ? `${page.name} (${page.abbreviation})` : page.name), lead: inText(`${say(institutionKind[page.type])} · ${say(browseWordsWith.services(page.count))}`),
      today: page.nameToday, translated: page.nameTranslated, unconfirmed: page.status === 'unconfirmed', parts: partsFor(page.services, voice), pages: pagesFor({ number: 1, of: page.pages }, say(browseWords.services), href, voice), meter: meterOf(page.share, voice),
      address: page.address, phone: phoneOf(page.phone), open: (plain({ name: '', hours: page.hours }, voice) as { hours?: string } | undefined)?.hours, spoken: page.languages.join(', '), offices: page.offices, notes: page.notes,
      contact: [{ label: say(browseWords.email), links: page.email ? [{ href: `mailto:${page.email}`, text: page.email }] : [] }, { label: say(browseWords.websites), links: page.websites.map(({ url, shown, shut }) => ({ href: url, text: shown, ...(shut ? { shut } : {}) })) }],
      publishing: page.publishing && { who: [page.publishing.role, page.publishing.deputy].filter(Boolean).join(', '), email: page.publishing.email }, sources: sourcesFor(page.sources, voice), wrong: wrongFor(wrong, reachInWords(wrong, voice), voice),
    };
    const further = servicePagesOf(catalogue, services, institution.id, voice).map((own, index, all): PeerPage => {
      const part = { number: index + 1, of: all.length };
      const name = nameOf(catalogue, institution.id, voice);
      const title = withPart(say(browseWordsWith.servicesOf(name)), part, voice);
      return { layout: 'listing', front: { path: addressOfServices(institution.id, part.number), name: title, description: say(browseWordsWith.institutionDescription(name, page.count)), crumbs: [home, { text: name, href: `${home.href}${institution.id}/` }], title: inText(title), parts: partsFor(own, voice), pages: pagesFor(part, name, href, voice) } };
    }).slice(1);
    return [{ layout: 'institution', front: first }, ...further];
  });
}

/** Topics, events of life and the list by letter, all in the pages that ours have. */
export function listsForPeers({ catalogue, services }: Judged, voice: Voice): PeerPage[] {
  const { say } = voice;
  const home = homeOf(voice);
  const at = home.href;
  const count = (number: number) => say(browseWordsWith.services(number));
  const index = (list: 'topics' | 'life-events', name: string, lead: string, foot: (door: ReturnType<typeof doorsOf>[number]) => string): PeerPage => ({ layout: 'cards', front: { path: `${list}/`, name, description: lead, crumbs: [home], title: inText(name), lead: inText(lead), cards: doorsOf({ catalogue, services }, list, voice).map((door) => ({ text: inText(door.text), href: door.href, summary: inText(door.summary), foot: foot(door) })) } });
  const under = (list: 'topics' | 'life-events', parent: string): PeerPage[] => doorsOf({ catalogue, services }, list, voice).flatMap((door): PeerPage[] => {
    if (servicesUnder(catalogue, services, list, door.id).length === 0) return [];
    const about = (part: Part) => {
      const title = withPart(door.text, part, voice);
      return { path: `${list}/${door.id}/${afterAddress(part.number)}`, name: title, description: `${door.text}: ${door.summary ?? ''} ${count(door.services)}.`, crumbs: [home, { text: parent, href: `${at}${list}/` }], title: inText(title), lead: inText(door.summary), pages: pagesFor(part, door.text, (number) => `${at}${list}/${door.id}/${afterAddress(number)}`, voice) };
    };
    if (list === 'topics') return topicPages(catalogue, services, door.id, voice).map((groups, number, all) => ({ layout: 'listing', front: { ...about({ number: number + 1, of: all.length }), feed: { title: say(changeWordsWith.feedOf(door.text)), href: feedAddress.topic(voice, door.id) }, groups: groupsFor(groups, voice) } }));
    return guidedPages(catalogue, services, door.id, voice).map(({ steps, others }, number, all) => ({
      layout: 'event', front: {
        ...about({ number: number + 1, of: all.length }), groups: groupsFor(others, voice),
        steps: steps.map(({ title, when, gives, group }) => ({ title, when, gives, absent: !group, href: group && (group.services.length === 1 ? group.services[0]!.href : group.compare?.href), ...(group?.services.length === 1 ? { only: keyOf(group.services[0]!.href) } : { services: group?.services.map(({ href }) => keyOf(href)) }) })),
      },
    }));
  });
  const { letters: over, pages } = aToZPages(catalogue, services, voice);
  const shown = (letter: string) => (letter === '#' ? say(browseWords.otherLetters) : letter);
  const list = `${at}a-z/`;
  const aToZ = pages.map(({ path, letters, alone }): PeerPage => {
    const title = alone ? `${say(browseWordsWith.from(shown(alone.letter)))}${alone.part.of > 1 ? `, ${say(browseWordsWith.pageOf(alone.part.number, alone.part.of))}` : ''}` : say(browseWords.aToZTitle);
    return {
      layout: 'az', front: {
        path: `a-z/${path}`, elsewhere: alone && 'a-z/', name: title, description: say(browseWords.aToZLead), crumbs: alone ? [home, { text: say(browseWords.aToZTitle), href: list }] : [home], title: inText(title), lead: inText(say(browseWords.aToZLead)),
        letters: over.map(({ letter, id, path: to }) => ({ text: shown(letter), href: to === undefined ? `#${id}` : `${list}${to}`, current: to !== undefined && to === alone?.path })),
        ...(!alone && letters.every(({ names }) => names.length === 0) ? { counted: over.map(({ letter, id, path: to, count: number }) => ({ id, text: shown(letter), href: `${list}${to ?? ''}`, count: say(browseWordsWith.names(number)) })) } : {
          lists: letters.map(({ letter, id, names }) => ({ id, text: shown(letter), names: names.map(({ name, for: see, links, all }) => ({ name, see: see && say(browseWordsWith.see(see)), ...(all ? { all: all.href, count: say(browseWordsWith.institutions(all.institutions)) } : links.length === 1 ? { only: keyOf(links[0]!.href) } : { links: links.map(({ href, text }) => ({ service: keyOf(href), ...(text.endsWith(')') ? { text } : {}) })) }) })) })),
        }),
        pages: alone && pagesFor(alone.part, shown(alone.letter), (number) => `${list}${alone.path}${afterAddress(number)}`, voice),
      },
    };
  });
  return [
    index('topics', say(siteWords.topics), say(browseWords.topicsLead), ({ services: number }) => count(number)), ...under('topics', say(siteWords.topics)),
    index('life-events', say(siteWords.lifeEvents), say(browseWords.lifeEventsLead), ({ steps, services: number }) => [steps && say(browseWordsWith.steps(steps)), count(number)].filter(Boolean).join(' · ')), ...under('life-events', say(siteWords.lifeEvents)), ...aToZ,
  ];
}

/** The same service across institutions: the list of all, and each held side by side. */
export function conceptsForPeers({ catalogue, services, reports }: Judged, voice: Voice): PeerPage[] {
  const { say } = voice;
  const home = homeOf(voice);
  const labels = [siteWords.fee, siteWords.timeLimit, browseWords.documents, browseWords.form, browseWords.appeal].map(say);
  const lists = conceptsInPages(catalogue, services, voice).map((own, index, all): PeerPage => {
    const part = { number: index + 1, of: all.length };
    const title = withPart(say(siteWords.concepts), part, voice);
    const cards = own.map(({ concept, title: text }) => {
      const { rows, facts } = comparison(catalogue, offersOf(concept, services), reports, voice);
      const who = rows.length > 4 ? say(browseWordsWith.institutions(rows.length)) : rows.map((row) => row.text).join(' · ');
      const said = facts.flatMap(({ fact, sentence }) => (rows.length > 1 && (fact === 'fee' || fact === 'timeLimit') ? [sentence] : []));
      return { text, summary: summaryOf(concept, voice), href: addressOf.concept(voice, concept.id), foot: [who, said.join(' ')].filter(Boolean).join(' – ') };
    });
    return { layout: 'cards', front: { path: `concepts/${afterAddress(part.number)}`, name: title, description: say(browseWords.conceptsLead), crumbs: [home], title: inText(title), lead: inText(say(browseWords.conceptsLead)), cards, paged: true, pages: pagesFor(part, say(siteWords.concepts), (number) => `${home.href}concepts/${afterAddress(number)}`, voice) } };
  });
  const compared = catalogue.concepts.flatMap((concept) => {
    const page = conceptPage(catalogue, concept, services, reports, voice);
    const wrong = wrongFor(wrongOf(page.title.text, {}, `${root}${addressOf.concept(voice, page.id)}`, voice), undefined, voice);
    const keys = new Map(offersIn(services, concept.id).map((service) => [service.institution, keyOf(addressOf.service(voice, service))]));
    return Array.from({ length: rowPages(concept, services) }, (_, index): PeerPage => {
      const part = { number: index + 1, of: rowPages(concept, services) };
      const rows = inPages(page.rows, mostOnPage.rows)[index] ?? [];
      const [isFirst, several] = [index === 0, page.rows.length > 1];
      const title = isFirst ? page.title : { ...page.title, text: withPart(page.title.text, part, voice) };
      return {
        layout: 'concept', front: {
          path: `concepts/${page.id}/${afterAddress(part.number)}`, name: title.text, description: say(browseWordsWith.conceptDescription(page.title.text)), crumbs: [home, { text: say(siteWords.concepts), href: `${home.href}concepts/` }], title, lead: page.summary,
          facts: isFirst && several ? page.facts.map(({ sentence, values }, at) => ({ label: labels[at], sentence, values: values.length > 1 ? values.map(({ cell, institutions }) => ({ cell, ...(institutions.length > mostOnPage.rows ? { count: say(browseWordsWith.institutions(institutions.length)) } : { services: institutions.map(({ href }) => keyOf(href)) }) })) : undefined })) : undefined,
          alone: isFirst && !several, find: rows.length > 8, several: several && say(comparedWith.shown('{0}', rows.length)), caption: say(browseWordsWith.comparison(page.title.text)),
          rows: rows.map((row) => {
            const all = comparedFacts.map((fact) => row.cells[fact]);
            const { fee, time, share } = row.by;
            return {
              id: row.institution, service: keyOf(row.href) || keys.get(row.institution), hasFee: fee !== null, fee: fee === null ? null : String(fee), hasTime: time !== null, time: time === null ? null : String(time), hasShare: share !== null, share: share === null ? null : String(share), differs: all.some(({ differs }) => differs), conflicting: all.some(({ contradicted }) => contradicted),
              cells: comparedFacts.map((fact, at) => ({ label: labels[at], ...row.cells[fact], documents: fact === 'documents' && row.documents.length > 0 })), documents: row.documents, meter: meterOf(row.share, voice), offices: row.offices,
            };
          }),
          pages: pagesFor(part, page.title.text, (number) => `${home.href}concepts/${page.id}/${afterAddress(number)}#side-by-side`, voice),
          documents: isFirst && several ? page.documents.list.map(({ name, or, forms }) => ({ name, or, forms })) : undefined, documentsLead: page.documents.lead, wrong,
        },
      };
    });
  });
  return [...lists, ...compared];
}

