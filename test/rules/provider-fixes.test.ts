import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";
import { lint } from "../../src/lint.ts";

const START = 'model_provider = "p"\n\n[model_providers.p]\nname = "P"\n';
const WITH_KEY = `${START}env_key = "PROXY_KEY"\n`;
const LOCAL = `${START}base_url = "http://localhost:1/v1"\n`;

describe("unsafe fixes of providers", () => {
  it.each([
    ['auth = { command = "op read  x/y" }', 'auth = { command = "op", args = ["read", "x/y"] }'],
    ["auth = { command = 'cat \"t\" | head' }", "auth = { command = 'sh', args = [\"-c\", 'cat \"t\" | head'] }"],
    [
      '[model_providers.p.auth]\n  command = "op read x" # why',
      '[model_providers.p.auth]\n  command = "op" # why\n  args = ["read", "x"]',
    ],
    ['auth = { command = "./token" }', 'auth = { command = "./token", cwd = "." }'],
    ['[model_providers.p.auth]\ncommand = "bin/t"', '[model_providers.p.auth]\ncommand = "bin/t"\ncwd = "."'],
    ['auth.command = "op read x"', 'auth.command = "op"\nauth.args = ["read", "x"]'],
    ['auth = { command = "t", timeout_ms = 30 }', 'auth = { command = "t", timeout_ms = 30000 }'],
  ])("%s", (before, after) => {
    const { text, remaining } = fixText(`${LOCAL}${before}\n`, { unsafe: true });
    expect(text).toBe(`${LOCAL}${after}\n`);
    expect(remaining).toEqual([]);
  });

  it.each([
    ['"http://localhost/v1/responses/"', '"http://localhost/v1"'],
    ['"http://localhost/v1/chat/completions"', '"http://localhost/v1"'],
    ['"localhost:1/v1"', '"http://localhost:1/v1"'],
    ['"http://localhost/v1?a-b=1&c=2"', '"http://localhost/v1"\nquery_params = { a-b = "1", c = "2" }'],
  ])("base_url = %s", (before, after) => {
    const { text, remaining } = fixText(`${WITH_KEY}base_url = ${before}\n`, { unsafe: true });
    expect(text).toBe(`${WITH_KEY}base_url = ${after}\n`);
    expect(remaining).toEqual([]);
  });
});

describe("no fix is offered", () => {
  it.each([
    // There are arguments.
    `${LOCAL}auth = { command = "op read x", args = [] }\n`,
    `${LOCAL}auth = ["./token"]\n`,
    // It would show a secret.
    `${LOCAL}auth = { command = "curl -H 'Authorization: Bearer q7f3made4711up'" }\n`,
    `${START}base_url = "http://user:q7f3made4711up@localhost/v1/responses"\n`,
    `${START}base_url = "http://localhost/v1?api-key=q7f3made4711up0815"\n`,
  ])("for %s", (text) => {
    const found = lint(text);
    expect(found.some(({ code }) => code.startsWith("provider/"))).toBe(true);
    expect(found.filter(({ fix }) => fix)).toEqual([]);
  });
});

it("names a variable without the signs around it", () => {
  const before = '[mcp_servers.x]\nurl = "http://localhost/"\nbearer_token_env_var = "${TOKEN}"\n';
  expect(fixText(before).text).toBe(before.replace("${TOKEN}", "TOKEN"));
});
