import '@digdir/designsystemet-css';
import '../theme/spillrom.css';
import './look/index.css';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language, Words } from '@spillrom/words';
import { codeOf } from './api/problem.js';
import { routerOver } from './router.js';
import { contact } from './shell/contact.js';
import { ME } from './shell/me.js';
import { LanguageChoice } from './shell/language.js';
import { chosenLanguage, speak, Speaks } from './shell/words.js';

/** A session that ended meanwhile shows first in some other answer: asking who one is then leads to the sign-in. */
const onError = (error: unknown): void => {
  const code = codeOf(error);
  if (code === undefined || code === 'UNAVAILABLE') contact('views', false);
  if (code === 'UNAUTHENTICATED') void queries.invalidateQueries({ queryKey: ME.queryKey });
};

const queries: QueryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 5_000 } },
  queryCache: new QueryCache({ onError, onSuccess: () => contact('views', true) }),
  mutationCache: new MutationCache({ onError }),
});

const router = routerOver(queries);

const Console = ({ first }: { readonly first: Words }) => {
  const [words, setWords] = useState(first);
  const choose = (language: Language): void => void speak(language).then(setWords);
  return (
    <Speaks value={words}>
      <LanguageChoice value={choose}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageChoice>
    </Speaks>
  );
};

void speak(chosenLanguage()).then((first) =>
  createRoot(document.getElementById('console')!).render(
    <StrictMode>
      <Console first={first} />
    </StrictMode>,
  ),
);
