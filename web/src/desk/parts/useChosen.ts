import { useState } from 'react';

/** Which rows of a list are chosen; only those that show count. */
export function useChosen(shown: number[]) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const ids = shown.filter((id) => chosen.has(id));
  return {
    ids,
    has: (id: number) => chosen.has(id),
    toggle: (id: number) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    all: ids.length > 0 && ids.length === shown.length,
    toggleAll: () => setChosen(new Set(ids.length === shown.length ? [] : shown)),
    none: () => setChosen(new Set()),
  };
}

export type Chosen = ReturnType<typeof useChosen>;
