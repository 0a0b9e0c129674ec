import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { AuthBroker, brokerFaults, type BrokerFault, type OfficeAccount, type ProfileName } from "../src/driver/index.ts";
import { excelPage, useBrowser, wordPage } from "./word.ts";

interface Answer {
  readonly messageType: string;
  readonly requestId: string;
  readonly success: boolean;
  readonly error?: { readonly status: string; readonly code?: string };
  readonly token?: { readonly access_token: string; readonly expires_in: number; readonly scope: string };
  readonly account?: { readonly homeAccountId: string; readonly username: string };
  readonly initContext?: { readonly accountContext?: { readonly homeAccountId: string } };
}

interface Bridge {
  addEventListener(event: string, listener: (response: string) => void): void;
  postMessage(message: string): void;
}

interface NestedWindow {
  __initializeNestedAppAuth?: () => Promise<void>;
  nestedAppAuthBridge?: Bridge;
}

const lan: OfficeAccount = { user: "lan@xa.example.vn", id: "1", tenant: "t", name: "Lan" };
const hoa: OfficeAccount = { user: "hoa@xa.example.vn", id: "2", tenant: "t", name: "Hoa" };
const broker = (account?: OfficeAccount): AuthBroker => new AuthBroker("login.test", ({ user }) => ({ accessToken: `for ${user}`, idToken: "id", expiresIn: 3600 }), account);

/** Asks the bridge as the library does; "no answer" after a quarter of a second. */
async function ask(page: Page, method: string, account?: OfficeAccount): Promise<Answer | "no answer"> {
  return page.evaluate(
    async ([name, platformBrokerId]) => {
      const nested = window as unknown as NestedWindow;
      await nested.__initializeNestedAppAuth?.();
      const bridge = nested.nestedAppAuthBridge;
      if (!bridge) throw new Error("no bridge");
      const requestId = crypto.randomUUID();
      const tokenParams = name === "GetInitContext" ? undefined : { clientId: requestId, correlationId: requestId, scope: "api://x/use openid", platformBrokerId };
      const answered = new Promise<Answer>((resolve) =>
        bridge.addEventListener("message", (response) => {
          const answer = JSON.parse(response) as Answer;
          if (answer.requestId === requestId) resolve(answer);
        }),
      );
      bridge.postMessage(JSON.stringify({ messageType: "NestedAppAuthRequest", method: name, requestId, tokenParams }));
      return Promise.race([answered, new Promise<"no answer">((resolve) => setTimeout(() => resolve("no answer"), 250))]);
    },
    [method, account && `${account.id}.${account.tenant}`] as const,
  );
}

