import type { Voice } from '#languages/voice.ts';
import { exerciseWords } from '#languages/words/practice.ts';
import { exercises, practiceInstitution } from '../model/practice.ts';
import { richOf, type Rich } from './rich.ts';

export interface TrainingExercise {
  id: string;
  title: Rich;
  task: Rich;
  /** What the check looks for, in the order in which one goes about it. */
  marked: readonly Rich[];
  /** The folder that is worked on, as `npm run practice` makes it. */
  folder: string;
}

/** The exercises of the practice institution for a reader of the guide: the same words as the command says, and the same marks as the check gives. */
export function trainingExercises(voice: Voice): TrainingExercise[] {
  const { language } = voice.route;
  return exercises.map(({ id, service, wants }) => {
    const words = exerciseWords[id]!;
    return {
      id, title: richOf(words.title[language], voice), task: richOf(words.task[language], voice),
      marked: wants.map((_, index) => richOf(words.write[index]![language], voice)),
      folder: `practice/institutions/${practiceInstitution}/services/${service}/`,
    };
  });
}
