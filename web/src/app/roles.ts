export type Role = 'patient' | 'doctor' | 'front_desk' | 'admin';

interface Holder {
  roles: Role[];
}

/** Whether somebody works for all doctors and patients. What they may do the API decides. */
export function isOfDesk(person: Holder | undefined): boolean {
  return person?.roles.some((role) => role === 'front_desk' || role === 'admin') ?? false;
}

/** Whether somebody answers for the clinic. */
export function isAdmin(person: Holder | undefined): boolean {
  return person?.roles.includes('admin') ?? false;
}

/** Where somebody begins who has logged in on the first page: patients and doctors stay there. */
export function firstPage(person: Holder | undefined): string {
  return isOfDesk(person) ? '/desk' : '/';
}
