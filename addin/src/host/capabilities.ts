/** What the pane can do in an Office, and what each needs of it: Word's first, Excel's from `tasks` on. */
export const capabilityIds = [
  "draft",
  "verify",
  "outline",
  "tracking",
  "binding",
  "import",
  "open",
  "versions",
  "places",
  "text",
  "landscape",
  "tasks",
  "readBack",
  "validation",
  "highlight",
  "pageSetup",
  "print",
  "memory",
  "openVersion",
] as const;
export type CapabilityId = (typeof capabilityIds)[number];

export type CapabilityState = "full" | "limited" | "off";

export interface Capability {
  readonly id: CapabilityId;
  readonly state: CapabilityState;
  /** The requirement set that makes it full, as Office names it. */
  readonly needs: string;
}

type Asks = (set: string, version: string) => boolean;

/** What this Office has, by the requirement sets it declares. */
export function readCapabilities(asks: Asks): Capability[] {
  const word = (version: string): boolean => asks("WordApi", version);
  const state = (full: boolean, limited: boolean): CapabilityState => (full ? "full" : limited ? "limited" : "off");
  return [
    { id: "draft", state: state(word("1.3"), false), needs: "WordApi 1.3" },
    { id: "verify", state: state(word("1.3"), false), needs: "WordApi 1.3" },
    { id: "outline", state: state(word("1.3"), false), needs: "WordApi 1.3" },
    { id: "tracking", state: state(word("1.4"), word("1.3")), needs: "WordApi 1.4" },
    {
      id: "binding",
      state: state(word("1.4") || asks("CustomXmlParts", "1.1"), asks("Settings", "1.1")),
      needs: "CustomXmlParts 1.1",
    },
    { id: "import", state: state(asks("CompressedFile", "1.1"), false), needs: "CompressedFile 1.1" },
    { id: "open", state: state(word("1.3"), false), needs: "WordApi 1.3" },
    // Without parts and settings a file could not remember which document it is.
    {
      id: "versions",
      state: state(
        asks("CompressedFile", "1.1") && (asks("CustomXmlParts", "1.1") || asks("Settings", "1.1")),
        asks("CompressedFile", "1.1"),
      ),
      needs: "CompressedFile 1.1, CustomXmlParts 1.1",
    },
    { id: "places", state: state(word("1.3"), false), needs: "WordApi 1.3" },
    { id: "text", state: state(word("1.3"), false), needs: "WordApi 1.3" },
    { id: "landscape", state: state(asks("WordApiDesktop", "1.3"), false), needs: "WordApiDesktop 1.3" },
  ];
}

export function has(capabilities: readonly Capability[], id: CapabilityId): boolean {
  return capabilities.some((capability) => capability.id === id && capability.state !== "off");
}
