import { newKey } from '../api/client';
import { digestOf } from './digest';

/** What was sent and is not answered yet, known again after a reload. */
export interface Kept {
  key: string;
  /** It was answered: the same wish is another one from now on. */
  forget: () => void;
}

/** The key of a wish, the same until it is answered, after a reload too; of its words a digest alone is kept. */
export async function keptKey(wish: unknown): Promise<Kept> {
  const name = `wish.${await digestOf(wish)}`;
  const key = sessionStorage.getItem(name) ?? newKey();
  sessionStorage.setItem(name, key);
  return { key, forget: () => sessionStorage.removeItem(name) };
}
