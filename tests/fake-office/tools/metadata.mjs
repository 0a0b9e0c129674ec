// Cuts from @types/office-js (MIT) what the client half must know: classes, members, requirement sets, enums.
// The output is generated at every build and not committed: 6,000 members do not belong in a review.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

const HOSTS = ["Word", "Excel"];
const SET = /\[Api set: ([A-Za-z]+) ([\d.]+)/;

/** The requirement set named in a node's comment as "WordApi 1.3", or null. */
function apiSet(source, node) {
  const comments = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = comments.at(-1);
  const found = last && SET.exec(source.text.slice(last.pos, last.end));
  return found ? `${found[1]} ${found[2]}` : null;
}

const weight = (set) => {
  if (!set) return 0;
  const [name, version] = set.split(" ");
  const [major, minor] = version.split(".").map(Number);
  return (/^(Word|Excel)Api$/.test(name) ? 0 : 1e6) + major * 1000 + (minor ?? 0);
};

/** Overloads share one entry, at the set of the oldest. */
function put(members, name, entry) {
  const known = members[name];
  if (!known) members[name] = entry;
  else if (weight(entry[1]) < weight(known[1])) known[1] = entry[1];
}

function qualify(host, text, classes) {
  const name = text.startsWith(`${host}.`) ? text.slice(host.length + 1) : text;
  return classes.has(`${host}.${name}`) ? `${host}.${name}` : null;
}

function propertyEntry(source, host, member, inherited, classes) {
  const text = member.type?.getText(source) ?? "any";
  const readOnly = member.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
  const set = apiSet(source, member) ?? inherited;
  if (/^OfficeExtension\.EventHandlers</.test(text)) return ["event", set, "", true];
  if (member.name.getText(source) === "items" && text.endsWith("[]"))
    return ["items", set, qualify(host, text.slice(0, -2), classes), true];
  const target = qualify(host, text, classes);
  return target ? ["nav", set, target, readOnly] : ["prop", set, "", readOnly];
}

function methodEntry(source, host, member, inherited, classes) {
  const text = member.type?.getText(source) ?? "void";
  const set = apiSet(source, member) ?? inherited;
  // What a worksheet function gives is a class with the type of its value: FunctionResult<number>.
  const target = qualify(host, text.replace(/^(FunctionResult)<.*>$/, "$1"), classes);
  if (target) return ["method", set, target];
  return ["method", set, text.startsWith("OfficeExtension.ClientResult<") ? "result" : "void"];
}

function readClass(source, host, node, classes) {
  const inherited = apiSet(source, node);
  const members = {};
  for (const member of node.members) {
    const name = member.name?.getText(source);
    if (!name || name === "context") continue;
    if (ts.isPropertyDeclaration(member)) put(members, name, propertyEntry(source, host, member, inherited, classes));
    if (ts.isMethodDeclaration(member)) put(members, name, methodEntry(source, host, member, inherited, classes));
  }
  return members;
}

function readEnum(source, node) {
  const values = {};
  for (const member of node.members) {
    const written = member.initializer;
    const value = written && ts.isStringLiteral(written) ? written.text : Number(written?.getText(source) ?? NaN);
    values[member.name.getText(source).replaceAll('"', "")] = Number.isNaN(value) ? member.name.getText(source) : value;
  }
  return values;
}

/** Every `declare namespace X` block of the file, nested namespaces left aside (they hold only data shapes). */
function* statements(source, wanted) {
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || !wanted.includes(statement.name.text)) continue;
    for (const inner of statement.body.statements) yield [statement.name.text, inner];
  }
}

export function generateMetadata() {
  const path = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, false);
  const all = [...statements(source, HOSTS)];
  const classes = new Set(all.filter(([, n]) => ts.isClassDeclaration(n)).map(([host, n]) => `${host}.${n.name.text}`));
  const result = { classes: {}, enums: {}, office: {}, officeEnums: {} };
  for (const [host, node] of all) {
    if (ts.isClassDeclaration(node)) {
      const known = (result.classes[`${host}.${node.name.text}`] ??= {});
      for (const [name, entry] of Object.entries(readClass(source, host, node, classes))) put(known, name, entry);
    }
    if (ts.isEnumDeclaration(node)) result.enums[`${host}.${node.name.text}`] = readEnum(source, node);
  }
  for (const [, node] of statements(source, ["Office"])) {
    if (ts.isEnumDeclaration(node)) result.officeEnums[node.name.text] = readEnum(source, node);
    if (!ts.isInterfaceDeclaration(node)) continue;
    const names = node.members.map((m) => m.name?.getText(source)).filter(Boolean);
    result.office[node.name.text] = [...new Set([...(result.office[node.name.text] ?? []), ...names])];
  }
  return result;
}
