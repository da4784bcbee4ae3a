import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadArea } from '../../app/language';
import { root } from '../../app/root';
import { number } from '../../shared/addresses';

/** What all addresses of doctors are under: its texts, its navigation, whom it is for, and whose calendar it is. */
export const doctor = createRoute({
  getParentRoute: () => root,
  path: '/doctor',
  beforeLoad: () => loadArea('doctor'),
  validateSearch: (given): { doctor?: number } => {
    const chosen = number(given.doctor);
    return chosen ? { doctor: chosen } : {};
  },
  component: lazyRouteComponent(() => import('./DoctorFrame')),
});
