import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { number } from '../../shared/addresses';
import { desk } from '../frame/route';

const params = {
  parse: ({ patient }: { patient: string }) => ({ patient: number(patient) ?? 0 }),
  stringify: ({ patient }: { patient: number }) => ({ patient: String(patient) }),
};

interface PatientsAsked {
  search?: string;
  ordering?: string;
  page?: number;
}

const list = createRoute({
  getParentRoute: () => desk,
  path: '/patients',
  validateSearch: (given): PatientsAsked => {
    const page = number(given.page);
    const search = String(given.search ?? '').slice(0, 100);
    return {
      ...(search ? { search } : {}),
      ...(given.ordering === '-name' ? { ordering: '-name' } : {}),
      ...(page ? { page } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./PatientsPage')),
});

const register = createRoute({
  getParentRoute: () => desk,
  path: '/patients/new',
  component: lazyRouteComponent(() => import('./RegisterPage')),
});

const one = createRoute({
  getParentRoute: () => desk,
  path: '/patients/$patient',
  params,
  component: lazyRouteComponent(() => import('./PatientPage')),
});

const edit = createRoute({
  getParentRoute: () => desk,
  path: '/patients/$patient/edit',
  params,
  component: lazyRouteComponent(() => import('./EditPage')),
});

export const patientRoutes = [list, register, one, edit] as const;
