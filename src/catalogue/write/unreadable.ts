import { writtenTag, type Route } from '#languages/languages.ts';
import { checkWords } from '#languages/words/check.ts';
import { voiceOf } from '#languages/voice.ts';
import type { Problem } from '../model/problem.ts';
import { asExcerpt, inWords } from './diagnostics.ts';
import { inXml } from './xml.ts';

/** What the live preview shows in place of a page whose files cannot be read: what is wrong with them and where, as the check says it. It comes back as a page as soon as that is mended. */
export function unreadableInHtml(problems: readonly Problem[], route: Route, folder: string): string {
  const voice = voiceOf(route, { keepLatin: [], words: {} });
  const [title, lead] = [voice.say(checkWords.unreadable), voice.say(checkWords.unreadableLead)];
  const excerpts = problems.map((problem) => asExcerpt(inWords(problem, route.language), route.language, folder)).join('\n');
  return `<!doctype html><html lang="${route.tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inXml(title)}</title><script type="module" src="/@vite/client"></script></head><body><main><h1>${inXml(title)}</h1><p>${inXml(lead)}</p><pre lang="${writtenTag[route.language]}">${inXml(excerpts)}</pre></main></body></html>\n`;
}
