import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from '../frame/route';

const operations = createRoute({
  getParentRoute: () => desk,
  path: '/operations',
  component: lazyRouteComponent(() => import('./OperationsPage')),
});

export const operationsRoutes = [operations] as const;
