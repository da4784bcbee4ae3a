import { useState } from 'react';
import { newKey } from '../api/client';

/**
 * Keys for what is wanted: the same for the same wish, however often it is sent, another once
 * anything about it changes.
 */
export function useWishes(): (wish: unknown) => string {
  const [keys] = useState(() => new Map<string, string>());
  return (wish) => {
    const name = JSON.stringify(wish);
    const known = keys.get(name) ?? newKey();
    keys.set(name, known);
    return known;
  };
}
