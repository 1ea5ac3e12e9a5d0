import { describe, expect, it, vi } from "vitest";
import { testServer } from "../auth/support/server.ts";
import { codesOf, provider, run, runJson } from "./support/auth.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

describe("--probe", () => {
  /** Prints another token each time. */
  const counting = `
    const fs = require("node:fs");
    fs.appendFileSync("runs", "x");
    console.log("tok-" + fs.readFileSync("runs").length);`;
  const config = (url: string): string =>
    provider("proxy", counting, 'cwd = "."').replace("http://127.0.0.1/v1", `${url}/v1`);

  it("shows the status", async () => {
    const server = await testServer(() => 204);
    const { status, report } = await runJson(config(server.url), "--probe", `${server.url}/models`);
    expect(status).toBe(0);
    expect(report.probe).toEqual({ url: `${server.url}/models`, statuses: [204], accepted: true });
    expect(report.warnings).toEqual([]);
    expect(server.received.map(({ method, token }) => `${method} ${token}`)).toEqual(["GET tok-1"]);
  });

  it("shows how a 401 is recovered from", async () => {
    const server = await testServer(({ token }) => (token === "tok-1" ? 401 : 200));
    const { status, stdout } = await run(config(server.url), "--probe", server.url);
    expect(status).toBe(0);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(": 401, ran the command again, then 200");
    expect(server.tokens()).toEqual(["tok-1", "tok-2"]);
  });

  it.each([401, 403])("finds a token that gets %i not usable", async (rejection) => {
    const server = await testServer(() => rejection);
    const { status, report } = await runJson(config(server.url), "--probe", server.url);
    expect(status).toBe(1);
    expect(report).toMatchObject({ usable: false, probe: { accepted: false } });
  });

  it("says when nobody answers, or the address is not the provider's", async () => {
    const { status, report } = await runJson(config("http://127.0.0.1:2"), "--probe", "http://127.0.0.1:1/");
    expect(status).toBe(2);
    expect(report).toMatchObject({ usable: true, probe: { statuses: [] } });
    expect(report.probe.unreachable).toBeTypeOf("string");
    expect(codesOf(report)).toEqual(["probe-elsewhere"]);
  });

  it.each(["nonsense", "file:///etc/passwd", "https://user:secret@example.com/"])("refuses %s", async (url) => {
    const { status, stderr } = await run(config("http://127.0.0.1"), "--probe", url);
    expect(status).toBe(2);
    expect(stderr).not.toContain("command of the provider");
  });
});
