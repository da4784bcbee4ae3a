/**
 * How a list keeps up with what others do: it is read anew when the stream tells of a change, and every few seconds where
 * there is none, and for what the stream does not tell, such as free times.
 */
export const live = {
  meta: { live: true },
  refetchInterval: 5_000,
  refetchOnWindowFocus: true,
} as const;
