import type { Plan, PlanSummary } from "../../client/service";
import { plain } from "../../model/plain-text";

/** Every word of the search, in any order; letters without their marks find those with them. */
export function matchesSearch(plan: PlanSummary, search: string): boolean {
  const text = plain(
    [plan.id, plan.kind, plan.kindName, plan.subject, plan.issuer].filter((part) => part !== null).join(" "),
  );
  return plain(search)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** JSON that may be a plan, or undefined; whether it is one, the service says. */
export function planFromText(text: string): Plan | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plan) : undefined;
  } catch {
    return undefined;
  }
}
