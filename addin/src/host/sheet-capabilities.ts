import type { Capability, CapabilityState } from "./capabilities";

type Asks = (set: string, version: string) => boolean;

/** What this Excel has, by the requirement sets it declares. */
export function readSheetCapabilities(asks: Asks): Capability[] {
  const excel = (version: string): boolean => asks("ExcelApi", version);
  const state = (full: boolean, limited = false): CapabilityState => (full ? "full" : limited ? "limited" : "off");
  return [
    { id: "tasks", state: state(excel("1.7")), needs: "ExcelApi 1.7" },
    { id: "readBack", state: state(excel("1.7")), needs: "ExcelApi 1.7" },
    { id: "validation", state: state(excel("1.8")), needs: "ExcelApi 1.8" },
    { id: "highlight", state: state(excel("1.6")), needs: "ExcelApi 1.6" },
    { id: "pageSetup", state: state(excel("1.7")), needs: "ExcelApi 1.7" },
    { id: "print", state: state(excel("1.9")), needs: "ExcelApi 1.9" },
    { id: "memory", state: state(excel("1.5"), excel("1.4")), needs: "ExcelApi 1.5" },
    // Without parts and settings a file could not remember which document it is.
    {
      id: "versions",
      state: asks("CompressedFile", "1.1") ? state(excel("1.5"), excel("1.4")) : "off",
      needs: "CompressedFile 1.1, ExcelApi 1.5",
    },
    { id: "openVersion", state: state(excel("1.8")), needs: "ExcelApi 1.8" },
  ];
}
