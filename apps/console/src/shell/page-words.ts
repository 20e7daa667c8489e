import { pageWordsIn, type Language, type PageWords } from '@spillrom/words';
import { use } from 'react';
import { useWords } from './words.js';

const loaded = new Map<Language, Promise<PageWords>>();

const load = (language: Language): Promise<PageWords> => {
  const coming = loaded.get(language) ?? pageWordsIn[language]();
  loaded.set(language, coming);
  // What did not come is asked for again by whoever tries again.
  coming.catch(() => loaded.delete(language));
  return coming;
};

/** The words of the later pages; the page waits for them once. */
export const usePageWords = (): PageWords => use(load(useWords().language));
