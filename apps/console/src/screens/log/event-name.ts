import { nameIn } from '@spillrom/words';
import { usePageWords } from '../../shell/page-words.js';
import { useWords } from '../../shell/words.js';

/** What an event of the log is called; the record of a command, which no history shows, too. */
export const useEventName = (): ((type: string) => string) => {
  const { events } = useWords();
  const { log } = usePageWords();
  return (type) => (type === 'CommandDecided' ? log.commandDecided : nameIn(events, type));
};
