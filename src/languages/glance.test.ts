import { expect, test } from 'vitest';
import { glanceWords } from './glance.ts';
import { languages } from './languages.ts';
import { browseWords } from './words/browse.ts';

test.each(languages)('what is said below a comparison explains the words that stand in it, in %s', (language) => {
  for (const words of [glanceWords.missing, glanceWords.unseen]) expect(browseWords.gapsMeaning[language].toLowerCase()).toMatch(new RegExp(`[“„]${words[language]}[”“]`));
});
