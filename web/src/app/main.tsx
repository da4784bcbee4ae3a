import './styles.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from '../api/problem';
import { askEarly } from '../patient/find/queries';
import { loadConfig } from './config';
import { startLanguage } from './language';
import { makeRouter } from './routes';
import { startSession } from './session';
import { readable, themeOf } from './theme';

/** Those that say "later". */
const LATER = [0, 429, 503];

/** Only what nobody answered, or not now, is asked again: what was refused stays refused. */
function isWorthAnother(failures: number, problem: Error): boolean {
  const refused = problem instanceof ApiProblem && !LATER.includes(problem.status);
  return failures < 2 && !refused;
}

async function start() {
  const { languages, clinic } = await loadConfig();
  await startLanguage(languages);
  if (await startSession()) return;
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: isWorthAnother, staleTime: 5_000 } },
  });
  if (location.pathname === '/') void askEarly(queries);
  const root = document.getElementById('root');
  if (!root) throw new Error('no root');
  createRoot(root).render(
    <StrictMode>
      <DirectionProvider>
        <MantineProvider
          theme={themeOf(clinic.colour)}
          cssVariablesResolver={readable}
          defaultColorScheme="auto"
        >
          <QueryClientProvider client={queries}>
            <RouterProvider router={makeRouter()} />
          </QueryClientProvider>
        </MantineProvider>
      </DirectionProvider>
    </StrictMode>,
  );
}

start().catch((failure: unknown) => {
  const root = document.getElementById('root');
  if (root)
    root.textContent = 'The pages cannot be reached. Try again. · حاول مجددًا · دوبارہ کوشش کریں';
  throw failure;
});
