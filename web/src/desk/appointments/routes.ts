import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from '../frame/route';
import { readFilters } from './filters';

const list = createRoute({
  getParentRoute: () => desk,
  path: '/appointments',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('./AppointmentsPage')),
});

const one = createRoute({
  getParentRoute: () => desk,
  path: '/appointments/$id',
  component: lazyRouteComponent(() => import('./one/AppointmentPage')),
});

const move = createRoute({
  getParentRoute: () => desk,
  path: '/appointments/$id/move',
  component: lazyRouteComponent(() => import('./one/MovePage')),
});

export const appointmentRoutes = [list, one, move] as const;
