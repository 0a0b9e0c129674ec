import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ask, inFolder, put, run } from "./programs.ts";

export type FileKind = "docx" | "xlsx";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");
const validator = join(repository, "artifacts/bin/OneStop.Docs.Validate/release/OneStop.Docs.Validate.dll");

/** Why a check cannot run here; empty when all of them can. */
export function missingOracles(): string[] {
  const wanted: readonly [string, string][] = [
    [validator, "dotnet build tests/OneStop.Docs.Validate -c Release"],
    ["/usr/bin/soffice", "apt-get install libreoffice-writer libreoffice-calc"],
    ["/usr/lib/python3/dist-packages/docx", "apt-get install python3-docx"],
    ["/usr/bin/pdftotext", "apt-get install poppler-utils"],
  ];
  return wanted.filter(([path]) => !existsSync(path)).map(([path, cure]) => `${path} is missing: ${cure}`);
}

/** What Microsoft's OpenXmlValidator finds wrong with a file; empty when nothing is. */
export async function validatorErrors(bytes: Uint8Array, kind: FileKind = "docx"): Promise<string[]> {
  return inFolder(async (folder) => {
    const answer = await ask("dotnet", [validator], await put(folder, `file.${kind}`, bytes));
    return (JSON.parse(answer) as { errors: string[] }).errors;
  });
}

async function convert(bytes: Uint8Array, kind: FileKind, format: string, made: string): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const file = await put(folder, `file.${kind}`, bytes);
    await run("soffice", [profile, "--headless", "--norestore", "--convert-to", format, "--outdir", folder, file]);
    return readFile(join(folder, made));
  });
}

/** The file printed by LibreOffice, as PDF. */
export const libreOfficePdf = (bytes: Uint8Array, kind: FileKind = "docx"): Promise<Uint8Array> => convert(bytes, kind, "pdf", "file.pdf");

/** The text that LibreOffice prints. */
export async function libreOfficeText(bytes: Uint8Array, kind: FileKind = "docx"): Promise<string> {
  const pdf = await libreOfficePdf(bytes, kind);
  return inFolder(async (folder) => run("pdftotext", ["-layout", await put(folder, "file.pdf", pdf), "-"]));
}

/** A page as LibreOffice prints it. */
export interface PrintedPage {
  readonly isLandscape: boolean;
  readonly text: string;
}

/** The pages that LibreOffice prints, each with its way up and its words. */
export async function libreOfficePages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const pdf = await libreOfficePdf(bytes);
  return inFolder(async (folder) => {
    const file = await put(folder, "file.pdf", pdf);
    const sizes = [...(await run("pdfinfo", ["-f", "1", "-l", "500", file])).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
    const texts = (await run("pdftotext", ["-layout", file, "-"])).split("\f");
    return sizes.map(([, width, height], i) => ({ isLandscape: Number(width) > Number(height), text: (texts[i] ?? "").trim() }));
  });
}

/** The first sheet as LibreOffice reads it, comma-separated. */
export async function libreOfficeCsv(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await convert(bytes, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1", "file.csv")).toString("utf8");
}

const readWithPython = `
import docx, json, sys
d = docx.Document(sys.argv[1])
print(json.dumps({"paragraphs": [p.text for p in d.paragraphs],
  "tables": [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
  "styles": [s.style_id for s in d.styles]}))
`;

/** What python-docx reads: top-level paragraphs (not those in block controls), tables, style ids. */
export async function pythonDocx(bytes: Uint8Array): Promise<{ paragraphs: string[]; tables: string[][][]; styles: string[] }> {
  return inFolder(async (folder) => {
    const answer = await run("/usr/bin/python3", ["-c", readWithPython, await put(folder, "file.docx", bytes)]);
    return JSON.parse(answer) as { paragraphs: string[]; tables: string[][][]; styles: string[] };
  });
}
