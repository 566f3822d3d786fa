import { z } from 'zod';
import { inEach, languages } from '#languages/languages.ts';
import { inbornNames } from '#languages/letters.ts';

/** Ids are lower-case ASCII kebab-case, at most 64 characters, permanent and never reused. */
export const idPattern = new RegExp(`^(?!(?:${inbornNames.join('|')})$)[a-z0-9]+(?:-[a-z0-9]+)*$`);
export const id = z.string().regex(idPattern).max(64);

/** A service among those of all institutions: `institution/service`. */
export const wholeIdPattern = new RegExp(`^${[0, 1].map(() => `(?!(?:${inbornNames.join('|')})(?:/|$))[a-z0-9]+(?:-[a-z0-9]+)*`).join('/')}$`);
export const wholeId = z.string().regex(wholeIdPattern).max(129);

/** A line of words, as a reader sees it. */
/** Words hold more than blanks. */
export const notBlank = /\S/;
export const words = z.string().min(1).max(2000).regex(notBlank);
export const shortWords = z.string().min(1).max(300).regex(notBlank);

/** The same words in each language; an official name that is missing in one language is our translation and is listed in `translated`. */
export const wordsInEachLanguage = z.strictObject(inEach(() => shortWords));
export const translatedLanguages = z.array(z.enum(languages)).max(3);

/** A calendar day that exists, year-month-day (ISO 8601). */
export const date = z.iso.date();

/** ISO 8601 duration such as PT15M, P6M, P1Y, longer than nothing; weeks stand alone (P2W). */
export const durationPattern = /^P(?=.*[1-9])(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;
export const duration = z.string().regex(durationPattern);

/** A length of time, exact or between two bounds. */
export const durationOrRange = z.union([duration, z.strictObject({ min: duration.optional(), max: duration })]);

/** Address of a page or file on the web. */
export const webAddressPattern = /^https?:\/\/[^\s/$.?#][^\s]*$/;
export const webAddress = z.string().regex(webAddressPattern).max(2000);

/** Time of day, 24 hours. */
export const timeOfDayPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
export const timeOfDay = z.string().regex(timeOfDayPattern);

/** Whole number of days, hours or months. */
export const count = z.int().min(1).max(3660);

/** Text fields that are maps from an id (a condition, a fee, a conflict …) to words. */
export const wordsById = z.record(id, words);

/** It is known that there is none; leaving the field out means that nobody has said. */
export const none = z.literal('none');
