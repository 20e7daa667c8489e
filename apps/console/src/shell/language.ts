import type { Language } from '@spillrom/words';
import { createContext, useContext } from 'react';

const Choice = createContext<(language: Language) => void>(() => undefined);
export const LanguageChoice = Choice.Provider;

export const useLanguageChoice = (): ((language: Language) => void) => useContext(Choice);
