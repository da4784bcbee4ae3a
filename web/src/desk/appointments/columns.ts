/** What can be shown of each appointment, in the order in which it is. */
export const COLUMNS = [
  'when',
  'patient',
  'doctor',
  'service',
  'status',
  'type',
  'method',
  'fee',
  'paid',
  'reference',
  'created',
] as const;

export type Column = (typeof COLUMNS)[number];

export const USUAL_COLUMNS: readonly Column[] = [
  'when',
  'patient',
  'doctor',
  'service',
  'status',
  'paid',
  'reference',
];

/** By which field of the API a column orders, where it does. */
export const ORDER_OF: Partial<Record<Column, string>> = {
  when: 'starts_at',
  patient: 'patient',
  doctor: 'doctor',
  status: 'status',
  reference: 'id',
  created: 'created_at',
};
