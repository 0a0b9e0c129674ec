import { useEffect, useState, type ReactNode } from "react";
import { useSay } from "../ui/language";

const patience = 1500;

/** While a cell is being edited Excel lets every add-in wait (office-js#625); after a moment the person is told why. */
export function EditingHint(): ReactNode {
  const say = useSay();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLong ? (
    <p className="os-soft" role="status" data-part="editing-hint">
      {say("sheet.editing")}
    </p>
  ) : null;
}
