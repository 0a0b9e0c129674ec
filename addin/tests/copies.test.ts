import { describe, expect, it } from "vitest";
import { copiesAmong } from "../src/model/copies";

const at = (tag: string, id: number): { tag: string; id: number } => ({ tag, id });

function copies(controls: readonly { tag: string; id: number }[], remembered?: number): number[] {
  return [...copiesAmong(controls, () => remembered)].map(({ id }) => id);
}

describe("Copies of a block", () => {
  it("are those whose number the document does not remember, wherever they stand", () => {
    expect(copies([at("a", 9), at("a", 1), at("b", 2), at("a", 8)], 1)).toEqual([9, 8]);
  });

  it("are all but the first where Office has given new numbers", () => {
    expect(copies([at("a", 9), at("b", 2), at("a", 8)], 1)).toEqual([8]);
  });

  it("are not there where every block has a tag of its own", () => {
    expect(copies([at("a", 9), at("b", 2)])).toEqual([]);
  });
});
