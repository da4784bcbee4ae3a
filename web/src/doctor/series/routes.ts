import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { doctor } from '../frame/route';

const series = createRoute({
  getParentRoute: () => doctor,
  path: '/series',
  component: lazyRouteComponent(() => import('./SeriesPage')),
});

export const seriesRoutes = [series] as const;
