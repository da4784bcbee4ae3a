import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from '../frame/route';

const list = createRoute({
  getParentRoute: () => desk,
  path: '/reminders',
  component: lazyRouteComponent(() => import('./RemindersPage')),
});

export const reminderRoutes = [list] as const;
