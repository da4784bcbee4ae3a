/** The gateway lets one person have 24 under way; the stream of changes is one, and another tab wants some. */
const AT_ONCE = 20;

/** As the gateway counts: rows of a page and numbers of a list that are one, and what a patient changes. */
const ROWS = 25;
const MOST_ROWS = 200;
const NUMBERS = 6;
const OF_A_CHANGE = 4;

/** For how many requests one counts at the gateway. */
export function weightOf({ url, method }: { url: string; method: string }): number {
  if (method !== 'GET') return OF_A_CHANGE;
  const { search, searchParams } = new URL(url);
  const rows = Math.min(Number(searchParams.get('page_size') ?? 1), MOST_ROWS);
  const numbers = 1 + (search.match(/,|%2C/gi)?.length ?? 0);
  return Math.max(1, Math.ceil(rows / ROWS), Math.ceil(numbers / NUMBERS));
}

/** Lets work that counts for so much begin in the order in which it came, as long as it is not too much at once. */
export class Turns {
  private underWay = 0;
  private readonly waiting: { weight: number; begin: () => void }[] = [];

  constructor(private readonly most: number) {}

  async take<T>(weight: number, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((begin) => {
      this.waiting.push({ weight, begin });
      this.next();
    });
    try {
      return await work();
    } finally {
      this.underWay -= weight;
      this.next();
    }
  }

  private next(): void {
    for (let first = this.waiting[0]; first; first = this.waiting[0]) {
      if (this.underWay > 0 && this.underWay + first.weight > this.most) return;
      this.waiting.shift();
      this.underWay += first.weight;
      first.begin();
    }
  }
}

const turns = new Turns(AT_ONCE);

/** Asks as the gateway lets one person ask. The answer has come whole: until then it is under way there. */
export function fetchInTurn(request: Request): Promise<Response> {
  return turns.take(weightOf(request), async () => {
    const answer = await fetch(request);
    const whole = await answer.blob();
    return new Response(whole.size > 0 ? whole : null, answer);
  });
}
