import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePerson } from './session';

/** Follows changes for as long as somebody is logged in and the page is seen. */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  const isSomebody = usePerson() !== undefined;
  useEffect(() => {
    if (!isSomebody) return;
    let following: AbortController | undefined;
    const look = () => {
      following?.abort();
      following = undefined;
      if (document.visibilityState !== 'visible') return;
      const now = new AbortController();
      following = now;
      void import('./live').then(({ followChanges }) => followChanges(queries, now.signal));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      following?.abort();
    };
  }, [isSomebody, queries]);
}
