import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';

interface Options<R, V> {
  /** What has to be read anew, whatever came of it. */
  changes: QueryKey[];
  onDone?: (answer: R, value: V) => void;
}

/**
 * Something that somebody wants done. What nobody answered is sent again with the same key as long
 * as it is the same wish; what was answered is over.
 */
export function useWrite<V, R>(
  write: (value: V, key: string) => Promise<R>,
  { changes, onDone }: Options<R, V>,
) {
  const queries = useQueryClient();
  const wish = useRef<{ of: string; key: string }>(undefined);
  return useMutation<R, Error, V>({
    mutationFn: (value) => {
      const of = JSON.stringify(value) ?? '';
      if (wish.current?.of !== of) wish.current = { of, key: newKey() };
      return write(value, wish.current.key);
    },
    onSuccess: (answer, value) => {
      wish.current = undefined;
      onDone?.(answer, value);
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500) {
        wish.current = undefined;
      }
    },
    onSettled: () => {
      for (const queryKey of changes) void queries.invalidateQueries({ queryKey });
    },
  });
}
