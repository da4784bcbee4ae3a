/**
 * Runs something soon after it is asked for. What is asked for meanwhile is done with it; what is asked for while it runs
 * is one more run after it, so that a slow one is not begun again and again and never ends.
 */
export function together(run: () => Promise<unknown>, pause: number): () => void {
  let isAsked = false;
  let isBusy = false;
  const work = async () => {
    isBusy = true;
    while (isAsked) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      isAsked = false;
      await run();
    }
    isBusy = false;
  };
  return () => {
    isAsked = true;
    if (!isBusy) void work();
  };
}
