import { COLUMNS, type Column, USUAL_COLUMNS } from './columns';
import { type Filters, readFilters } from './filters';

/** What somebody looks at often, by a name of their own. Kept in this browser. */
export interface View {
  name: string;
  filters: Filters;
  columns: Column[];
}

const VIEWS = 'desk-views';
const COLUMNS_SHOWN = 'desk-columns';
/** More would be a list to search in. */
const MOST = 30;

export function storedViews(): View[] {
  const stored = read(VIEWS);
  return Array.isArray(stored)
    ? stored.slice(0, MOST).flatMap((one) => (one?.name ? [viewOf(one)] : []))
    : [];
}

/** With this one, which takes the place of another of its name. */
export function keepView(view: View): View[] {
  const { page: _page, ...filters } = view.filters;
  const others = storedViews().filter((one) => one.name !== view.name);
  return keep([...others, { ...view, filters }].slice(-MOST));
}

export function forgetView(name: string): View[] {
  return keep(storedViews().filter((one) => one.name !== name));
}

export function storedColumns(): Column[] {
  return columnsOf(read(COLUMNS_SHOWN)) ?? [...USUAL_COLUMNS];
}

export function keepColumns(columns: Column[]): void {
  localStorage.setItem(COLUMNS_SHOWN, JSON.stringify(columns));
}

function keep(views: View[]): View[] {
  const sorted = views.toSorted((a, b) => a.name.localeCompare(b.name));
  localStorage.setItem(VIEWS, JSON.stringify(sorted));
  return sorted;
}

function viewOf(stored: { name: unknown; filters?: unknown; columns?: unknown }): View {
  return {
    name: String(stored.name),
    filters: readFilters((stored.filters ?? {}) as Record<string, unknown>),
    columns: columnsOf(stored.columns) ?? [...USUAL_COLUMNS],
  };
}

function columnsOf(stored: unknown): Column[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  const known = COLUMNS.filter((column) => stored.includes(column));
  return known.length > 0 ? known : undefined;
}

/** Nothing, where somebody or something else has written there. */
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
