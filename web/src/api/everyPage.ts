/** Rows of a page: as many as the API gives. */
export const PAGE = 200;
/** Who has more doctors or services than this finds them by their names. */
const MOST_PAGES = 10;

interface Page<T> {
  next: string | null;
  results: T[];
}

/** All rows of a list, read page by page. */
export async function everyPage<T>(read: (page: number) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { results, next } = await read(page);
    found.push(...results);
    if (!next) break;
  }
  return found;
}
