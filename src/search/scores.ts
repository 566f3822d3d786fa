/** What it is worth where a word stands, and how well a name fits. The numbers were tried on the judged questions (`npm run bench -- search`). */

/** What each field of an entry weighs. A word is central where a good part of the names have it: it is what the service is about. Patenta, not gati. */
export const weights = { title: 3.7, alsoCalled: 3.15, centralTitle: 5, centralName: 4.25, summary: 2, topic: 1.4, place: 1.2 };

/** The field that a weight stands for. */
export const fieldOf = (weight: number): keyof typeof weights => (Object.keys(weights) as (keyof typeof weights)[]).find((field) => weights[field] === weight)!;

/** Whether a weight is that of a place or a topic: no part of a name. */
export const isPlaced = (field: number): boolean => field === weights.place || field === weights.topic;

/** From this share of the names on a word is central. */
export const central = 0.3;

/** What ways to match and to read add or take. */
export const scale = { otherLanguage: 0.9, phrase: 6, whole: 8, wholeSynonym: 7.5, inflected: 3, within: 2, beginning: 1.2, beginningSynonym: 0.6, here: 1.1, coverage: 0.6, everyday: 0.82, joined: 0.97, split: 0.95 };

/** The least that an answer must have. */
export const least = { sure: 0.5, sureOfName: 0.3, sureOfExchanged: 0.45, saidOfName: 0.5, saidOfLongName: 0.34, saidAside: 0.7, saidByDoor: 0.7, saidOfDoor: 0.5, shown: 0.22, shownAlone: 0.1, shareOfBest: 0.3 };
