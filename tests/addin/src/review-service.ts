import { inject } from "vitest";

const unit = "ubnd-xa/van-phong";

/** People of one office; the first of them lists the others. */
export const people = {
  admin: { id: "quan-tri", name: "Nguyễn Văn A", unit: "ubnd-xa", roles: ["admin"] },
  clerk: { id: "chuyen-vien", name: "Trần Thị B", unit, roles: ["clerk"] },
  leader: { id: "lanh-dao", name: "Lê Văn C", unit: "ubnd-xa", roles: ["leader"] },
  registrar: { id: "van-thu", name: "Đỗ Thị E", unit, roles: ["registrar"] },
} as const;

/** Lists the people in the store of the running service; an earlier test file may have listed them. */
export async function listPeople(): Promise<void> {
  for (const { id, ...person } of Object.values(people)) {
    const body = JSON.stringify({ reason: "Lập danh sách", ...person });
    await send("PUT", `/people/${id}`, people.admin.id, body, { "Content-Type": "application/json" }).catch((error: unknown) => {
      if (!String(error).includes("STO307")) throw error;
    });
  }
}

/** A real document of a template, as the service drafts it. */
export function draft(template: string, plan: string): Promise<Blob> {
  return render({ template, planId: plan });
}

/** The same from plan data. */
export function draftPlan(template: string, plan: object): Promise<Blob> {
  return render({ template, plan });
}

async function render(request: object): Promise<Blob> {
  const answer = await fetch(`${inject("service")}/documents/render`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.blob();
}

/** Saves a version, as the clerk unless it is somebody else. */
export async function save(id: string, file: Blob, request: Readonly<Record<string, string>>, person: string = people.clerk.id, extension = "docx"): Promise<string> {
  const form = new FormData();
  form.append("request", new Blob([JSON.stringify(request)], { type: "application/json" }));
  form.append("file", file, `${id}.${extension}`);
  const answer = await send("POST", `/documents/${id}/versions`, person, form, {});
  return ((await answer.json()) as { version: { id: string } }).version.id;
}

/** Takes a step past the page, as a colleague does. */
export async function step(id: string, name: string, version: string, person: string): Promise<void> {
  const body = JSON.stringify({ step: name, version, reason: "Đã xem" });
  await send("POST", `/documents/${id}/approvals`, person, body, { "Content-Type": "application/json" });
}

/** Does any act of JSON past the pane. */
export async function act(address: string, person: string, body: object): Promise<void> {
  await send("POST", address, person, JSON.stringify(body), { "Content-Type": "application/json" });
}

/** The bytes of a version as they are kept. */
export async function contentOf(id: string, version: string): Promise<Uint8Array> {
  const answer = await fetch(`${inject("service")}/documents/${id}/versions/${encodeURIComponent(version)}/content`, { headers: { Accept: "*/*" } });
  if (!answer.ok) throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}

export async function read<T>(address: string): Promise<T> {
  return (await (await fetch(inject("service") + address)).json()) as T;
}

async function send(method: string, address: string, person: string, body: string | FormData, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(inject("service") + address, { method, body, headers: { "OneStop-Person": person, ...headers } });
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
  return answer;
}
