import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { profileNames, type AuthBroker, type BrokerFault, type ProfileName } from "../../fake-office/src/driver/index.ts";
import { accounts } from "../src/authority.ts";
import { ReadmeTable } from "../src/readme-table.ts";
import { kept, officeAccount, picture, SignInPlace } from "../src/sign-in-place.ts";

const minute = 60_000;
const rows = ["By Office itself, without a click", "By Office's dialog, after a click"] as const;
const wanted = (process.env["PROFILES"]?.split(",") ?? profileNames) as ProfileName[];
const table = new ReadmeTable("sign-in table", profileNames, rows);

let place: SignInPlace;

beforeAll(async () => {
  if (inject("service") === "") return;
  place = await SignInPlace.start();
  await place.list("admin", "clerk");
}, 120_000);
afterEach(() => place.leave());
afterAll(() => place?.stop());

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const isIn = (page: Page): Promise<void> => page.locator("[data-plan]").first().waitFor();
const isOut = (page: Page): Promise<void> => part(page, "sign-in-go").waitFor();

async function personOn(page: Page): Promise<string> {
  await page.locator('[data-tab="settings"]').click();
  return part(page, "person").innerText();
}

/** The pane beside an Office that somebody is signed in to. */
async function openBy(account: keyof typeof accounts | undefined, fault?: BrokerFault): Promise<{ page: Page; office: AuthBroker }> {
  const office = place.broker(account);
  office.fault = fault;
  return { page: await place.openPane({ broker: office }), office };
}

describe.skipIf(inject("service") === "").each(wanted)("Signing in on %s", (profile) => {
  it.each(["word", "excel"] as const)("goes by itself where Office signs in for add-ins, and by the dialog elsewhere: %s", async (program) => {
    for (const row of rows) table.note(row, profile, "fails");
    const office = place.broker("clerk");
    const page = await place.openPane({ profile, program, broker: office });
    const bySelf = !["web", "ltsc2021"].includes(profile);
    if (!bySelf) {
      await isOut(page);
      expect(office.asked).toEqual([]);
      await place.dialog(page, "clerk");
    }

    expect(await personOn(page)).toContain(accounts.clerk.name);
    expect(office.windows).toBe(0);
    expect(await kept(page)).not.toContain("eyJ");
    // The other way works on every Office: where the account of Office is none of the house.
    await place.leave();
    const other = await place.openPane({ profile, program, broker: place.broker("stranger") });
    await isOut(other);
    await place.dialog(other, "clerk");
    expect(await personOn(other)).toContain(accounts.clerk.name);
    table.note(rows[0], profile, bySelf ? "✓" : "off");
    table.note(rows[1], profile, "✓");
  });
});

describe.skipIf(inject("service") === "" || wanted.length < profileNames.length)("The table of sign-in in the README", () => {
  it("is what was just seen", () => {
    table.demand();
  });
});

describe.skipIf(inject("service") === "")("Office's own window", () => {
  it.each(["interactionRequired", "claimsChallenge"] as const)("opens after a click and not before: %s", async (fault) => {
    const { page, office } = await openBy("clerk", fault);
    await isOut(page);
    expect(office.windows).toBe(0);

    await part(page, "sign-in-go").click();
    await isIn(page);

    expect(office.windows).toBe(1);
    expect(place.context.pages()).toHaveLength(1);
  });

  it("is the last one when the person closes it: no second window", async () => {
    const { page, office } = await openBy("clerk", "interactionRequired");
    await isOut(page);
    office.fault = "userCancel";
    await part(page, "sign-in-go").click();
    await part(page, "trouble").waitFor();

    expect(await part(page, "trouble").innerText()).toContain("cửa sổ đăng nhập đã đóng");
    expect(place.context.pages()).toHaveLength(1);
    office.fault = undefined;
    await part(page, "sign-in-go").click();
    await isIn(page);
  });
});

describe.skipIf(inject("service") === "")("Where Office does not sign in after all", () => {
  it.each(["unavailable", "disabled", "persistentError", "untrustedOrigin", "accountUnavailable", "silence", "silentTokens"] as const)("the dialog does: %s", async (fault) => {
    const { page } = await openBy("clerk", fault);
    await isOut(page);
    await place.dialog(page, "clerk");

    await isIn(page);
  });

  it("the dialog does where the bridge is promised and missing", async () => {
    const page = await place.openPane({ broker: place.broker("clerk"), quirks: ["authBridgeMissing"] });
    await isOut(page);
    await place.dialog(page, "clerk");

    await isIn(page);
  });

  it("what passes by itself is tried again, and nobody sees it", async () => {
    const { page, office } = await openBy("clerk", "transientError");
    await isIn(page);

    expect(office.asked.map(({ method }) => method)).toEqual(["GetInitContext", "GetToken", "GetToken"]);
  });

  it("says that there is no network, and goes on when there is", async () => {
    const { page, office } = await openBy("clerk", "noNetwork");
    await isOut(page);
    await page.locator('[role="alert"]').waitFor();
    expect(await page.locator('[role="alert"]').innerText()).toContain("Không kết nối được máy chủ đăng nhập");
    await part(page, "sign-in-go").click();
    await part(page, "trouble").waitFor();
    expect(place.context.pages()).toHaveLength(1);

    office.fault = undefined;
    await part(page, "sign-in-go").click();
    await isIn(page);
  });

  it("another account can be chosen where Office's own is not let in", async () => {
    const { page } = await openBy("stranger");
    await isOut(page);
    expect(await page.locator('[role="alert"]').innerText()).toContain(accounts.stranger.user);

    await place.dialog(page, "clerk");

    expect(await personOn(page)).toContain(accounts.clerk.name);
  });
});

