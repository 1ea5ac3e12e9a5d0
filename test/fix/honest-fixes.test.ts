import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";

function safety(text: string): (boolean | undefined)[] {
  return lint(text).map(({ fix }) => fix?.safe);
}

describe("a fix that lint calls safe", () => {
  it.each([
    ["nothing more", '[sandbox_workspace_write]\nnetwork_access = "false"\n', true],
    ["the network", '[sandbox_workspace_write]\nnetwork_access = "true"\n', false],
    ["a sandbox that Codex had ignored", 'sandbox_modes = "workspace-write"\n', false],
    ["nothing, by a key without power", 'modle = "gpt-5"\n', true],
  ])("lets Codex do no more than before: %s", (_, text, isSafe) => {
    expect(safety(text)).toEqual([isSafe]);
  });

  it("is told from others beside it", () => {
    const text = 'modle = "gpt-5"\nsandbox_modes = "workspace-write"\n[tui]\nanimations = "true"\n';
    expect(safety(text)).toEqual([true, false, true]);
  });
});
