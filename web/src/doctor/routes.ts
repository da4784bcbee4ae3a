import { calendarRoutes } from './calendar/routes';
import { dayRoutes } from './day/routes';
import { doctor } from './frame/route';
import { lettersRoutes } from './letters/routes';
import { seriesRoutes } from './series/routes';

/** The doctors' pages; each feature names its own. */
export const doctorRoutes = [
  doctor.addChildren([...dayRoutes, ...calendarRoutes, ...seriesRoutes, ...lettersRoutes]),
] as const;
