import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadArea } from '../../app/language';
import { root } from '../../app/root';

/** What all addresses of the front desk are under: its texts, its navigation, and whom it is for. */
export const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  beforeLoad: () => loadArea('desk'),
  component: lazyRouteComponent(() => import('./DeskFrame')),
});
