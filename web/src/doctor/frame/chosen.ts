import { createContext, useContext } from 'react';
import type { Doctor } from './queries';

/** Whose calendar the area shows. */
export const ChosenDoctor = createContext<Doctor | undefined>(undefined);

/** Inside of the area's frame, which shows nothing before it is known. */
export function useDoctor(): Doctor {
  const doctor = useContext(ChosenDoctor);
  if (!doctor) throw new Error('no doctor is chosen yet');
  return doctor;
}