describe("nested app authentication", () => {
  useBrowser();

  it.each([
    ["win-m365", "", true, true],
    ["ltsc2024", "", true, true],
    ["mac", "", true, true],
    ["ipad", "", true, true],
    ["ltsc2021", "", false, false],
    ["web", "https://xa.sharepoint.com/sites/van-ban/qd.docx", true, false],
    ["web", "https://wopi.example.vn/qd.docx", false, false],
  ] as const)("%s %s: the set %s, the bridge %s", async (profile: ProfileName, url, set, bridge) => {
    for (const open of [wordPage, excelPage]) {
      const { page } = await open({ profile, office: { url } });
      const seen = await page.evaluate(async () => {
        const nested = window as unknown as NestedWindow;
        await nested.__initializeNestedAppAuth?.();
        return [Office.context.requirements.isSetSupported("NestedAppAuth", "1.1"), nested.nestedAppAuthBridge !== undefined];
      });

      expect(seen).toEqual([set, bridge]);
    }
  });

  it("gives a token of whoever is signed in to Office, and says whose it is", async () => {
    const office = broker(lan);
    const { page } = await wordPage({ broker: office });

    expect(await ask(page, "GetInitContext")).toMatchObject({ messageType: "NestedAppAuthResponse", success: true, initContext: { accountContext: { homeAccountId: "1.t" } } });
    expect(await ask(page, "GetToken")).toMatchObject({ token: { access_token: "for lan@xa.example.vn", expires_in: 3600, scope: "api://x/use openid" }, account: { homeAccountId: "1.t", username: lan.user } });
    office.account = hoa;
    expect(await ask(page, "GetToken", lan)).toMatchObject({ success: false, error: { status: "ACCOUNT_UNAVAILABLE" } });
    expect(await ask(page, "GetToken")).toMatchObject({ account: { username: hoa.user } });
    office.chosen = lan;
    expect(await ask(page, "GetTokenPopup", hoa)).toMatchObject({ account: { username: lan.user } });
    office.handsOutOther = hoa;
    expect(await ask(page, "GetToken", lan)).toMatchObject({ account: { username: hoa.user } });
    expect(office.windows).toBe(1);
  });

  it("has no account where nobody is signed in", async () => {
    const { page } = await wordPage();

    expect(await ask(page, "GetInitContext")).toMatchObject({ success: true });
    expect(await ask(page, "GetTokenPopup")).toMatchObject({ error: { status: "ACCOUNT_UNAVAILABLE" } });
  });

  it("authBridgeMissing: the set is reported, and there is no bridge", async () => {
    const { page } = await wordPage({ broker: broker(lan), quirks: ["authBridgeMissing"] });

    await expect(ask(page, "GetInitContext")).rejects.toThrow("no bridge");
  });

  it.each(Object.keys(brokerFaults) as BrokerFault[])("fails by name: %s", async (fault) => {
    const office = broker(lan);
    office.fault = fault;
    const { page } = await wordPage({ broker: office });
    const described: { status?: string; methods: readonly string[]; until?: string } = brokerFaults[fault];
    const outcome = (answer: Answer | "no answer"): string => (answer === "no answer" ? answer : (answer.error?.status ?? "given"));
    const of = (method: string): string => (described.methods.includes(method) ? (described.status ?? "no answer") : "given");

    expect(outcome(await ask(page, "GetInitContext"))).toBe(of("GetInitContext"));
    expect(outcome(await ask(page, "GetToken"))).toBe(of("GetToken"));
    expect(outcome(await ask(page, "GetTokenPopup"))).toBe(of("GetTokenPopup"));
    expect(outcome(await ask(page, "GetToken"))).toBe(described.until === undefined ? of("GetToken") : "given");
  });

  it.each([
    ["another method", { messageType: "NestedAppAuthRequest", method: "GetActiveAccount", requestId: crypto.randomUUID() }, "NotImplementedInFake"],
    ["another message", { messageType: "Hello", method: "GetInitContext", requestId: crypto.randomUUID() }, "UnknownMember"],
    ["no id", { messageType: "NestedAppAuthRequest", method: "GetInitContext", requestId: "1" }, "UnknownMember"],
    ["no scope of our own", { messageType: "NestedAppAuthRequest", method: "GetToken", requestId: crypto.randomUUID(), tokenParams: { clientId: crypto.randomUUID(), correlationId: crypto.randomUUID(), scope: "openid profile" } }, "UnknownMember"],
  ])("fails the test on %s", async (_what, message, code) => {
    const { page, host } = await wordPage({ broker: broker(lan) });

    await page.evaluate(async (text) => {
      const nested = window as unknown as NestedWindow;
      await nested.__initializeNestedAppAuth?.();
      try {
        nested.nestedAppAuthBridge?.postMessage(text);
      } catch {
        // Swallowed as an add-in might; the test fails all the same.
      }
    }, JSON.stringify(message));

    await expect(host.demandNoDefects()).rejects.toThrow(code);
  });

  it("gives every fault that is no status of the library its source", () => {
    const source = readFileSync(fileURLToPath(new URL("../src/driver/auth-broker.ts", import.meta.url)), "utf8").split("\n");
    for (const fault of ["persistentError", "untrustedOrigin", "silence"]) {
      const at = source.findIndex((line) => line.trim().startsWith(`${fault}:`));
      expect(source[at - 1]).toMatch(/#\d+|src\/naa/);
    }
  });
});
