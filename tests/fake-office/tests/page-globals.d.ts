import type { FakeOffice } from "../src/page/fake-office.ts";

declare global {
  interface Window {
    fakeOffice: FakeOffice;
    /** What event handlers of a test saw. */
    seen: string[];
  }
}
