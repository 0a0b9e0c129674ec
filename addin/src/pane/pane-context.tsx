import { createContext, useContext } from "react";
import type { PersonView, ReviewService } from "../client/review-service";
import type { DocumentService, TaggedPlan } from "../client/service";
import type { Desk } from "../drafting/desk";
import type { KeptFile } from "../host/kept-file";
import type { SheetDesk } from "../drafting/sheet-desk";
import type { Program } from "../host/start";
import type { Language } from "../ui/strings";
import type { ViewId } from "./views";

/** What every view works with. */
export interface Pane {
  readonly service: DocumentService;
  /** Versions of documents and their review. */
  readonly versions: ReviewService;
  /** Who acts; undefined until a view has asked. */
  readonly person: PersonView | undefined;
  /** Says who acts; undefined to ask anew. */
  readonly choosePerson: (person: PersonView | undefined) => void;
  /** Whether the service takes one's word for who one is. */
  readonly takesWord: boolean;
  /** Ends the sign-in; undefined where one is not signed in. */
  readonly signOut: (() => Promise<void>) | undefined;
  /** Undefined where there is no document to work on. */
  readonly desk: Desk | undefined;
  /** The open file for keeping versions; undefined where there is none. */
  readonly file: KeptFile | undefined;
  /** The same in Excel. */
  readonly sheetDesk: SheetDesk | undefined;
  readonly program: Program | undefined;
  readonly plan: TaggedPlan | undefined;
  /** Chooses a plan for the whole pane; undefined to choose anew. */
  readonly choosePlan: (plan: TaggedPlan | undefined) => void;
  readonly goTo: (view: ViewId) => void;
  readonly setLanguage: (language: Language) => void;
  /** Goes up with every act on the document, so that views look again. */
  readonly acts: number;
  readonly acted: () => void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new RangeError("a view stands outside the pane");
  return pane;
}

/** The desk, for views that are only shown where there is one. */
export function useDesk(): Desk {
  const { desk } = usePane();
  if (!desk) throw new RangeError("this view needs a document");
  return desk;
}

/** The desk of Excel, for views that are only shown there. */
export function useSheetDesk(): SheetDesk {
  const { sheetDesk } = usePane();
  if (!sheetDesk) throw new RangeError("this view needs a workbook");
  return sheetDesk;
}
