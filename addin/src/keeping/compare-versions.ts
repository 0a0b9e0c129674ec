import type { ComparisonView, ReviewService, VersionView } from "../client/review-service";
import { differencesOf, type TextDifference } from "../ooxml/differences";

/** What differs between two versions: in words where both are Word files, by parts of the file in any case. */
export interface Compared {
  readonly view: ComparisonView;
  /** Undefined where the words cannot be told here. */
  readonly words: readonly TextDifference[] | undefined;
}

/** Larger files are told by their parts only: both would be held in memory unpacked. */
const mostBytes = 20 << 20;

export async function compareVersions(
  service: ReviewService,
  document: { readonly id: string; readonly fileName: string },
  older: string,
  newer: string,
  signal: AbortSignal,
): Promise<Compared> {
  const view = await service.compare(document.id, older, newer, signal);
  const isWord = document.fileName.toLowerCase().endsWith(".docx");
  if (view.sameBytes || view.sameContent || !isWord || Math.max(view.older.length, view.newer.length) > mostBytes)
    return { view, words: undefined };
  const read = async (version: VersionView): Promise<Uint8Array> =>
    new Uint8Array(await (await service.content(document.id, version.id, "saved", signal)).arrayBuffer());
  const [before, after] = await Promise.all([read(view.older), read(view.newer)]);
  try {
    return { view, words: differencesOf(before, after) };
  } catch {
    // A version may be any file that someone called .docx; its parts still tell.
    return { view, words: undefined };
  }
}
