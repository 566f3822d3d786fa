import { expect, test } from 'vitest';
import { layoutsForEleventy, layoutsForHugo, moduleForFloor, templatesFrom } from '../scripts/bench-templates.ts';

const templates = templatesFrom(new Map([
  ['macros', `
    {% macro words(x) %}{% if x.lang %}<span lang="{{ x.lang }}">{{ x.text }}</span>{% else %}{{ x.text }}{% endif %}{% endmacro %}
    {% macro listed(list, KIND) %}<ul class="KIND">{% for line, index in list %}<li>{% if index %}, {% endif %}{% use words(line) %}</li>{% endfor %}</ul>{% endmacro %}
    {% partial offer(key) %}{% page one = key %}{% data w = words one.lang %}<b>{{ w.name }}: {{ one.title }}</b>{% endpartial %}`],
  ['service', `
    <h1>{% use words(p.title) %}</h1>
    {% if p.lines and not p.hidden %}{% use listed(p.lines, steps) %}{% elif p.state == "none" %}<p>–</p>{% endif %}
    {% cached offer(p.other) %}{% content %}<script>{{ p.data | raw }}</script>`],
]));

test('one template is said in the language of each peer', () => {
  expect([...layoutsForHugo(templates).keys()]).toEqual(['_default/service.html', 'partials/offer.html']);
  const hugo = layoutsForHugo(templates).get('_default/service.html')!;
  expect(hugo).toContain('{{ if (and $p.lines (not $p.hidden)) }}<ul class="steps">{{ range $index_2, $line_2 := $p.lines }}<li>{{ if $index_2 }}, {{ end }}{{ if $line_2.lang }}');
  expect(hugo).toContain('{{ else if (eq $p.state "none") }}<p>–</p>{{ end }}{{ partialCached "offer.html" $p.other $p.other }}{{ $.Content }}<script>{{ $p.data | safeJS }}</script>');
  const eleventy = layoutsForEleventy(templates).get('service.njk')!;
  expect(eleventy).toContain('{% for line_2 in p.lines %}{% set index_2 = loop.index0 %}<li>{% if index_2 %}, {% endif %}');
  expect(eleventy).toContain('{% set one = collections.keyed[key] %}{% set w = words[one.lang] %}<b>{{ w.name }}: {{ one.title }}</b>');
});

test('the floor prints it: conditions, lists, words in another language, other pages by key, each of these once', async () => {
  const { templates: made } = await import(`data:text/javascript,${encodeURIComponent(moduleForFloor(templates))}`) as { templates: (e: (value: unknown) => string, data: object, pages: (key: string) => object) => Record<string, (p: object, content: string) => string> };
  const asked: string[] = [];
  const print = made((value) => String(value ?? '').replaceAll('<', '&lt;'), { words: { sq: { name: 'Emri' } } }, (key) => { asked.push(key); return { lang: 'sq', title: key }; }).service!;
  const p = { lang: 'sq', title: { text: 'A<B' }, lines: [{ text: 'një' }, { text: 'two', lang: 'en' }], other: '/sq/x', data: '{"a":1}' };
  const whole = '<h1>A&lt;B</h1><ul class="steps"><li>një</li><li>, <span lang="en">two</span></li></ul><b>Emri: /sq/x</b><p>text</p><script>{"a":1}</script>';
  expect([print(p, '<p>text</p>'), print(p, '<p>text</p>')]).toEqual([whole, whole]);
  expect(asked).toEqual(['/sq/x']);
  expect(print({ ...p, lines: undefined, state: 'none' }, '')).toContain('</h1><p>–</p><b>');
  expect(print({ ...p, hidden: true }, '')).toContain('</h1><b>');
});

test('a macro that does not exist and a condition that does not end are mistakes', () => {
  expect(() => templatesFrom(new Map([['page', '{% use nothing(p) %}']]))).toThrow('nothing');
  expect(() => templatesFrom(new Map([['page', '{% if p.x %}…']]))).toThrow('endif');
  expect(() => templatesFrom(new Map([['page', '{% unknown p.x %}']]))).toThrow('unknown');
});
