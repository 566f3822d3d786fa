import { join, resolve } from 'node:path';
import { routes } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { leafletWords } from '#languages/words/leaflets.ts';
import { isFolder, readTextFile, writeWhole } from '#src/disk.ts';
import { exit, options, progress, run, unknownInstitution, WrongUse } from './command.ts';

const routePaths = routes.map(({ path }) => path);

await run({
  name: 'leaflets',
  does: leafletWords.does,
  options: {
    out: { ...options.out, does: leafletWords.out },
    institution: { type: 'string', value: 'ID', does: commandWords.institution },
    in: { type: 'string', value: routePaths.join('|'), does: leafletWords.in, multiple: true },
    to: { type: 'string', value: 'DIR', does: leafletWords.to },
    lang: options.lang,
  },
  async run({ values, say }) {
    const out = resolve(String(values.out ?? 'dist'));
    const built = await readTextFile(join(out, 'build.json'));
    const listed = await readTextFile(join(out, 'api/v1/services.json'));
    if (!(await isFolder(out)) || built === undefined || listed === undefined) throw new WrongUse(commandWords.noSite(String(values.out ?? 'dist')));
    const wished = values.in === undefined ? routePaths : String(values.in).split(',');
    const unknown = wished.find((path) => !(routePaths as string[]).includes(path));
    if (unknown !== undefined) throw new WrongUse(commandWords.badChoice('--in', unknown, routePaths.join(', ')));

    const { services } = JSON.parse(listed) as { services: { id: string; institution: string; status?: string }[] };
    const { institutions } = JSON.parse((await readTextFile(join(out, 'api/v1/institutions.json')))!) as { institutions: { id: string; addresses: { sq: string }; facts: { formerIds?: string[] } }[] };
    const [first] = institutions;
    const known = institutions.map(({ id }) => id);
    const only = values.institution === undefined ? known : [String(values.institution)];
    if (!first || !known.includes(only[0]!)) throw unknownInstitution(only[0] ?? '', known, institutions as unknown as Parameters<typeof unknownInstitution>[2]);
    const [{ chromiumIsThere }, { printed, sheetsOf }] = await Promise.all([import('./browser.ts'), import('./paper.ts')]);
    if (!(await chromiumIsThere())) throw new WrongUse(leafletWords.noChromium);

    const sheets = routes.filter(({ path }) => wished.includes(path)).flatMap((route) => only.flatMap((institution) => sheetsOf(route, institution, services.filter((service) => service.institution === institution).map(({ id }) => id.split('/').at(-1)!).sort())));
    const to = resolve(String(values.to ?? 'leaflets'));
    const { judgedOn } = JSON.parse(built) as { judgedOn: string };
    // The site knows where it is published, the folder within the address included.
    const root = first.addresses.sq.slice(0, -`/sq/${first.id}/`.length);
    let done = 0;
    for await (const { sheet, pdf } of printed(out, root, sheets, judgedOn)) {
      await writeWhole(join(to, sheet.file), pdf);
      progress(++done, sheets.length, sheet.file);
    }
    process.stdout.write(`${say(leafletWords.done(sheets.length, String(values.to ?? 'leaflets')))}\n`);
    return exit.fine;
  },
});
