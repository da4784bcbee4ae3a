import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { doctor } from '../frame/route';
import { isDate, VIEWS, type View } from './days';

const calendar = createRoute({
  getParentRoute: () => doctor,
  path: '/calendar',
  validateSearch: (given): { view?: View; date?: string } => ({
    ...(VIEWS.includes(given.view as View) ? { view: given.view as View } : {}),
    ...(isDate(given.date) ? { date: given.date } : {}),
  }),
  component: lazyRouteComponent(() => import('./CalendarPage')),
});

export const calendarRoutes = [calendar] as const;
