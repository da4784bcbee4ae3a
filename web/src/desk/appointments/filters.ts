import { number } from '../../shared/addresses';

export const STATUSES = [
  'pending',
  'confirmed',
  'scheduled',
  'arrived',
  'in_progress',
  'completed',
  'no_show',
  'cancelled',
] as const;
export const TYPES = [
  'consultation',
  'follow_up',
  'emergency',
  'screening',
  'vaccination',
  'test',
  'therapy',
] as const;
export const BOOKING_METHODS = ['online', 'phone', 'walk_in', 'referral'] as const;
export const PAYMENT_METHODS = ['cash', 'card', 'insurance', 'online'] as const;
export const ORDERS = ['starts_at', 'created_at', 'status', 'doctor', 'patient', 'id'] as const;
export const PAGE_SIZES = [20, 50, 100, 200] as const;

/** Which appointments are shown, in which order, and where one is in them: all of it in the address. */
export interface Filters {
  search?: string;
  status?: string[];
  date_from?: string;
  date_to?: string;
  created_from?: string;
  created_to?: string;
  doctor?: number;
  service?: number;
  patient?: number;
  appointment_type?: string[];
  booking_method?: string[];
  payment_method?: string[];
  is_paid?: boolean;
  deposit_paid?: boolean;
  follow_up_required?: boolean;
  ordering?: string;
  page?: number;
  page_size?: number;
}

const LONGEST_SEARCH = 100;

/** What of an address means something. */
export function readFilters(given: Record<string, unknown>): Filters {
  return without({
    search: text(given.search),
    status: some(given.status, STATUSES),
    date_from: date(given.date_from),
    date_to: date(given.date_to),
    created_from: date(given.created_from),
    created_to: date(given.created_to),
    doctor: number(given.doctor),
    service: number(given.service),
    patient: number(given.patient),
    appointment_type: some(given.appointment_type, TYPES),
    booking_method: some(given.booking_method, BOOKING_METHODS),
    payment_method: some(given.payment_method, PAYMENT_METHODS),
    is_paid: bool(given.is_paid),
    deposit_paid: bool(given.deposit_paid),
    follow_up_required: bool(given.follow_up_required),
    ordering: ordering(given.ordering),
    page: number(given.page),
    page_size: PAGE_SIZES.find((size) => size === number(given.page_size)),
  });
}

/** The filters and the order as the API takes them, without the page. */
export function queryOf(filters: Filters): Record<string, string> {
  const { page: _page, page_size: _size, ...asked } = filters;
  return Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : String(value),
    ]),
  );
}

/** The same filters with something changed; what is undefined is asked for no more. On the first page. */
export function changed(
  filters: Filters,
  change: Partial<Record<keyof Filters, unknown>>,
): Filters {
  const { page: _page, ...kept } = filters;
  return readFilters({ ...kept, ...change });
}

/** How many things are asked for, beside words. */
export function countOf(filters: Filters): number {
  const { search: _search, ordering: _order, page: _page, page_size: _size, ...asked } = filters;
  return Object.keys(asked).length;
}

/** Ascending, then descending, then as usual. */
export function nextOrdering(current: string | undefined, field: string): string | undefined {
  if (current === field) return `-${field}`;
  return current === `-${field}` ? undefined : field;
}

function without(filters: { [name in keyof Filters]: Filters[name] | undefined }): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined),
  ) as Filters;
}

function text(value: unknown): string | undefined {
  const words = value === undefined || value === null ? '' : String(value).trim();
  return words.slice(0, LONGEST_SEARCH) || undefined;
}

function date(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function bool(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function some(value: unknown, known: readonly string[]): string[] | undefined {
  const asked = Array.isArray(value) ? known.filter((one) => value.includes(one)) : [];
  return asked.length > 0 ? asked : undefined;
}

function ordering(value: unknown): string | undefined {
  const field = String(value ?? '').replace(/^-/, '');
  return ORDERS.some((one) => one === field) ? String(value) : undefined;
}