describe.skipIf(inject("service") === "")("A token by Office", () => {
  it("is renewed before it ends, for the same account, and nobody sees it", async () => {
    const { page, office } = await openBy("clerk");
    await isIn(page);
    await page.clock.setFixedTime(Date.now() + 59.5 * minute);
    await page.locator('[data-tab="versions"]').click();
    await page.locator('[data-tab="plan"]').click();
    await isIn(page);

    expect(office.asked.map(({ method }) => method)).toEqual(["GetInitContext", "GetToken", "GetToken"]);
    expect(office.asked[2]?.tokenParams?.platformBrokerId).toContain(accounts.clerk.id);
  });

  it("ends in the middle of a save: nothing typed is lost, one click, and the version is there", async () => {
    const { page, office } = await openBy("clerk");
    await typeReason(page, "Gõ dở khi hết phiên");
    await reason(page).evaluate((field) => (field.dataset["mark"] = "the very one"));
    office.fault = "interactionRequired";
    await page.clock.setFixedTime(Date.now() + 61 * minute);
    await part(page, "save").click();
    await isOut(page);
    expect(await part(page, "sign-in").innerText()).toContain("Những gì đang làm vẫn còn đây");
    expect(office.windows).toBe(0);
    await picture(page, "sign-in-ended-vi");

    await part(page, "sign-in-go").click();
    await part(page, "save-form").waitFor();
    expect(await reason(page).inputValue()).toBe("Gõ dở khi hết phiên");
    expect(await reason(page).getAttribute("data-mark")).toBe("the very one");
    await part(page, "save").click();
    await part(page, "saved").waitFor();
    expect(await authors()).toEqual([accounts.clerk.user]);
  });

  it("that the service refuses is replaced, and what was asked is done once", async () => {
    const { page, office } = await openBy("clerk");
    await typeReason(page, "Mã bị thu hồi");
    const refused: (string | undefined)[] = [];
    await page.route("**/documents/**", (route) => {
      if (refused.length > 0) return route.continue();
      refused.push(route.request().headers()["authorization"]);
      return route.fulfill({ status: 401, headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' } });
    });
    await part(page, "save").click();
    await part(page, "saved").waitFor();

    expect(refused).toHaveLength(1);
    expect(office.asked.at(-1)?.tokenParams?.forceRefresh).toBe(true);
    expect(await authors()).toEqual([accounts.clerk.user]);
  });

  it.each([
    ["Office switched accounts", (office: AuthBroker) => (office.account = officeAccount("admin"))],
    ["Office hands out another's", (office: AuthBroker) => (office.handsOutOther = officeAccount("admin"))],
  ] as const)("of another person is not used in silence: %s", async (_why, change) => {
    const { page, office } = await openBy("clerk");
    await typeReason(page, "Của người thứ nhất");
    change(office);
    await page.clock.setFixedTime(Date.now() + 61 * minute);
    await part(page, "save").click();
    await isOut(page);
    expect(await page.locator('[role="alert"]').first().innerText()).toContain("Office đã chuyển sang tài khoản khác");
    await picture(page, "sign-in-switched-vi");
    expect(await authors()).toEqual([]);

    office.account = officeAccount("admin");
    office.handsOutOther = undefined;
    await part(page, "sign-in-go").click();
    expect(await personOn(page)).toContain(accounts.admin.name);
    await page.locator('[data-tab="versions"]').click();
    await part(page, "save-form").waitFor();
    await reason(page).fill("Của người thứ hai");
    await part(page, "save").click();
    await part(page, "saved").waitFor();
    expect(await authors()).toEqual([accounts.admin.user]);
  });

  it("goes with signing out; the pane asks nobody until a click, and knows Office's account when it is opened again", async () => {
    const { page, office } = await openBy("clerk");
    await isIn(page);
    await page.locator('[data-tab="settings"]').click();
    const before = office.asked.length;
    await part(page, "leave").click();
    await isOut(page);
    await page.locator('[data-tab="versions"]').click();
    await isOut(page);
    expect(office.asked).toHaveLength(before);

    await page.reload();
    expect(await personOn(page)).toContain(accounts.clerk.name);
    expect(office.windows).toBe(0);
  });
});

const reason = (page: Page) => page.locator("textarea[data-part=save-reason]").or(part(page, "save-reason").locator("textarea")).first();
const saved: string[] = [];

async function typeReason(page: Page, text: string): Promise<void> {
  await isIn(page);
  saved.length = 0;
  page.on("response", (response) => {
    const id = /\/documents\/([^/?]+)/.exec(response.url())?.[1];
    if (id !== undefined) saved.push(id);
  });
  await page.locator('[data-tab="versions"]').click();
  await part(page, "save-form").waitFor();
  await part(page, "save-title").fill("Kế hoạch rà soát");
  await reason(page).fill(text);
}

/** Ids of those who wrote the versions of what this test saved. */
async function authors(): Promise<string[]> {
  const found = await Promise.all([...new Set(saved)].map((id) => fetch(`${place.service.address}/documents/${id}/versions`, { headers: { Authorization: `Bearer ${place.authority.accessToken("admin")}` } })));
  const lists = await Promise.all(found.filter(({ ok }) => ok).map(async (answer) => (await answer.json()) as { versions: { author: { id: string } }[] }));
  return lists.flatMap(({ versions }) => versions.map(({ author }) => author.id));
}
