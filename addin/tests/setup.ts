import { DOMParser, XMLSerializer } from "@xmldom/xmldom";

// Node has no DOM of its own; ooxml/ uses only the part of it that both have.
Object.assign(globalThis, { DOMParser, XMLSerializer });
