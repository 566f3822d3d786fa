import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { marker } from '#catalogue/write/pull-request.ts';

interface Step { uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, string>; if?: string }
interface Job { if?: string; needs?: string; permissions?: Record<string, string>; steps: Step[]; 'timeout-minutes'?: number }
interface Workflow { name: string; on: Record<string, unknown>; permissions?: Record<string, string>; jobs: Record<string, Job> }

const folder = join(import.meta.dirname, '..', '.github', 'workflows');
const names = readdirSync(folder).filter((name) => name.endsWith('.yml')).sort();
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const read = (name: string) => parse(textOf(name)) as Workflow;
const stepsOf = (name: string) => Object.values(read(name).jobs).flatMap(({ steps }) => steps);

/** What each workflow may do: in all its jobs, and in the one that may more. Only those that no pull request starts may write files. */
const rights: Readonly<Record<string, { all: Record<string, string>; jobs?: Record<string, Record<string, string>> }>> = {
  'check.yml': { all: { contents: 'read' } },
  'comment.yml': { all: {}, jobs: { comment: { actions: 'read', 'pull-requests': 'write' } } },
  'dependencies.yml': { all: { contents: 'read' } },
  'links.yml': { all: {}, jobs: { ask: { contents: 'read' }, record: { actions: 'read', contents: 'write', 'pull-requests': 'write' } } },
  'pull-request.yml': { all: { contents: 'read' } },
  'sharded.yml': { all: { contents: 'read' }, jobs: { merge: { actions: 'read', contents: 'read' } } },
};

