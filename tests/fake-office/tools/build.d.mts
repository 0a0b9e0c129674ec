/** Builds the page script when a source is newer and gives its path. */
export function build(force?: boolean): Promise<string>;
export const scriptFile: string;
export const probeFile: string;
