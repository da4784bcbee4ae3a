import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk } from '../frame/route';
import { SECTIONS, type Section } from './sections';

const slots = createRoute({
  getParentRoute: () => desk,
  path: '/slots',
  validateSearch: (given): { section?: Section } => {
    const section = SECTIONS.find((one) => one === given.section);
    return section ? { section } : {};
  },
  component: lazyRouteComponent(() => import('./SlotsPage')),
});

export const slotRoutes = [slots] as const;
