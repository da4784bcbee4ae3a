import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from '../frame/route';

const places = createRoute({
  getParentRoute: () => desk,
  path: '/rooms',
  component: lazyRouteComponent(() => import('./PlacesPage')),
});

export const placeRoutes = [places] as const;
