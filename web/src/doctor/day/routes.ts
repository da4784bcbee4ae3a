import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { doctor } from '../frame/route';

const day = createRoute({
  getParentRoute: () => doctor,
  path: '/',
  component: lazyRouteComponent(() => import('./DayPage')),
});

export const dayRoutes = [day] as const;
