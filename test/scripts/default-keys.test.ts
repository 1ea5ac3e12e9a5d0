import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { candidateKeys } from "../../scripts/keymap/candidate-keys.ts";
import { findDefaultKeys, type KeyQuestion } from "../../scripts/keymap/find-default-keys.ts";
import { startTerminal } from "../../scripts/keymap/terminal.ts";
import { withDefaultKeys } from "../../scripts/keymap/with-default-keys.ts";

const folder = mkdtempSync(join(tmpdir(), "keys-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  "global.copy": ["ctrl-o", "f2"],
  "global.open": ["ctrl-t"],
  "chat.stop": ["esc"],
  "list.up": ["k"],
  "list.down": ["j"],
};
const MAIN = ["global", "chat"];

/** A terminal interface with these defaults, that says what Codex says. */
const ask: KeyQuestion["ask"] = async (config) => {
  const [, context = "", action = "", keys = "[]"] = /^\[tui\.keymap\.(\w+)\]\n(\w+) = (.*)\n$/.exec(config) ?? [];
  const isMain = MAIN.includes(context);
  const name = (full: string): string => full.replace(/^(?:global|list)\./, "");
  for (const key of JSON.parse(keys) as string[]) {
    if (key === "ctrl-c") return refuse(`Ambiguous bindings: \`${action}\` uses a key reserved by \`fixed.quit\`.`);
    for (const [owner, own] of Object.entries(DEFAULTS)) {
      const isSame = MAIN.includes(owner.split(".")[0] as string) ? isMain : owner.startsWith(`${context}.`);
      if (!isSame || owner === `${context}.${action}` || !own.includes(key)) continue;
      const group = isMain ? "app" : context;
      const names = `\`${name(owner)}\` and \`${name(`${context}.${action}`)}\``;
      return refuse(`Ambiguous \`tui.keymap.${group}\` bindings: ${names} use the same key. Set unique keys`);
    }
  }
  return { opens: true };
};
const refuse = (error: string) => ({ opens: false as const, error });

describe("default keys", () => {
  it("are found by what an action cannot have, also those of the asking action", async () => {
    const { defaults, others } = await findDefaultKeys({
      ask,
      actions: new Map([
        ["global", ["copy", "open"]],
        ["chat", ["stop"]],
        ["list", ["up", "down"]],
      ]),
      keys: ["a", "ctrl-c", "ctrl-o", "ctrl-t", "esc", "f2", "j", "k", "z"],
      group: (context) => (MAIN.includes(context) ? "main" : context),
    });
    expect(defaults).toEqual({
      global: { copy: ["ctrl-o", "f2"], open: ["ctrl-t"] },
      chat: { stop: ["esc"] },
      list: { up: ["k"], down: ["j"] },
    });
    expect([...others]).toEqual([[expect.stringContaining("fixed.quit"), ["ctrl-c"]]]);
  });

  it("replace the table of the file, and nothing else", () => {
    const file = new URL("../../src/rules/keymap/default-keys.ts", import.meta.url);
    const old = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
    const text = withDefaultKeys(old, { global: { copy: ["f9"] } });
    expect(text).toMatch(/"?copy"?: \[\s*"f9"/);
    expect(text).not.toContain("open_external_editor");
    const after = old.slice(old.indexOf("/** Keys that no action"));
    expect(after.length).toBeGreaterThan(100);
    expect(text.endsWith(after)).toBe(true);
    expect(() => withDefaultKeys("", {})).toThrow("DEFAULT_KEYS");
  });

  it("are looked for among keys that Codex can read", () => {
    const keys = candidateKeys();
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of ["a", "shift-tab", "ctrl-alt-h", "?", "f12", "alt-."]) expect(keys).toContain(key);
    expect(keys).not.toContain("ctrl--");
  });
});

// `script` makes the terminal; only the one of util-linux knows these options.
describe.skipIf(process.platform !== "linux")("the terminal", () => {
  const program = (text: string): string => {
    const file = join(folder, `codex-${text.length}`);
    writeFileSync(file, `#!/bin/sh\n[ -t 1 ] || exit 1\n${text}\n`);
    chmodSync(file, 0o755);
    return file;
  };

  it("tells whether the interface opens, and stops it then", async () => {
    const opens = program("printf '\\033[?2004h'; sleep 60");
    expect(await startTerminal(opens, "")).toEqual({ opens: true });
  });

  it("tells why it does not", async () => {
    const refuses = program('cat "$CODEX_HOME/config.toml"; echo "Error: no such key"; exit 1');
    expect(await startTerminal(refuses, "x = 1\n")).toEqual({ opens: false, error: "no such key" });
    await expect(startTerminal(program("exit 0"), "")).rejects.toThrow("says nothing");
  });
});
