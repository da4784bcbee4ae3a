import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/problem';
import { keptKey } from '../kept';
import type { SeriesAnswer } from './queries';

/** Writes all visits that are meant, or none; what is sent again before it was answered is the same wish. */
export function useSeriesWrite<T>(
  name: string,
  write: (wish: T, key: string) => Promise<SeriesAnswer>,
  onDone?: (answer: SeriesAnswer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (wish: T) => {
      const { key, forget } = await keptKey([name, wish]);
      try {
        const answer = await write(wish, key);
        forget();
        return answer;
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500) {
          forget();
        }
        throw problem;
      }
    },
    ...(onDone ? { onSuccess: onDone } : {}),
    // A conflict shows in the preview, which is asked anew.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['free'] });
      void queries.invalidateQueries({ queryKey: ['appointments'] });
    },
  });
}
