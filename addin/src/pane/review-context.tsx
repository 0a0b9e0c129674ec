import { createContext, useContext } from "react";
import type { PersonView, ReviewService } from "../client/review-service";

/** What every part of the review page works with. */
export interface Reviewer {
  readonly service: ReviewService;
  readonly person: PersonView;
}

export const ReviewerContext = createContext<Reviewer | undefined>(undefined);

export function useReviewer(): Reviewer {
  const reviewer = useContext(ReviewerContext);
  if (!reviewer) throw new RangeError("this part of the review page needs a person");
  return reviewer;
}
