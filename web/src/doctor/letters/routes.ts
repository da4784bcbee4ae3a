import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { doctor } from '../frame/route';

const letters = createRoute({
  getParentRoute: () => doctor,
  path: '/messages',
  component: lazyRouteComponent(() => import('./LettersPage')),
});

export const lettersRoutes = [letters] as const;
