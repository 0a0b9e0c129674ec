import { execFileSync } from "node:child_process";
import { createHash, createPrivateKey, createPublicKey, createSign, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const tenant = "11111111-2222-4333-8444-555555555555";
const client = "99999999-8888-4777-8666-555555555555";

/** Who may sign in; the page has one button each. */
export const accounts = {
  admin: { user: "lan.nt@xa.example.vn", id: "aaaaaaaa-0000-4000-8000-000000000001", name: "Nguyễn Thị L" },
  clerk: { user: "binh.tv@xa.example.vn", id: "aaaaaaaa-0000-4000-8000-000000000003", name: "Trần Văn B" },
  stranger: { user: "khach@xa.example.vn", id: "aaaaaaaa-0000-4000-8000-000000000002", name: "Khách" },
} as const;
type Account = keyof typeof accounts;

/** A sign-in service of one tenant with its page, over https on this machine: authorization code with PKCE (RFC 6749, RFC 7636). */
export class Authority {
  readonly asked: string[] = [];
  private readonly key = createPrivateKey(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }));
  private readonly codes = new Map<string, { account: Account; nonce: string; challenge: string; redirect: string }>();
  address = "";

  private constructor(
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Authority> {
    const folder = mkdtempSync(join(tmpdir(), "onestop-authority-"));
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate], { stdio: "ignore" });
    const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) });
    const authority = new Authority(server, folder);
    server.on("request", (request, response) => void authority.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    authority.address = `https://localhost:${(server.address() as { port: number }).port}`;
    return authority;
  }

  /** What the service is started with, and the certificate it must trust. */
  get settings(): { arguments: string[]; certificate: string } {
    return {
      arguments: ["--tenant", tenant, "--client-id", client, "--authority", this.address, "--admin", accounts.admin.user],
      certificate: join(this.folder, "certificate.pem"),
    };
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.address);
    this.asked.push(`${request.method ?? ""} ${url.pathname}`);
    const json = (body: unknown, status = 200): void => {
      response.writeHead(status, { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" });
      response.end(JSON.stringify(body));
    };
    const at = url.pathname.replace(`/${tenant}`, "");
    if (request.method === "OPTIONS") json({});
    else if (at === "/v2.0/.well-known/openid-configuration") json(this.about());
    else if (at === "/keys") json({ keys: [{ ...createPublicKey(this.key).export({ format: "jwk" }), kid: "k1", use: "sig" }] });
    else if (at === "/authorize") this.page(url.searchParams, response);
    else if (at === "/logout") this.goTo(response, `${url.searchParams.get("post_logout_redirect_uri") ?? ""}?state=${encodeURIComponent(url.searchParams.get("state") ?? "")}`);
    else if (at === "/token") {
      const form = new URLSearchParams(await bodyOf(request));
      const given = this.codes.get(form.get("code") ?? "");
      const proof = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
      if (!given || proof !== given.challenge || form.get("redirect_uri") !== given.redirect) json({ error: "invalid_grant" }, 400);
      else json(this.tokens(given.account, given.nonce));
    } else json({}, 404);
  }

  private about(): object {
    const root = `${this.address}/${tenant}`;
    return {
      issuer: `${root}/v2.0`,
      jwks_uri: `${root}/keys`,
      authorization_endpoint: `${root}/authorize`,
      token_endpoint: `${root}/token`,
      end_session_endpoint: `${root}/logout`,
    };
  }

  /** The sign-in page: a link a person, and one to turn back. */
  private page(query: URLSearchParams, response: ServerResponse): void {
    const redirect = query.get("redirect_uri") ?? "";
    const back = (answer: Record<string, string>): string => `${redirect}#${new URLSearchParams({ ...answer, state: query.get("state") ?? "" }).toString()}`;
    const links = (Object.keys(accounts) as Account[]).map((account) => {
      const code = `code-${this.codes.size}`;
      this.codes.set(code, { account, nonce: query.get("nonce") ?? "", challenge: query.get("code_challenge") ?? "", redirect });
      return `<a id="${account}" href="${back({ code, client_info: clientInfo(account), session_state: "s" }).replaceAll("&", "&amp;")}">${account}</a>`;
    });
    const no = `<a id="no" href="${back({ error: "access_denied", error_description: "no" }).replaceAll("&", "&amp;")}">no</a>`;
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><title>Sign in</title>${links.join(" ")} ${no}`);
  }

  private goTo(response: ServerResponse, address: string): void {
    // By the page, not by the status: a test that answers for the add-in's files sees no redirection.
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><title>Signed out</title><meta http-equiv="refresh" content="0;url=${address.replaceAll("&", "&amp;")}">`);
  }

  /** What the service is shown, without the way there. */
  accessToken(account: Account): string {
    return (this.tokens(account, "") as { access_token: string }).access_token;
  }

  /** Who somebody is, for the library in the page. */
  idToken(account: Account): string {
    return (this.tokens(account, "") as { id_token: string }).id_token;
  }

  private tokens(account: Account, nonce: string): object {
    const { user, id, name } = accounts[account];
    const now = Math.floor(Date.now() / 1000);
    const common = { iss: `${this.address}/${tenant}/v2.0`, aud: client, iat: now, nbf: now, exp: now + 3600, ver: "2.0", tid: tenant, oid: id, preferred_username: user, name, sub: id };
    return {
      token_type: "Bearer",
      scope: `api://${client}/access_as_user openid profile`,
      expires_in: 3600,
      access_token: this.sign({ ...common, scp: "access_as_user" }),
      id_token: this.sign({ ...common, nonce }),
      client_info: clientInfo(account),
    };
  }

  private sign(claims: object): string {
    const body = [{ alg: "RS256", typ: "JWT", kid: "k1" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${body}.${createSign("RSA-SHA256").update(body).sign(this.key).toString("base64url")}`;
  }
}

function clientInfo(account: Account): string {
  return Buffer.from(JSON.stringify({ uid: accounts[account].id, utid: tenant })).toString("base64url");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
