import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { SecretMask } from "../../src/secrets/secret-mask.ts";
import { isStandIn } from "../../src/secrets/stand-in.ts";
import { parseToml } from "../../src/toml/parse.ts";

it.each([
  "$TOKEN",
  "${TOKEN}",
  "${env:TOKEN}",
  "$env:TOKEN",
  "%TOKEN%",
  "{{TOKEN}}",
  "{{ token }}",
  "{env:TOKEN}",
  "${{ secrets.TOKEN }}",
  "<% TOKEN %>",
  "Bearer ${TOKEN}",
  "${USER}:${PASSWORD}",
  "op://vault/item/field",
  "${op://vault/an item/field}",
  "$(cat ~/.token)",
  "DOCS_API_KEY",
  "YOUR_API_KEY",
  "your-api-key",
  "<your token>",
  "xxxxxxxx",
  "~/.config/docs/token",
  "",
])("%j only stands for a secret", (text) => {
  expect(isStandIn(text)).toBe(true);
});

it.each([
  "hunter2hunter2",
  "correct-horse-battery",
  "${TOKEN:-hunter2hunter2}",
  "${TOKEN}hunter2",
  "hunter2${TOKEN}",
  "Bearer hunter2",
  "$hunter2",
  "swordfish",
  "my-secret-hunter2",
])("%j may be one", (text) => {
  expect(isStandIn(text)).toBe(false);
});

it("is shown in messages, hints and lines", () => {
  const text =
    '[mcp_servers.a]\nurl = "https://a.example"\nhttp_headers = { DD-API-KEY = "${DD_API_KEY}" }\n\n' +
    '[mcp_servers.b]\ncommand = "b"\nenv = { TOKEN = "$TOKEN" }\n';
  const mask = SecretMask.of(parseToml(text));
  expect(mask.source()).toBe(text);
  const found = lint(text);
  expect(found.length).toBeGreaterThan(1);
  expect(found.map((finding) => mask.output(finding))).toEqual(found);
  expect(JSON.stringify(found)).not.toContain("***");
});
