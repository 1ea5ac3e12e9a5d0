import { describe, expect, it } from "vitest";
import { randomRanges } from "../../src/secrets/random-ranges.ts";
import { RandomText } from "./support/random-text.ts";
import { randomForms } from "./support/secret-forms.ts";

function left(text: string): string {
  return randomRanges(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}*${rest.slice(end)}`, text);
}

describe("random text is found", () => {
  const random = new RandomText(11);
  const bare = Object.entries(randomForms).filter(([, form]) => {
    const { secret, text } = form(random);
    return secret === text && !secret.startsWith("eyJ");
  });

  it.each(bare)("of the form %s", (_, form) => {
    const kept = Array.from({ length: 200 }, () => form(random).secret).filter((secret) =>
      /[^*]{8}/.test(left(secret)),
    );
    expect(kept).toEqual([]);
  });

  it("within a path, which stays readable", () => {
    const hash = random.text(40, "hex");
    expect(left(`/Users/me/.codex/plugins/${hash}/skills/mail/SKILL.md`)).toBe(
      "/Users/me/.codex/plugins/*/skills/mail/SKILL.md",
    );
  });
});

it.each([
  "gpt-5.6-codex-max",
  "claude-opus-4-5-20251101",
  "Qwen2.5-Coder-32B-Instruct-AWQ",
  "qwen3-coder:480b-cloud",
  "model_auto_compact_token_limit",
  "experimental_use_unified_exec_tool",
  "@modelcontextprotocol/server-sequential-thinking@2025.12.18",
  "chrome-devtools-mcp@0.10.2",
  "/opt/homebrew/Cellar/node@22/22.11.0/bin/node",
  "C:/Users/somebody/AppData/Local/Programs/Python/Python312/python.exe",
  "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4",
  "https://my-resource-name.openai.azure.com/openai/deployments/gpt-5",
  "2026-11-28T14:32:20.123456Z",
  "ctrl-shift-alt-pageup",
  "x86_64-unknown-linux-musl",
  "userPromptSubmitHandlerForWorkspaces",
  "PYTHONDONTWRITEBYTECODE",
  "getUserAccountInformationById",
  `sha256:${new RandomText(12).text(64, "hex")}`,
])("%j is no random text", (text) => {
  expect(randomRanges(text)).toEqual([]);
});
