import { expect, it, vi } from "vitest";
import { withProviderAuth } from "../../src/auth/index.ts";
import { parseConfig } from "../../src/parse-config.ts";
import { countingCommand } from "./support/commands.ts";
import { testServer } from "./support/server.ts";
import { FakeClock, watchedSource } from "./support/sources.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const config = (args: readonly string[] = []): string => `
model_provider = "proxy"

[model_providers.proxy]
name = "Proxy"
base_url = "http://127.0.0.1/v1"

[model_providers.proxy.auth]
command = ${JSON.stringify(process.execPath)}
args = ${JSON.stringify(args)}
refresh_interval_ms = 0
`;

it("deserializes a config with refresh_interval_ms = 0", () => {
  const result = parseConfig(config());
  expect(result.diagnostics).toEqual([]);
  expect(result.ok && result.config.model_providers?.["proxy"]?.auth).toMatchObject({ refresh_interval_ms: 0 });
});

it("does not refresh by itself with refresh_interval_ms = 0, and recovers from a 401", async () => {
  const { info, runs } = countingCommand();
  const result = parseConfig(config(info.args));
  const auth = result.ok ? result.config.model_providers?.["proxy"]?.auth : undefined;
  if (!auth) throw new Error("the config was refused");
  const clock = new FakeClock();
  const fetchWithAuth = withProviderAuth(fetch, watchedSource(auth, { clock }));
  let valid = "tok-1";
  const server = await testServer(({ token }) => (token === valid ? 200 : 401));

  expect((await fetchWithAuth(server.url)).status).toBe(200);
  clock.advance(Number.MAX_SAFE_INTEGER);
  expect((await fetchWithAuth(server.url)).status).toBe(200);
  expect(runs()).toBe(1);

  valid = "tok-2";
  expect((await fetchWithAuth(server.url)).status).toBe(200);
  expect(server.tokens()).toEqual(["tok-1", "tok-1", "tok-1", "tok-2"]);
  expect(runs()).toBe(2);
});
