import { expect, test } from 'vitest';
import { wordsInHtml } from './in-html.ts';

const loud = (html: string) => wordsInHtml(html, (words) => words.toUpperCase());

test('words change, tags, attributes and entities do not', () => {
  expect(loud('<p class="a b">fees &amp; <a href="/sr/x/" title="a > b">more</a></p>')).toBe('<p class="a b">FEES &amp; <a href="/sr/x/" title="a > b">MORE</a></p>');
});

test('code stays as it is written, also with elements inside', () => {
  expect(loud('<pre class="x"><code><span>fees: none</span></code></pre> then')).toBe('<pre class="x"><code><span>fees: none</span></code></pre> THEN');
});

test('what has a language of its own or is marked not to be translated stays', () => {
  expect(loud('<td><span lang="sr-Latn">a <b>b</b></span> c <i translate="no">d</i> e</td>')).toBe('<td><span lang="sr-Latn">a <b>b</b></span> C <i translate="no">d</i> E</td>');
});

test('an empty element does not swallow what follows', () => {
  expect(loud('<pre>a<br>b</pre>c<hr/>d')).toBe('<pre>a<br>b</pre>C<hr/>D');
});
