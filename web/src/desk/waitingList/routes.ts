import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from '../frame/route';

const list = createRoute({
  getParentRoute: () => desk,
  path: '/waiting-list',
  component: lazyRouteComponent(() => import('./WaitingListPage')),
});

export const waitingListRoutes = [list] as const;
