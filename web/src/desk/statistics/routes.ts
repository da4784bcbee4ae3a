import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { number } from '../../shared/addresses';
import { desk } from '../frame/route';

/** A period of days, and whose; absent for the usual one and for all doctors. */
export interface Asked {
  from?: string;
  to?: string;
  doctor?: number;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const statistics = createRoute({
  getParentRoute: () => desk,
  path: '/statistics',
  validateSearch: (given): Asked => {
    const doctor = number(given.doctor);
    return {
      ...(DATE.test(String(given.from)) ? { from: String(given.from) } : {}),
      ...(DATE.test(String(given.to)) ? { to: String(given.to) } : {}),
      ...(doctor ? { doctor } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./StatisticsPage')),
});

export const statisticsRoutes = [statistics] as const;
