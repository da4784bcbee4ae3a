/** One fault of one field. */
export interface Violation {
  field: string;
  code: string;
  message: string;
}

/** Why the API, or the way to it, refused (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    /** The last part of the problem's type, such as `slot-full`; empty where there is none. */
    readonly kind: string,
    /** In the language that was asked for; empty where nobody answered. */
    readonly detail: string,
    readonly violations: Violation[],
    readonly trace: string | undefined,
  ) {
    super(detail || kind);
  }

  static async of(response: Response): Promise<ApiProblem> {
    const trace = response.headers.get('X-Trace-Id') ?? undefined;
    try {
      const told = await response.json();
      return new ApiProblem(
        response.status,
        String(told.type ?? '').replace(/^.*\//, ''),
        String(told.detail ?? ''),
        Array.isArray(told.violations) ? told.violations : [],
        told.trace_id ?? trace,
      );
    } catch {
      return new ApiProblem(response.status, '', '', [], trace);
    }
  }

  /** Whether somebody else was faster, or the rules say that it cannot be then. */
  get isConflict(): boolean {
    return this.status === 409;
  }

  /** What is wrong with a field of the form, in the language; absent where nothing is. */
  fault(field: string): string | undefined {
    return this.violations.find((violation) => violation.field === field)?.message;
  }
}

/** Whether there is no such thing, or it is none of the caller's. */
export function isMissing(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 404 || problem.status === 410);
}

export function unreachable(): ApiProblem {
  return new ApiProblem(0, 'unreachable', '', [], undefined);
}

/** The key of a text for what the API did not word itself; absent where it did. */
export function wordingOf(problem: unknown): string | undefined {
  if (!(problem instanceof ApiProblem)) return 'problem.unforeseen';
  switch (problem.status) {
    case 0:
      return 'problem.offline';
    case 401:
      return 'problem.loggedOut';
    case 412:
      return 'problem.changed';
    case 429:
      return 'problem.tooMany';
    case 503:
      return 'problem.busy';
    default:
      return problem.detail ? undefined : 'problem.unforeseen';
  }
}
