import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { number } from '../../shared/addresses';
import { desk } from '../frame/route';

/** What is chosen so far; it outlives a reload. */
export interface Chosen {
  patient?: number;
  doctor?: number;
  service?: number;
}

const book = createRoute({
  getParentRoute: () => desk,
  path: '/book',
  validateSearch: (given): Chosen => {
    const all = {
      patient: number(given.patient),
      doctor: number(given.doctor),
      service: number(given.service),
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Chosen;
  },
  component: lazyRouteComponent(() => import('./BookPage')),
});

export const bookRoutes = [book] as const;
