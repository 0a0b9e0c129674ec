import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import { DocumentView } from "../features/document/DocumentView";
import { FieldsView } from "../features/fields/FieldsView";
import { ImportView } from "../features/import/ImportView";
import { InsertView } from "../features/insert/InsertView";
import { PlanView } from "../features/plan/PlanView";
import { SettingsView } from "../features/settings/SettingsView";
import { TextView } from "../features/text/TextView";
import { VersionsView } from "../features/versions/VersionsView";
import { has, type Capability, type CapabilityId } from "../host/capabilities";
import { viewIds, type ViewId } from "../pane/views";

// Only Excel shows it: Word need not load it.
const TasksView = lazy(() => import("../features/excel/TasksView").then((module) => ({ default: module.TasksView })));

interface ViewEntry {
  readonly component: ComponentType;
  /** What Office must be able to do for the view to be shown, one of it; undefined: nothing. */
  readonly needs: CapabilityId | readonly CapabilityId[] | undefined;
}

const views: Readonly<Record<ViewId, ViewEntry>> = {
  plan: { component: PlanView, needs: ["draft", "tasks"] },
  tasks: { component: TasksView, needs: "tasks" },
  insert: { component: InsertView, needs: "draft" },
  document: { component: DocumentView, needs: "outline" },
  fields: { component: FieldsView, needs: "draft" },
  import: { component: ImportView, needs: "import" },
  versions: { component: VersionsView, needs: "versions" },
  text: { component: TextView, needs: "text" },
  settings: { component: SettingsView, needs: undefined },
};

/** Views that work here: what does not is left out, and the Office view says why. */
export function shownViews(capabilities: readonly Capability[] | undefined): ViewId[] {
  return viewIds.filter((id) => {
    const { needs } = views[id];
    return (
      needs === undefined || (capabilities !== undefined && [needs].flat().some((need) => has(capabilities, need)))
    );
  });
}

export function View({ id }: { readonly id: ViewId }): ReactNode {
  const Shown = views[id].component;
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
}
