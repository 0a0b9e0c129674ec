import type { PersonView } from "../client/review-service";
import type { Say } from "../ui/language";

const known = ["clerk", "leader", "registrar", "admin"] as const;

/** The roles of a person in words, in the order of the work. */
export function rolesText(person: PersonView, say: Say): string {
  return known
    .filter((role) => person.roles.includes(role))
    .map((role) => say(`role.${role}`))
    .join(", ");
}
