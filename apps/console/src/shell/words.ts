import { wordsIn, LANGUAGES, type Language, type Words } from '@spillrom/words';
import { createContext, useContext } from 'react';

const Spoken = createContext<Words | undefined>(undefined);
export const Speaks = Spoken.Provider;

/** All words of the language that was chosen. */
export const useWords = (): Words => {
  const words = useContext(Spoken);
  if (words === undefined) throw new Error('nothing speaks above this');
  return words;
};

const PLACE = 'language';

export const chosenLanguage = (): Language => {
  const kept = localStorage.getItem(PLACE);
  return LANGUAGES.find((language) => language === kept) ?? 'nb';
};

/** Loads a language and lets the page say that it is in it. */
export const speak = async (language: Language): Promise<Words> => {
  const words = await wordsIn[language]();
  localStorage.setItem(PLACE, language);
  document.documentElement.lang = language;
  return words;
};
