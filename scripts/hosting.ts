import { join } from 'node:path';
import { headerRules, withEditor, withStyles } from '#catalogue/write/headers.ts';
import { hostingFiles, type Redirect } from '#catalogue/write/hosting.ts';
import { originsOf } from '#src/edit/forge.ts';
import { writeWhole } from '#src/disk.ts';

/** Puts into a built site what web servers have to be told: headers and redirects, in the forms of several. `editor` says where the form editor writes, if the site brings one; `styles` names the style sheets that pages carry, `moved` what leads to new addresses. */
export async function writeHosting(out: string, base: string, editor: string, { styles = [], moved = [] }: { styles?: readonly string[]; moved?: readonly Redirect[] } = {}): Promise<void> {
  const rules = withStyles(editor === '' ? headerRules : withEditor(originsOf(editor)), styles);
  for (const [file, written] of Object.entries(hostingFiles)) await writeWhole(join(out, file), written({ rules, base, moved }));
}
