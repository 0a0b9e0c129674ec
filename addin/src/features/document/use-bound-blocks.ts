import { useEffect, useState } from "react";
import type { Act } from "../../drafting/desk";
import { findUpdates, type Update } from "../../drafting/find-updates";
import { moveToPlan, ownBlock } from "../../drafting/own-block";
import { applyUpdate, removeBlock } from "../../drafting/update";
import type { BlockRef, StandingBlock } from "../../host/document-host";
import { copiesAmong } from "../../model/copies";
import type { Preference } from "../../ooxml/merge";
import { useDesk, usePane } from "../../pane/pane-context";
import { useTask, type Task } from "../../pane/use-task";
import { useSay } from "../../ui/language";

/** The bound blocks as they stand, what was found out of them, and what can be done with them. */
export interface BoundBlocks {
  readonly task: Task;
  /** In document order; undefined until they were read. */
  readonly blocks: readonly StandingBlock[] | undefined;
  /** Those that are copies of another, by Word's copy and paste. */
  readonly copies: ReadonlySet<StandingBlock>;
  readonly updateOf: (block: BlockRef) => Update | undefined;
  readonly updates: readonly Update[];
  /** The block whose update was to be written when there was something else to be seen. */
  readonly again: string | undefined;
  readonly act: Act | undefined;
  readonly undone: boolean;
  readonly read: () => void;
  readonly check: () => void;
  readonly apply: (update: Update, preference: Preference) => void;
  readonly remove: (block: StandingBlock) => void;
  readonly own: (copy: StandingBlock) => void;
  readonly move: (from: string, to: string) => void;
  readonly undo: () => void;
}

export function useBoundBlocks(): BoundBlocks {
  const say = useSay();
  const desk = useDesk();
  const pane = usePane();
  const task = useTask();
  const [blocks, setBlocks] = useState<readonly StandingBlock[] | undefined>(undefined);
  const [updates, setUpdates] = useState<ReadonlyMap<string, Update>>(new Map());
  const [again, setAgain] = useState<string | undefined>(undefined);
  const [act, setAct] = useState<Act | undefined>(undefined);
  const [undone, setUndone] = useState(false);

  /** What the last act said is not said any more while the next one runs. */
  const hush = (): void => {
    setAct(undefined);
    setUndone(false);
    setAgain(undefined);
  };
  const forget = (): void => {
    setUpdates(new Map());
    hush();
  };
  const copiesIn = (standing: readonly StandingBlock[]): ReadonlySet<StandingBlock> =>
    copiesAmong(standing, (tag) => desk.record(tag)?.control);
  /** What the desk has learned of the chosen plan, the rest of the pane shows too. */
  const follow = (): void => {
    if (desk.plan && desk.plan !== pane.plan) pane.choosePlan(desk.plan);
  };
  const load = (): void => {
    task.run(say("bound.reading"), async () => {
      setBlocks(await desk.host.outline());
    });
  };
  // Once when the view opens; from then on after every act and on demand.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(load, []);

  const check = (): void => {
    forget();
    task.run(say("bound.checking"), async (signal) => {
      const standing = await desk.host.outline();
      setBlocks(standing);
      const copies = copiesIn(standing);
      const bound = standing.filter((block) => !copies.has(block));
      const found = await findUpdates(desk, bound, signal);
      setUpdates(new Map(found.map((update) => [keyOf(update.block), update])));
      follow();
    });
  };
  const apply = (update: Update, preference: Preference): void => {
    hush();
    task.run(say("bound.applying"), async (signal) => {
      const applied = await applyUpdate(desk, update, preference, signal);
      setBlocks(await desk.host.outline());
      follow();
      const key = keyOf(update.block);
      const next = applied.kind === "again" ? applied.update : undefined;
      setUpdates((before) => {
        const rest = [...before].filter(([other]) => other !== key);
        return new Map(next ? [...rest, [key, next]] : rest);
      });
      if (applied.kind === "again") setAgain(key);
      else {
        setAct(applied.act);
        pane.acted();
      }
    });
  };
  /** An act that has nothing to tell but the blocks as they stand then. */
  const run = (what: string, work: () => Promise<void>): void => {
    hush();
    task.run(what, async () => {
      await work();
      setBlocks(await desk.host.outline());
      pane.acted();
    });
  };
  return {
    task,
    blocks,
    copies: copiesIn(blocks ?? []),
    updateOf: (block) => updates.get(keyOf(block)),
    updates: [...updates.values()],
    again,
    act,
    undone,
    read: () => {
      forget();
      load();
    },
    check,
    apply,
    remove: (block) => {
      run(say("bound.removing"), () => removeBlock(desk, block, copiesIn(blocks ?? []).has(block)));
    },
    own: (copy) => {
      run(say("bound.owning"), () => ownBlock(desk, copy));
    },
    move: (from, to) => {
      hush();
      task.run(say("bound.moving"), async () => {
        await moveToPlan(desk, from, to);
        check();
      });
    },
    undo: () => {
      run(say("insert.undoing"), async () => {
        await desk.undo();
        setUpdates(new Map());
        setUndone(true);
      });
    },
  };
}

/** Tells blocks apart on the screen, copies too. */
export function keyOf(block: BlockRef): string {
  return `${block.tag} ${block.id ?? ""}`;
}
