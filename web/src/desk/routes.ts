import { createRoute, redirect } from '@tanstack/react-router';
import { appointmentRoutes } from './appointments/routes';
import { bookRoutes } from './book/routes';
import { directoryRoutes } from './directory/routes';
import { desk } from './frame/route';
import { operationsRoutes } from './operations/routes';
import { patientRoutes } from './patients/routes';
import { placeRoutes } from './places/routes';
import { reminderRoutes } from './reminders/routes';
import { slotRoutes } from './slots/routes';
import { statisticsRoutes } from './statistics/routes';
import { visitRoutes } from './visits/routes';
import { waitingListRoutes } from './waitingList/routes';

const first = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk/appointments', replace: true });
  },
});

/** The front desk's and administrators' pages; each feature names its own. */
export const deskRoutes = [
  desk.addChildren([
    first,
    ...appointmentRoutes,
    ...visitRoutes,
    ...bookRoutes,
    ...patientRoutes,
    ...slotRoutes,
    ...directoryRoutes,
    ...placeRoutes,
    ...waitingListRoutes,
    ...reminderRoutes,
    ...statisticsRoutes,
    ...operationsRoutes,
  ]),
] as const;
