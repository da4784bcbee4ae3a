import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { number } from '../../shared/addresses';
import { desk } from '../frame/route';

/** Whose visits, and where one is in them. */
interface Wanted {
  doctor?: number;
  page?: number;
}

function readWanted(given: Record<string, unknown>): Wanted {
  const doctor = number(given.doctor);
  const page = number(given.page);
  return { ...(doctor ? { doctor } : {}), ...(page ? { page } : {}) };
}

const queue = createRoute({
  getParentRoute: () => desk,
  path: '/queue',
  validateSearch: readWanted,
  component: lazyRouteComponent(() => import('./QueuePage')),
});

const unclosed = createRoute({
  getParentRoute: () => desk,
  path: '/unclosed',
  validateSearch: readWanted,
  component: lazyRouteComponent(() => import('./UnclosedPage')),
});

export const visitRoutes = [queue, unclosed] as const;
