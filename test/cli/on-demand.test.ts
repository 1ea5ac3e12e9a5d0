import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import type { FileKind } from "../../src/lint-options.ts";
import { lint } from "../../src/lint.ts";
import { documentedRules } from "../support/documented-rules.ts";
import { loadedFiles } from "./support/loaded-files.ts";
import { run } from "./support/run.ts";

/** The files of the command that a check of a text loads, without the hashes in their names. */
function loadedFor(text: string): string[] {
  const loaded = loadedFiles({ "a.toml": text }, ["check", "a.toml"]);
  return loaded.map((file) => basename(file).replace(/-[\w-]{8}\.js$|\.js$/, ""));
}

describe("a check loads", () => {
  it("one file besides its entry where there is nothing to say", () => {
    expect(loadedFor("")).toEqual(["bin", "core"]);
    const text =
      'model = "gpt-5"\napproval_policy = "never"\nsandbox_mode = "read-only"\nmodel_reasoning_effort = "high"\n' +
      '\n[history]\npersistence = "none"\nmax_bytes = 3\n\n[tui]\nnotifications = true\n';
    expect(loadedFor(text.replace("max_bytes = 3\n", ""))).toEqual(["bin", "core"]);
    expect(loadedFor(text)).toContain("findings");
  });

  it("what repairs syntax only where it is broken", () => {
    expect(loadedFor("modle = 1\n")).not.toContain("syntax");
    expect(loadedFor("model = \n")).toContain("syntax");
  });

  it("rules of tables only where there are such tables", () => {
    const server = loadedFor('[mcp_servers.a]\ncommand = "a"\n');
    expect(server).toContain("rules");
    expect(server).not.toContain("findings");
    expect(server).not.toContain("more-rules");
    expect(loadedFor('default_permissions = ":workspace"\n')).toContain("more-rules");
  });
});

it("has every rule in the built command", () => {
  const kindOf = ({ docs }: (typeof documentedRules)[number]): FileKind => docs.kind ?? "config";
  // Some need files beside theirs, or another name.
  const alone = documentedRules.filter((rule) =>
    lint(rule.docs.bad, { kind: kindOf(rule), audit: true }).some(({ code }) => code === rule.code),
  );
  expect(alone.length).toBeGreaterThan(documentedRules.length - 10);
  for (const kind of new Set(alone.map(kindOf))) {
    const own = alone.filter((rule) => kindOf(rule) === kind);
    const fileOf = ({ code }: { readonly code: string }): string =>
      `${code.replace("/", ".")}.${kind === "hooks-json" ? "json" : "toml"}`;
    const files = Object.fromEntries(own.map((rule) => [fileOf(rule), rule.docs.bad]));
    const { stdout } = run(files, ["check", "--audit", "--kind", kind, "--format", "json", ...Object.keys(files)]);
    const found = new Map<string, string[]>(
      JSON.parse(stdout).files.map(({ path, diagnostics }: { path: string; diagnostics: { code: string }[] }) => [
        basename(path),
        diagnostics.map(({ code }) => code),
      ]),
    );
    const missed = own.filter((rule) => !found.get(fileOf(rule))?.includes(rule.code));
    expect(missed.map(({ code }) => code)).toEqual([]);
  }
});
