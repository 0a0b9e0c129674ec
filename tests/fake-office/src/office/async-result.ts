export interface AsyncResult {
  readonly status: "succeeded" | "failed";
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
  readonly asyncContext?: unknown;
}

export type Callback = (result: AsyncResult) => void;

/** A failure of the Common API, by its number. */
export class CommonError extends Error {
  constructor(
    readonly code: number,
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/** Splits the trailing `(options?, callback?)` that every asynchronous member of the Common API takes. */
export function readArguments(args: readonly unknown[]): { options: Record<string, unknown>; callback: Callback | undefined } {
  const callback = args.find((arg) => typeof arg === "function") as Callback | undefined;
  const options = args.find((arg) => typeof arg === "object" && arg !== null) as Record<string, unknown> | undefined;
  return { options: options ?? {}, callback };
}

/** Runs an action and answers the callback one turn later, as Office does. */
export function answer(args: readonly unknown[], action: (options: Record<string, unknown>) => unknown): void {
  const { options, callback } = readArguments(args);
  const asyncContext = options["asyncContext"];
  let result: AsyncResult;
  try {
    result = { status: "succeeded", value: action(options), asyncContext };
  } catch (error) {
    const { code, name, message } = error instanceof CommonError ? error : new CommonError(5001, "Internal Error", String(error));
    result = { status: "failed", error: { code, name, message }, asyncContext };
  }
  if (callback) setTimeout(() => callback(result), 0);
}
