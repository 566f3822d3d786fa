import { reportWords, reportWordsWith } from '#languages/words/reports.ts';
import type { Voice } from '#languages/voice.ts';
import type { Doer } from '../assess/doer.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { nameOfUnit, titleOf } from './names.ts';
import { conceptIn, institutionIn } from '../model/look-up.ts';

/** Who has to act, in one phrase: the unit, the role and its deputy; or the keeper of the shared description. */
export function responsibleInWords(catalogue: Catalogue, institution: string, doer: Doer, voice: Voice): string {
  if (doer.by === 'concept') {
    const concept = conceptIn(catalogue, doer.concept);
    return voice.say(reportWordsWith.keeperOfConcept(concept ? titleOf(concept, voice).text : doer.concept ?? ''));
  }
  const owner = institutionIn(catalogue, institution)!;
  const unit = doer.unit === undefined ? [] : [nameOfUnit(catalogue, owner, doer.unit, voice)];
  const role = doer.role ? [voice.say(doer.role), ...(doer.deputy ? [voice.say(reportWordsWith.deputy(doer.deputy))] : [])] : [voice.say(reportWords.noRoleNamed)];
  return [...unit, ...role].join('; ');
}
