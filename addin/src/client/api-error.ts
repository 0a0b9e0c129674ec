import type { components } from "./wire";

export type Problem = components["schemas"]["ProblemDocument"];

/** An answer of the service that is no success; `problem` is undefined when the body was none of the service's own. */
export class ApiError extends Error {
  constructor(
    readonly method: string,
    readonly url: string,
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(problem?.detail ?? `${method} ${url}: ${status}`);
    this.name = "ApiError";
  }
}

/** The service gave no answer at all: no network, or nobody there. */
export class UnreachableError extends Error {
  constructor(
    readonly method: string,
    readonly url: string,
    /** The machine itself says that it has no network. */
    readonly offline: boolean,
  ) {
    super(`${method} ${url}: no answer`);
    this.name = "UnreachableError";
  }
}
