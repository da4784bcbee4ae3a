import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../app/root';
import { date, number } from '../shared/addresses';
import FindPage from './find/FindPage';

const id = {
  parse: ({ doctor }: { doctor: string }) => ({ doctor: number(doctor) ?? 0 }),
  stringify: ({ doctor }: { doctor: number | string }) => ({ doctor: String(doctor) }),
};

const find = createRoute({
  getParentRoute: () => root,
  path: '/',
  // Whom most people come for: it waits for nothing but the entry.
  component: FindPage,
});

const times = createRoute({
  getParentRoute: () => root,
  path: '/find/$doctor',
  params: id,
  validateSearch: (given): { service?: number; wait?: string } => {
    const service = number(given.service);
    const wait = date(given.wait);
    return { ...(service ? { service } : {}), ...(wait ? { wait } : {}) };
  },
  component: lazyRouteComponent(() => import('./find/DoctorTimesPage')),
});

interface ChosenTime {
  service?: number;
  date: string;
  time: string;
  fold: number;
  at: string;
}

const book = createRoute({
  getParentRoute: () => root,
  path: '/book/$doctor',
  params: id,
  validateSearch: (given): ChosenTime => {
    const service = number(given.service);
    return {
      ...(service ? { service } : {}),
      date: String(given.date ?? ''),
      time: String(given.time ?? ''),
      fold: given.fold === 1 ? 1 : 0,
      at: Number.isNaN(Date.parse(String(given.at))) ? new Date(0).toISOString() : String(given.at),
    };
  },
  component: lazyRouteComponent(() => import('./book/BookPage')),
});

const mine = createRoute({
  getParentRoute: () => root,
  path: '/my-appointments',
  component: lazyRouteComponent(() => import('./appointments/AppointmentsPage')),
});

const move = createRoute({
  getParentRoute: () => root,
  path: '/my-appointments/$id/move',
  params: {
    parse: ({ id }: { id: string }) => ({ id: number(id) ?? 0 }),
    stringify: ({ id }: { id: number }) => ({ id: String(id) }),
  },
  component: lazyRouteComponent(() => import('./appointments/MovePage')),
});

const waitingList = createRoute({
  getParentRoute: () => root,
  path: '/waiting-list',
  component: lazyRouteComponent(() => import('./waiting-list/WaitingListPage')),
});

const link = createRoute({
  getParentRoute: () => root,
  path: '/link',
  component: lazyRouteComponent(() => import('./links/LinkPage')),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile/ProfilePage')),
});

export const patientRoutes = [find, times, book, mine, move, waitingList, link, profile] as const;