describe('every workflow', () => {
  test('is known here', () => {
    expect(names).toEqual(Object.keys(rights));
  });

  test.each(names)('%s says what it may, and that is little', (name) => {
    const { permissions, jobs } = read(name);
    expect(permissions).toEqual(rights[name]!.all);
    for (const [id, job] of Object.entries(jobs)) {
      expect(job.permissions).toEqual(rights[name]!.jobs?.[id]);
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  test.each(names)('%s runs for forks without secrets, and never their code with our rights', (name) => {
    expect(textOf(name)).not.toMatch(/pull_request_target|secrets\b|inherit/);
    for (const { uses } of stepsOf(name)) if (uses) expect(uses).toMatch(/^actions\/(?:checkout|setup-node|upload-artifact)@[0-9a-f]{40}$/);
    for (const { uses, with: given } of stepsOf(name)) if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
  });

  test.each(names)('%s puts no word of a pull request into a script', (name) => {
    for (const { run } of stepsOf(name)) expect(run ?? '').not.toContain('${{');
  });
});

describe('what could be turned against us', () => {
  test.each(names)('%s installs without running anything of a package, and keeps nothing from run to run', (name) => {
    for (const { run = '', with: given } of stepsOf(name)) {
      for (const [install] of run.matchAll(/npm (?:ci|install|i)\b.*/g)) expect(install).toContain('--ignore-scripts');
      expect(run).not.toMatch(/\bnpx\b(?!.*--no-install)|curl[^|]*\|\s*(?:ba)?sh|\beval\b/);
      // A cache that a fork’s run may fill is read by ours.
      expect(Object.keys(given ?? {})).not.toContain('cache');
    }
    expect(textOf(name)).not.toMatch(/actions\/cache|self-hosted/);
  });

  test.each(names)('%s lets no job that may write run our packages', (name) => {
    for (const [id, { steps }] of Object.entries(read(name).jobs)) {
      if (!Object.values({ ...rights[name]!.all, ...rights[name]!.jobs?.[id] }).includes('write')) continue;
      for (const { run = '' } of steps) expect(run).not.toMatch(/\b(?:npm|node|npx)\b/);
    }
  });

  test('the same command installs in CI and on a fresh clone', () => {
    expect(readFileSync(join(folder, '../../.ci/run'), 'utf8')).toMatch(/^npm ci --ignore-scripts$/m);
  });

  test('new versions wait a week, and what has to stay where it is stays', () => {
    const { updates } = parse(readFileSync(join(folder, '..', 'dependabot.yml'), 'utf8')) as { updates: { 'package-ecosystem': string; cooldown: Record<string, number>; ignore?: { 'dependency-name': string }[] }[] };
    expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
    expect(updates[0]!.ignore!.map((one) => one['dependency-name'])).toEqual(expect.arrayContaining(['astro', '@astrojs/*']));
  });

  test('a vulnerability is reported where only maintainers read it, in three languages, to no invented address', () => {
    const text = readFileSync(join(folder, '..', 'SECURITY.md'), 'utf8');
    expect(text.match(/Security → Report a vulnerability/g)).toHaveLength(3);
    expect(text).not.toMatch(/[\w.]+@[\w.]+/);
  });
});

describe('the comment of a pull request', () => {
  const { on, jobs } = read('comment.yml');
  const [step] = jobs.comment!.steps as [Step];

  test('is written after the summary, by a job that checks nothing out', () => {
    expect(on).toEqual({ workflow_run: { workflows: [read('pull-request.yml').name], types: ['completed'] } });
    expect(jobs.comment!.if).toContain("event == 'pull_request'");
    expect(jobs.comment!.steps).toHaveLength(1);
    expect(step.uses).toBeUndefined();
    expect(step.env!.MARKER).toBe(marker);
    expect(step.run).toContain(`startswith("${marker}")`);
  });

  test('the summary is taken from the artifact that the other workflow leaves', () => {
    const upload = stepsOf('pull-request.yml').find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))!;
    expect(step.run).toContain(`--name ${String(upload.with!.name)} `);
  });

  // The script is run with a stand-in for gh, which notes what it is asked and answers as GitHub would.
  const made = mkdtempSync(join(tmpdir(), 'katalogu-comment-'));
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  writeFileSync(join(made, 'gh'), `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$MADE/asked"
case "$*" in
  'run download'*) [ -d "$MADE/artifact" ] && cp -R "$MADE/artifact/." "\${@: -1}" ;;
  *'/pulls/'*) echo "open $ANSWER_SHA 7" ;;
  *'/comments?'*) printf '%s' "$ANSWER_OLD" ;;
  *) for given; do case "$given" in body=@*) cp "\${given#body=@}" "$MADE/posted" ;; esac; done ;;
esac
`);
  chmodSync(join(made, 'gh'), 0o755);

  function posted(artifact: Readonly<Record<string, string>> | undefined, { sha = 'abc', old = '' } = {}): { said: string; asked: string; body: string | undefined } {
    for (const name of ['artifact', 'asked', 'posted']) rmSync(join(made, name), { recursive: true, force: true });
    if (artifact) {
      mkdirSync(join(made, 'artifact'));
      for (const [name, text] of Object.entries(artifact)) writeFileSync(join(made, 'artifact', name), text);
    }
    const said = execFileSync('bash', ['--noprofile', '--norc', '-c', step.run!], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: `${made}:${process.env.PATH ?? ''}`, MADE: made, REPOSITORY: 'aip/katalogu', SERVER: 'https://github.com', RUN: '1', HEAD_SHA: 'abc', HEAD_REPOSITORY: '7', MARKER: marker, GH_TOKEN: 'none', ANSWER_SHA: sha, ANSWER_OLD: old } });
    const readBack = (name: string) => { try { return readFileSync(join(made, name), 'utf8'); } catch { return undefined; } };
    return { said, asked: readBack('asked') ?? '', body: readBack('posted') };
  }

  const summary = `${marker}\n\n## Çfarë sjell ky ndryshim\n`;

  test('is posted once, then updated', () => {
    const first = posted({ number: '12\n', 'comment.md': summary });
    expect(first.asked).toContain('--method POST repos/aip/katalogu/issues/12/comments');
    expect(first.body).toBe(summary);
    expect(posted({ number: '12\n', 'comment.md': summary }, { old: '345\n678\n' }).asked).toContain('--method PATCH repos/aip/katalogu/issues/comments/345 ');
  });

  test('mentions nobody, whatever the artifact says', () => {
    expect(posted({ number: '12', 'comment.md': `${summary}@octocat` }).body).toBe(`${summary}@&#8203;octocat`);
  });

  test('leads nowhere but to the files of the repository, and holds no HTML but ours', () => {
    const hostile = [
      '[log in](https://evil.example/)', '[x](http:evil.example)', '[x](http&#58;//evil.example)', '![x](//evil.example/a.png)', '[x]: https://evil.example', '<https://evil.example>', '<a href="//evil.example">x</a>', '<img src=//evil.example>', '<!-- hidden', 'https://evil.example', 'www.evil.example', '[x](https://github.com/evil/katalogu/blob/a)', '[x](https://github.com/aip/katalogu/blob.evil)',
      // Up from our files, in every way of writing that a browser follows.
      '[x](https://github.com/aip/katalogu/blob/../../../evil/login)', '[x](https://github.com/aip/katalogu/blob/a/%2e%2E/.%2e/x)', '[x](https://github.com/aip/katalogu/blob/a\\..\\x)', '[x](https://github.com/aip/katalogu/blob/a(b)/../x)', '[x](https://github.com/aip/katalogu/blob/a&#47;..&#x2F;x)', '[x](https://github.com/aip/katalogu/blob/.\\./x)',
      // Signs that stand for others within the script.
      '\x02a href="//evil.example">x</a>', '\x04img src="//evil.example">', '[x\x01//evil.example)', '\x03', '\x05',
      '```mermaid\nclick A href "//evil.example"\n```', '- ~~~ geojson\n~~~',
    ];
    const body = posted({ number: '12', 'comment.md': `${summary}${hostile.join('\n\n')}\n` }).body!;
    expect(body.split('\n').slice(1).join('\n')).not.toMatch(/\]\((?!https:\/\/github\.com\/aip\/katalogu\/blob\/)|\]:|<[A-Za-z/!?]|:\/\/evil|www\.|(?:```|~~~) *[a-z]|[\x00-\x08\x0b-\x1f]/);
    for (const [, address] of body.matchAll(/\]\((\S*)\)/g)) expect(new URL(address!).pathname).toMatch(/^\/aip\/katalogu\/blob\//);
    expect(body).not.toMatch(/\]\([^)]*(?:\.\.|%2e|\\|&)/i);
  });

  test('mentions nobody and names no other repository also where its signs are written as entities', () => {
    const body = posted({ number: '12', 'comment.md': `${summary}&#64;octocat &commat;octocat &#x40;octocat &amp;#64;octocat evil/repository#1 evil/repository&#35;1 &num;1 &#8203;@octocat\n` }).body!;
    expect(body.split('\n').at(-2)).toBe('&amp;#&#8203;64;octocat &amp;commat;octocat &amp;#x40;octocat &amp;#&#8203;64;octocat evil/repository#&#8203;1 evil/repository&amp;#&#8203;35;1 &amp;num;1 &#8203;@&#8203;octocat');
  });

  test('leads to no other pull request and to no commit, and writes nothing into their course', () => {
    const commit = '3f9c2a7b1d4e5f60718293a4b5c6d7e8f9012345';
    const hostile = ['#12', 'evil/repository#12', 'GH-12', 'gh-12', 'GH\\-12', commit, commit.slice(0, 7), `a${commit.slice(0, 7)}`, commit.toUpperCase(), `evil/repository@${commit}`, `${commit.slice(0, 10)}...${commit}`, '1234567', `[${commit}](https://github.com/aip/katalogu/blob/${commit}/content/gh-12/www.pdf)`];
    const body = posted({ number: '12', 'comment.md': `${summary}${hostile.join('\n\n')}\n` }).body!;
    const seen = body.replaceAll(`](https://github.com/aip/katalogu/blob/${commit}/content/gh-12/www.pdf)`, ']');
    expect(seen).not.toBe(body);
    expect(seen).not.toMatch(/#\d(?!203;)|gh\\*-\d|[0-9a-f]{7}/i);
    // Whoever reads it sees the same words.
    expect(seen.replace(/&#8203;|\u200b/g, '')).toContain(`\n\n${hostile.slice(5, -1).join('\n\n')}\n\n[${commit}]`);
  });

  test('keeps the links of our own check, and its excerpts', () => {
    const written = `${summary}[a](https://github.com/aip/katalogu/blob/abc/content/institutions/a-1/files/K%C3%ABrkesa.PDF) [b](https://github.com/aip/katalogu/blob/abc/content/x/sq.md?plain=1#L12)\n\n\`\`\`text\n1 | a & b\n\`\`\`\n`;
    expect(posted({ number: '12', 'comment.md': written }).body).toBe(written);
  });

  test('keeps a link of any length, and every link of a line, byte for byte', () => {
    const link = (path: string) => `[x](https://github.com/aip/katalogu/blob/${path})`;
    for (const written of [`${summary}${link('abcdef'.repeat(10_000))}\n`, `${summary}- ${link('1234567/gh-12/www.a')}${link('b?plain=1#L1234567')}: ${link('c')}\n`]) expect(posted({ number: '12', 'comment.md': written }).body).toBe(written);
    // A rule that begins anew after each find takes minutes of such a link; without one the time grows with the length.
    expect(step.run).not.toMatch(/-e '[:tT]/);
  });

  test('shows no entity in an excerpt where a number or GH- is parted', () => {
    const body = posted({ number: '12', 'comment.md': `${summary}\`\`\`text\n12 | 038200100 GH-3\n\`\`\`\n` }).body!;
    expect(body).toBe(`${summary}\`\`\`text\n12 | 038200\u200b100 GH-\u200b3\n\`\`\`\n`);
  });

  test.each(['sq', 'sr', 'en'])('is what our own check wrote, sign by sign but for mentions (%s)', (language) => {
    const written = readFileSync(join(import.meta.dirname, `golden/pull-request.${language}.md`), 'utf8').replaceAll('](content/', '](https://github.com/aip/katalogu/blob/abc/content/');
    expect(written).toContain('](https://github.com/aip/');
    expect(posted({ number: '12', 'comment.md': written }).body).toBe(written.replaceAll('@', '@&#8203;'));
  });

  test.each([
    ['there is no artifact', undefined, {}], ['the number is missing', { 'comment.md': summary }, {}], ['the number is a path', { number: '../1', 'comment.md': summary }, {}], ['the number is an order', { number: '1; id', 'comment.md': summary }, {}], ['the number is many', { number: '1\n2\n', 'comment.md': summary }, { sha: 'other' }],
    ['the commit is another', { number: '12', 'comment.md': summary }, { sha: 'def' }], ['the mark is missing', { number: '12', 'comment.md': 'Hello' }, {}], ['the words are too many', { number: '12', 'comment.md': `${marker}\n${'x'.repeat(65_600)}` }, {}], ['nothing was written', { number: '12', 'comment.md': '' }, {}],
  ])('is not posted when %s', (_, artifact, answers) => {
    const { said, asked, body } = posted(artifact as Record<string, string> | undefined, answers);
    expect(body).toBeUndefined();
    expect(asked).not.toContain('--method');
    expect(said.trim()).not.toBe('');
  });
});

test('a build in parts has one day for all, and every part is made, fetched and joined', () => {
  const { jobs } = read('sharded.yml') as unknown as { jobs: { day: Job; part: Job & { strategy: { matrix: { part: number[] } } }; merge: Job } };
  const { part: parts } = jobs.part.strategy.matrix;
  const build = jobs.part.steps.find(({ run }) => run?.includes('npm run build'))!;
  expect(build.run).toContain(`--shard "$PART/${parts.length}" --today "$TODAY"`);
  expect(jobs.merge.steps.find(({ run }) => run?.includes('gh run download'))!.run).toContain(`for part in ${parts.join(' ')};`);
  expect(jobs.merge.steps.find(({ run }) => run?.includes('npm run merge'))!.run).toContain(parts.map((number) => `parts/${number}`).join(' '));
  // The address stands in both, or the parts would be refused.
  for (const { env } of [build, jobs.merge.steps.find(({ run }) => run?.includes('npm run merge'))!]) expect(env).toHaveProperty('KATALOGU_SITE');
});

test('what may write files is not started by a pull request', () => {
  const writing = names.filter((name) => JSON.stringify(rights[name]).includes('"contents":"write"'));
  for (const name of writing) expect(Object.keys(read(name).on).sort()).toEqual(['schedule', 'workflow_dispatch']);
});

describe('the preview of a pull request', () => {
  const steps = stepsOf('pull-request.yml');
  const preview = steps.find(({ run }) => run?.includes('npm run --silent preview'))!;

  test('is made of what the check accepts, and its failing hides no answer', () => {
    expect(preview.if).toBe("steps.check.outputs.code == '0'");
    expect(preview.run).toContain('|| : > preview.md');
    expect(preview.run).toContain("--since 'HEAD^1'");
  });

  test('is kept beside the summary, not in it', () => {
    const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@')).map(({ with: given }) => given!);
    expect(uploads.map(({ name, path }) => [name, path])).toEqual([['pull-request', 'pull-request/'], ['preview', 'preview/']]);
    expect(steps.indexOf(preview)).toBeLessThan(steps.findIndex(({ uses }) => uses?.startsWith('actions/upload-artifact@')));
  });

  test.each([[10, 'Y\n', true], [64_999, 'YY\n', false]])('comes into the comment where there is room (%d characters)', (length, section, fits) => {
    const made = mkdtempSync(join(tmpdir(), 'katalogu-preview-'));
    mkdirSync(join(made, 'pull-request'));
    writeFileSync(join(made, 'pull-request/comment.md'), 'x'.repeat(length));
    writeFileSync(join(made, 'npm'), `#!/usr/bin/env bash\ncase "$*" in *preview*) printf '${section.trim()}\\n' ;; esac\n`);
    chmodSync(join(made, 'npm'), 0o755);
    execFileSync('bash', ['--noprofile', '--norc', '-c', preview.run!], { cwd: made, env: { PATH: `${made}:${process.env.PATH ?? ''}`, GITHUB_STEP_SUMMARY: join(made, 'summary') } });
    expect(readFileSync(join(made, 'pull-request/comment.md'), 'utf8').endsWith(section)).toBe(fits);
    expect(readFileSync(join(made, 'summary'), 'utf8')).toBe(section);
    rmSync(made, { recursive: true, force: true });
  });
});

test('the template speaks three languages and asks little', () => {
  const text = readFileSync(join(folder, '..', 'pull_request_template.md'), 'utf8');
  const boxes = text.split('\n').filter((line) => line.startsWith('- [ ] '));
  expect(boxes.length).toBeLessThanOrEqual(4);
  for (const box of boxes) expect(box.split(' · ')).toHaveLength(3);
});

test('the summary refuses by the exit code of the check alone, and after it is kept', () => {
  const steps = stepsOf('pull-request.yml');
  expect(steps.at(-1)).toMatchObject({ run: 'exit "$CODE"', env: { CODE: '${{ steps.check.outputs.code }}' } });
  expect(steps.at(-2)!.uses).toMatch(/^actions\/upload-artifact@/);
  expect(steps.find(({ run }) => run?.includes('--format markdown'))!.run).toContain("--since 'HEAD^1'");
  expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))!.with).toMatchObject({ 'fetch-depth': 0 });
});
