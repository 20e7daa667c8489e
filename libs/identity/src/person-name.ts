import { findsPersonNumber, isBlank, isCleanText } from '@spillrom/kernel';

export const PERSON_NAME_MAX = 200;

/** A name that may be kept: text of 1 to 200 code units, not blank, without a national identity number in it. */
export const isPersonName = (text: string): boolean =>
  !isBlank(text) && text.length <= PERSON_NAME_MAX && isCleanText(text) && !findsPersonNumber(text);
