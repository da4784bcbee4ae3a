import { useEffect, useState } from 'react';

/** The time, as it was at most so many milliseconds ago. */
export function useNow(every = 30_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(ticking);
  }, [every]);
  return now;
}
