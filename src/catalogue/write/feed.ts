import { changeWords, changeWordsWith } from '#languages/words/changes.ts';
import { siteName } from '#languages/words/site.ts';
import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { History, HistoryEntry } from '../model/history.ts';
import { changeInWords, feedAddress, toldToReaders } from './changes.ts';
import { nameIn } from './names.ts';
import { inXml } from './xml.ts';
import { entriesWith, institutionIn } from '../model/look-up.ts';

/** What a feed tells of: everything, one institution or one topic. */
export type FeedOf = { institution?: string; topic?: string };

/** How many changes a feed holds. */
export const changesInFeed = 50;

export interface FeedSite {
  catalogue: Catalogue;
  services: readonly Service[];
  history: History;
  today: string;
  /** Address of the site, without a slash at the end. */
  root: string;
}

/**
 * The changes as an Atom feed (RFC 4287) in one language. Written by hand: the package `feed` cannot say in which language a feed is, calls every title HTML, and lets characters through that XML does not have.
 * The ids are tags (RFC 4151) that name commit and service; nothing in it depends on when it was made.
 */
export function changesAsAtom(site: FeedSite, of: FeedOf, voice: Voice): string {
  const { catalogue, history, root } = site;
  const entries = toldToReaders(changesFor(site, of)).slice(0, changesInFeed);
  const whole = (address: string) => `${root}${address}`;
  const tag = (name: string) => `tag:${new URL(root).hostname},2026:${voice.route.path}/changes/${name}`;
  const institution = of.institution === undefined ? undefined : institutionIn(catalogue, of.institution);
  const about = institution ? voice.say(institution.facts.names) : of.topic === undefined ? undefined : nameIn(catalogue, 'topics', of.topic, voice);
  const self = of.institution !== undefined ? feedAddress.institution(voice, of.institution) : of.topic === undefined ? feedAddress.all(voice) : feedAddress.topic(voice, of.topic);
  const changes = `/${voice.route.path}/changes/`;
  const items = entries.map((entry) => {
    const { title, institution, became, facts, href } = changeInWords(catalogue, entry, voice);
    const lines = [...(became ? [became] : []), ...facts];
    return [
      '  <entry>', `    <id>${inXml(tag(`${entry.institution}/${entry.service}/${entry.revision}`))}</id>`,
      `    <title${title.lang === voice.route.tag ? '' : ` xml:lang="${title.lang}"`}>${inXml(`${title.text}, ${institution}`)}</title>`,
      `    <link rel="alternate" type="text/html" href="${inXml(whole(href ?? changes))}"/>`, `    <published>${entry.date}</published>`, `    <updated>${entry.date}</updated>`,
      `    <content type="html">${inXml(`<ul>${lines.map((line) => `<li>${inXml(line)}</li>`).join('')}</ul>`)}</content>`, '  </entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>', `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${voice.route.tag}">`,
    `  <id>${inXml(tag(of.institution ?? (of.topic === undefined ? 'all' : `topics/${of.topic}`)))}</id>`,
    `  <title>${inXml(`${siteName} – ${about === undefined ? voice.say(changeWords.title) : voice.say(changeWordsWith.feedOf(about))}`)}</title>`,
    `  <link rel="self" type="application/atom+xml" href="${inXml(whole(self))}"/>`, `  <link rel="alternate" type="text/html" href="${inXml(whole(changes))}"/>`,
    // Without a change a feed is as old as what is known of the past.
    `  <updated>${entries[0]?.date ?? history.since ?? `${site.today}T00:00:00Z`}</updated>`,
    `  <author><name>${siteName}</name><uri>${inXml(whole('/'))}</uri></author>`, '  <rights>CC BY 4.0</rights>',
    ...items, '</feed>', '',
  ].join('\n');
}

/** The changes that a feed tells of, the newest first. */
export function changesFor({ services, history }: Pick<FeedSite, 'services' | 'history'>, { institution, topic }: FeedOf): HistoryEntry[] {
  const under = topic === undefined ? undefined : new Set(entriesWith(services, 'topic', topic).map((service) => `${service.institution}/${service.id}`));
  return history.entries.filter((entry) => (institution === undefined || entry.institution === institution) && (!under || under.has(`${entry.institution}/${entry.service}`)));
}
