import { resolve } from 'node:path';
import { routes } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFolder, readContent } from '#src/content.ts';
import { isWithin } from '#src/disk.ts';
import { environmentOf } from './begin.ts';
import { dayOf, exit, options, portOf, run, unknownInstitution, WrongUse } from './command.ts';
import { editBackend } from './edit-backend.ts';
import { checkSettings } from './settings.ts';

await run({
  name: 'edit',
  does: commandWords.editDoes,
  options: { content: options.content, port: options.port, institution: { type: 'string', value: 'ID', does: commandWords.institution }, today: options.today, lang: options.lang },
  async run({ values, language, say }) {
    const content = String(values.content ?? 'content');
    await checkSettings();
    const today = dayOf(values.today);
    const read = await readContent(resolve(content));
    if (!read) throw new WrongUse(commandWords.noFolder(content));
    const known = read.catalogue.institutions.map(({ id }) => id);
    if (values.institution !== undefined && !known.includes(String(values.institution))) throw unknownInstitution(String(values.institution), known, read.catalogue.institutions);
    Object.assign(process.env, environmentOf({ content, today }), { KATALOGU_LIVE: '1', KATALOGU_EDITOR: 'local', ASTRO_TELEMETRY_DISABLED: '1' });
    const [{ dev }, { formAsOneFile }] = await Promise.all([import('astro'), import('./edit-form.ts')]);
    // A page that is open beside the form shows the change at once; the form itself stays.
    let show = (_page: string): void => undefined;
    const backend = editBackend({ content: resolve(content), today, written: ({ institution, service }) => { for (const { path } of routes) show(`/${[path, institution, ...(service === undefined ? [] : [service])].join('/')}/index.html`); } });
    const server = await dev({
      root: houseFolder, logLevel: 'warn', server: { host: '127.0.0.1', port: portOf(values.port) ?? 4331 },
      vite: {
        // Files that are being written are no reason to load everything anew.
        server: { watch: { ignored: (path: string) => isWithin(resolve(content), path) } },
        plugins: [formAsOneFile(), { name: 'edit-backend', configureServer(vite) {
          show = (path) => vite.ws.send({ type: 'full-reload', path });
          vite.middlewares.use((request, response, next) => { if (!backend.answer(request, response)) next(); });
        } }],
      },
    });
    const address = `http://127.0.0.1:${server.address.port}`;
    const query = new URLSearchParams({ ...(values.institution === undefined ? {} : { institution: String(values.institution) }), key: backend.key });
    process.stdout.write(`${say(commandWords.editing(`${address}/edit/${language}/?${query.toString()}`))}\n${say(commandWords.serving(`${address}/${language}/`))}\n`);
    // The first page of a server takes seconds; it begins while the officer still opens the browser.
    fetch(`${address}/edit/${language}/`).catch(() => undefined);
    await new Promise<void>((stop) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop()); });
    await server.stop();
    return exit.fine;
  },
});
