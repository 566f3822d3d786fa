import { afterEach, expect, test } from 'vitest';
import { feedbackTo, settings } from './settings.ts';

const before = settings.feedback;
afterEach(() => { settings.feedback = before; });

test('readers write to the place that was named for the site: a mailbox or a page where an issue is begun; without one to the institution', () => {
  const institution = { mailbox: 'info@town.example', phone: '038 200 100' };
  const named = (feedback: string) => { settings.feedback = feedback; return feedbackTo(institution); };
  expect(named('')).toEqual(institution);
  expect(named('https://forge.example/new?labels=a')).toEqual({ issue: 'https://forge.example/new?labels=a' });
  expect(named('mailto:catalogue@state.example')).toEqual({ mailbox: 'catalogue@state.example' });
  settings.feedback = '';
  expect(feedbackTo()).toEqual({});
});

test.each(['somewhere', 'javascript:alert(1)', 'a@b?cc=c@d', 'https://a b'])('a setting that is neither stops the build instead of making dead links: %s', (feedback) => {
  settings.feedback = feedback;
  expect(() => feedbackTo()).toThrow('KATALOGU_FEEDBACK');
});
