import { useQuery } from '@tanstack/react-query';
import { chosen, directory } from './queries';

/** What a service, or a doctor's time, is called, as far as the directory still tells. */
export function useWhat(
  doctor: number | null,
  service: number | null,
): { what: string | undefined } {
  const all = useQuery(directory);
  const choice = chosen(all.data ?? [], doctor, service ?? undefined);
  return { what: service ? choice?.service?.name : choice?.doctor.specialty };
}
