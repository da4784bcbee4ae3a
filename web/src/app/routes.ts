import { createRouter } from '@tanstack/react-router';
import { deskRoutes } from '../desk/routes';
import { doctorRoutes } from '../doctor/routes';
import { patientRoutes } from '../patient/routes';
import { root } from './root';

export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren([...patientRoutes, ...doctorRoutes, ...deskRoutes]),
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
