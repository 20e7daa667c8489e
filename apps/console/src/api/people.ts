import { nameIn } from '@spillrom/words';
import { useWords } from '../shell/words.js';
import { useAllNames } from './names.js';

/** What people are called, for those who may know; others are told of no one. */
export const usePeople = (): ((actor: string) => string) => {
  const { ui, names } = useWords();
  const { data } = useAllNames();
  return (actor) => {
    if (actor === 'clock') return nameIn(names.roles, actor);
    return data?.people?.find((person) => person.actor === actor)?.name ?? ui.frame.unknownPerson;
  };
};
