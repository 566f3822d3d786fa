/** Words without their endings, by light rules made for the words of public services. They take folded words (see fold.ts); other words stay as they are. */
import type { Language } from '#languages/languages.ts';

const declensions = {
  sq: 'ave eve ive ove ve at et it ut en in un es is ise ine ia ie ja je sh ash esh ish a e i u j',
  sr: 'ovima ovi ove ova ovu ovom ama ima oga ega og oj om em eg ih im jem jima jama jom ju je ja ji a e i o u',
};

// Albanian has no stem without a vowel: shtetësi, shtesë and shtim have no sht in common.
const spoken = /[aeiouy]/;

/** The stem of a folded word in each language: pasaportën → pasaport, dozvolu → dozvol, certificates → certificat. */
export const stemIn: Readonly<Record<Language, (token: string) => string>> = { sq: light(albanian), sr: light(serbian), en: light(english) };

/** A folded word without the ending of its case or number alone: kuću → kuc, houses → house. What is derived from another word stays another. */
export const caselessIn: Readonly<Record<Language, (token: string) => string>> = { sq: light(repeatedly(3, cutter(declensions.sq, 3, spoken))), sr: light((token) => cutter(declensions.sr, 3)(token)), en: light(singularOf) };

function light(rules: (token: string) => string): (token: string) => string {
  const known = new Map<string, string>();
  return (token) => {
    if (!/^[a-z]{4,}$/.test(token)) return token;
    let stem = known.get(token);
    if (stem === undefined) known.set(token, (stem = rules(token)));
    return stem;
  };
}

/** The longest of these endings whose removal leaves at least so many letters, and such as make a stem, is cut off. */
function cutter(endings: string, least: number, stem = /^/): (token: string) => string {
  const longestFirst = endings.split(' ').sort((a, b) => b.length - a.length);
  return (token) => {
    const ending = longestFirst.find((candidate) => token.endsWith(candidate) && token.length - candidate.length >= least && stem.test(token.slice(0, -candidate.length)));
    return ending === undefined ? token : token.slice(0, -ending.length);
  };
}

function repeatedly(times: number, cut: (token: string) => string): (token: string) => string {
  return (token) => {
    for (let count = 0; count < times; count++) token = cut(token);
    return token;
  };
}

const verb = cutter('ohem ohet ohemi ohen uhem uhet uhemi uhen ojme ojne oj', 4);
const declined = cutter(declensions.sq, 3, spoken);
const derived = cutter('ueshem uara uar ues oren or tar ar ur esim sim im', 3, spoken);

// The noun of a letter and its plural: emër, emri; numër, numri.
const fleetingVowel = (token: string): string => token.replace(/([^aeiou])er$/, '$1r');

// A taxi is no tax: taksi, taksë.
const taxi = /^ta(?:ks|x)i(?:a|ne|se|t|ve|te|m)?$/;

function albanian(token: string): string {
  if (taxi.test(token)) return 'taksi';
  const conjugated = verb(token);
  const stem = conjugated === token ? repeatedly(3, declined)(token) : repeatedly(2, declined)(conjugated);
  const short = derived(stem);
  return fleetingVowel(short === stem ? stem : repeatedly(2, declined)(short));
}

const irregular: Readonly<Record<string, string>> = {
  ...Object.fromEntries('dete deteta detetu detetom deca dece deci decu decom decji decja decje'.split(' ').map((form) => [form, 'det'])),
  ...Object.fromEntries('psa psu psom psi psima'.split(' ').map((form) => [form, 'pas'])),
  // A taxi is no tax here either: taksi, taksa.
  ...Object.fromEntries('taksi taksija taksiju taksijem taxi taxija taxiju'.split(' ').map((form) => [form, 'taksi'])),
};
const adjectival = cutter('ome omu emu', 6);
const cases = cutter(declensions.sr, 3);
const formed = cutter('aci acij ovati ovat ujem uje ujete ovan ovanj irati irat iran iranj iti ati eti it at en an nj ij j', 4);

function serbian(token: string): string {
  if (Object.hasOwn(irregular, token)) return irregular[token]!;
  const stem = cases(adjectival(token.replace(/oscu$/, 'ost')));
  // Stranac, stranca: the last a comes and goes.
  const steady = stem.length > 5 ? stem.replace(/([^aeiou])a([ck])$/, '$1$2') : stem;
  return formed(steady);
}

const nominal = cutter('ation ition ion ment ance ence al er or', 4);
const acting = cutter('ing ed', 3);

function singularOf(token: string): string {
  return token.replace(/ies$/, 'y').replace(/(ss|sh|ch|x)es$/, '$1').replace(/([^su])s$/, '$1');
}

function english(token: string): string {
  const singular = singularOf(token);
  const spelt = singular.replace(/is(?=e$|ed$|ing$|ation$)/, 'iz').replace(/(.{3})ens(?=e$|ed$|ing$)/, '$1enc').replace(/ification$/, 'ificate');
  const done = acting(spelt);
  const stem = done === spelt && !spelt.endsWith('ster') ? nominal(spelt) : done;
  return stem.replace(/(.{3})[ey]$/, '$1').replace(/(.{2})([^aeioul])\2$/, '$1$2');
}
