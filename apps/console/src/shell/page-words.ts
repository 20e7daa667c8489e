import { formIn, pageWordsIn, type Form, type Language, type PageWords } from '@spillrom/words';
import { use } from 'react';
import { useWords } from './words.js';

/** Loads each language once; what did not come is asked for again by whoever tries again. */
const loader = <Said>(from: Readonly<Record<Language, () => Promise<Said>>>) => {
  const loaded = new Map<Language, Promise<Said>>();
  return (language: Language): Promise<Said> => {
    const coming = loaded.get(language) ?? from[language]();
    loaded.set(language, coming);
    coming.catch(() => loaded.delete(language));
    return coming;
  };
};

const loadPages = loader(pageWordsIn);
const loadForm = loader(formIn);

/** The words of the later pages; the page waits for them once. */
export const usePageWords = (): PageWords => use(loadPages(useWords().language));

/** The words of the forms of commands, likewise. */
export const useFormWords = (): Form => use(loadForm(useWords().language));
