/** What a test wants to know about the traffic with the host. */
export class Statistics {
  /** Requests sent: syncs with at least one statement. */
  syncs = 0;
  statements = 0;
  largestPayload = 0;
  /** Time the fake host itself took; not the add-in's. */
  hostMilliseconds = 0;
  /** The longest block of the UI thread by the add-in, milliseconds. Office restarts a pane after 5 s. */
  longestTask = 0;
  readonly calls: Record<string, number> = {};
  /** Members the fake lacks or Office.js does not have. Any entry fails the test. */
  readonly defects: string[] = [];

  batch(statements: number, size: number): void {
    this.syncs++;
    this.statements += statements;
    this.largestPayload = Math.max(this.largestPayload, size);
  }

  statement(label: string): void {
    this.calls[label] = (this.calls[label] ?? 0) + 1;
  }

  /** Starts counting anew, defects aside. */
  reset(): void {
    this.syncs = this.statements = this.largestPayload = this.hostMilliseconds = this.longestTask = 0;
    for (const label of Object.keys(this.calls)) delete this.calls[label];
  }
}
