import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { number } from '../../shared/addresses';
import { desk } from '../frame/route';

const list = createRoute({
  getParentRoute: () => desk,
  path: '/directory',
  component: lazyRouteComponent(() => import('./DirectoryPage')),
});

const add = createRoute({
  getParentRoute: () => desk,
  path: '/directory/new',
  component: lazyRouteComponent(() => import('./NewDoctorPage')),
});

const doctor = createRoute({
  getParentRoute: () => desk,
  path: '/directory/$doctor',
  params: {
    parse: ({ doctor: text }: { doctor: string }) => ({ doctor: number(text) ?? 0 }),
    stringify: ({ doctor: id }: { doctor: number }) => ({ doctor: String(id) }),
  },
  component: lazyRouteComponent(() => import('./DoctorPage')),
});

export const directoryRoutes = [list, add, doctor] as const;
