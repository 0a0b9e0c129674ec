/** One question to a host. The answer is a short text that can be compared between Offices. */
export interface Scenario {
  /** The quirk it looks for, or what the fake is unsure of. */
  readonly name: string;
  readonly host: "Word" | "Excel";
  /** Requirement set without which it is not asked. */
  readonly set?: string;
  run(): Promise<string>;
}

export interface ProbeReport {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** Highest version of each requirement set that the host says it has. */
  readonly sets: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
}

/** The code of what a scenario threw, which is an answer too. */
export function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string | number; message?: string };
  return `error ${code ?? message ?? String(error)}`;
}
