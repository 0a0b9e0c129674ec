import { useEffect, useState } from "react";

const wide = "(min-width: 900px)";

/** Whether there is room for the document beside what is said of it. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const look = (): void => {
      setWide(query.matches);
    };
    query.addEventListener("change", look);
    return () => {
      query.removeEventListener("change", look);
    };
  }, []);
  return isWide;
}
