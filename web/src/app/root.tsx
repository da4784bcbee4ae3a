import { createRootRoute } from '@tanstack/react-router';
import { Refusal } from '../shared/Refusal';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

/** What all addresses are under. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <Refusal problem={error} />,
});
