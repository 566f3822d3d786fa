import type { Phrase, Voice } from '#languages/voice.ts';
import { answerWords, quarterWords, quarterWordsWith } from '#languages/words/quarters.ts';
import { reportWordsWith } from '#languages/words/reports.ts';
import type { Doer } from '../assess/doer.ts';
import { kept } from '../assess/points.ts';
import { lastDayOf, nextQuarter } from '../assess/quarter.ts';
import { answererOf, unmetIn } from '../assess/quarter-today.ts';
import type { InstitutionAnswer } from '../model/answer.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { institutionIn } from '../model/look-up.ts';
import type { CatalogueSnapshot, Recommendation } from '../model/snapshot.ts';
import { linkOfRequirement, requirementOf, standardOf, type ChangeView, type QuarterContext } from './quarter-names.ts';
import { responsibleInWords } from './responsible.ts';
import { quoted, richOf, type Rich } from './rich.ts';

/** What an institution answered to a recommendation. */
export interface AnswerView {
  kind: string;
  words: Phrase;
  from: string;
  due?: string;
}

/** What is recommended, to one institution or to all, and what became of it. */
export interface RecommendationView {
  id: string;
  name: Rich;
  href?: string;
  remedy: Rich;
  /** “Not met by 9 services”, before the title between quotation marks. */
  unmet: string;
  asked: Rich;
  points: number;
  gain: string;
  who: string;
  /** Year-month-day. */
  by: string;
  day: string;
  answer?: AnswerView;
  /** For all institutions together: how many have answered. */
  answered?: string;
  /** What became of the requirement since, for recommendations of an earlier quarter. */
  since?: ChangeView;
}

/** What was recommended in a quarter, to one institution or to all together. */
export function recommendationsIn(context: QuarterContext, snapshot: CatalogueSnapshot): RecommendationView[] {
  return context.institution === undefined ? recommendationsOfAll(context, snapshot) : recommendationsOfOne(context, snapshot, context.institution);
}

function recommendationsOfOne(context: QuarterContext, snapshot: CatalogueSnapshot, institution: string): RecommendationView[] {
  const { catalogue, called, voice } = context;
  const answerer = answererOf(snapshot, institution, called);
  const given = (catalogue.answers ?? []).filter((answer) => answer.institution === answerer && answer.quarter === snapshot.quarter);
  return (snapshot.institutions.find(({ id }) => id === institution)?.recommendations ?? []).map((recommendation) => {
    const answer = given.find(({ requirement }) => requirement === recommendation.requirement);
    return {
      ...viewOf(context, recommendation), unmet: voice.say(quarterWordsWith.unmet(recommendation.services, isEarlier(context, snapshot))),
      who: catalogue.institutions.some(({ id }) => id === institution) ? responsibleInWords(catalogue, institution, doerNow(catalogue, institution, recommendation), voice) : voice.say(quarterWords.rolesOfInstitutions),
      ...(answer ? { answer: answerInWords(answer, voice) } : {}),
    };
  });
}

// For all together, where most points are lost; each institution has its own order.
function recommendationsOfAll(context: QuarterContext, snapshot: CatalogueSnapshot): RecommendationView[] {
  const { catalogue, voice } = context;
  const order = (standardOf(catalogue, snapshot)?.requirements ?? []).map(({ id }) => id);
  const lost = [...Map.groupBy(snapshot.institutions.flatMap((figures) => Object.entries(figures.requirements).map(([requirement, { won, possible }]) => ({ figures, requirement, won, possible }))), ({ requirement }) => requirement)].map(([requirement, those]) => {
    const open = those.filter(({ won, possible }) => possible > won);
    return { requirement, points: kept(open.reduce((sum, { won, possible }) => sum + possible - won, 0)), institutions: open.length, services: open.reduce((sum, { figures }) => sum + unmetIn(figures, requirement), 0) };
  });
  return lost.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points || order.indexOf(a.requirement) - order.indexOf(b.requirement)).slice(0, 5).map((most) => {
    const received = snapshot.institutions.filter(({ recommendations }) => recommendations.some(({ requirement }) => requirement === most.requirement));
    const given = received.filter(({ id }) => (catalogue.answers ?? []).some((answer) => answer.institution === id && answer.quarter === snapshot.quarter && answer.requirement === most.requirement));
    return {
      ...viewOf(context, { ...most, by: lastDayOf(nextQuarter(snapshot.quarter)) }), unmet: voice.say(quarterWordsWith.unmetIn(most.services, most.institutions, isEarlier(context, snapshot))),
      who: voice.say(quarterWords.rolesOfInstitutions), ...(received.length === 0 ? {} : { answered: voice.say(quarterWordsWith.answered(given.length, received.length)) }),
    };
  });
}

// What was recommended then may have been done since.
function isEarlier({ snapshot: now }: QuarterContext, snapshot: CatalogueSnapshot): boolean {
  return snapshot.quarter < now.quarter;
}

function viewOf(context: QuarterContext, { requirement, points, by }: Pick<Recommendation, 'requirement' | 'points' | 'by'>): Pick<RecommendationView, 'id' | 'name' | 'asked' | 'href' | 'remedy' | 'points' | 'gain' | 'by' | 'day'> {
  const { voice } = context;
  const words = requirementOf(context, requirement)?.words[voice.route.language];
  const link = linkOfRequirement(context, requirement);
  return {
    id: requirement, ...link, asked: quoted(link.name, voice), remedy: words ? richOf(words.remedy, voice) : [], points,
    gain: voice.say(reportWordsWith.pointsToGain(points, voice.number(points))), by, day: voice.date(by),
  };
}

// The role of today answers for it, whoever held it when the quarter was kept.
function doerNow(catalogue: Catalogue, institution: string, { unit, concept }: Recommendation): Doer {
  if (concept !== undefined) return { by: 'concept', concept };
  const publishing = institutionIn(catalogue, institution)?.facts.publishing;
  return { by: 'institution', ...(publishing ? { role: publishing.role, ...(publishing.deputy ? { deputy: publishing.deputy } : {}) } : {}), ...(unit === undefined ? {} : { unit }) };
}

function answerInWords(answer: InstitutionAnswer, voice: Voice): AnswerView {
  return {
    kind: voice.say(answerWords[answer.answer]), words: voice.firstOf(answer.words)!, from: voice.say(quarterWordsWith.answeredBy(voice.say(answer.role), voice.date(answer.date))),
    ...(answer.due === undefined ? {} : { due: voice.say(quarterWordsWith.dueBy(voice.date(answer.due))) }),
  };
}
