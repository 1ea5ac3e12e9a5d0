import { chmodSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { isRunning } from "../../src/files/is-running.ts";
import { installedCodex } from "../../src/cli/release/installed-codex.ts";
import { CODEX_BIN, linked, npmPackage } from "./support/codex-on-path.ts";
import { tempTree } from "./support/temp-tree.ts";

describe("the installed Codex", () => {
  const found = (path: string): Promise<string | undefined> => installedCodex({ env: { PATH: path } });

  it("is told by npm's package", async () => {
    expect(await found(linked(npmPackage("0.161.0"), CODEX_BIN))).toBe("0.161.0");
  });

  it("is told by the file beside the binary", async () => {
    const files = {
      "vendor/x86_64-unknown-linux-musl/bin/codex": "",
      "vendor/x86_64-unknown-linux-musl/codex-package.json": '{ "version": "0.162.0" }',
      "package.json": '{ "name": "@openai/codex", "version": "0.162.0-linux-x64" }',
    };
    expect(await found(linked(files, "vendor/x86_64-unknown-linux-musl/bin/codex"))).toBe("0.162.0");
  });

  it("is told by Homebrew's folder", async () => {
    expect(await found(linked({ "Cellar/codex/0.163.0_1/bin/codex": "" }, "Cellar/codex/0.163.0_1/bin/codex"))).toBe(
      "0.163.0",
    );
  });

  it.skipIf(process.platform === "win32")("is told by the command itself, where nothing lies beside it", async () => {
    const files = { "some/where/deep/down/here/codex": "#!/bin/sh\necho codex-cli 0.164.0-alpha.2\n" };
    expect(await found(linked(files, "some/where/deep/down/here/codex"))).toBe("0.164.0-alpha.2");
  });

  it.skipIf(process.platform === "win32")("is that which a shell would start", async () => {
    const root = tempTree({
      "folder/codex/": "",
      "text/codex": "",
      "good/codex": "#!/bin/sh\necho codex-cli 0.164.0\n",
    });
    chmodSync(join(root, "good/codex"), 0o755);
    chmodSync(join(root, "text/codex"), 0o644);
    expect(await found(["folder", "text", "good"].map((name) => join(root, name)).join(delimiter))).toBe("0.164.0");
  });

  it.skipIf(process.platform === "win32").each([
    ["says something else", "#!/bin/sh\necho codex 1.2 of today\n"],
    ["waits for input", "#!/bin/sh\nread line && echo codex-cli 0.164.0\n"],
    ["prints without end", "#!/bin/sh\nexec yes\n"],
    ["is no program", "\u0000\u0001"],
  ])("is not told by a command that %s", async (_, script) => {
    const files = { "some/where/deep/down/here/codex": script };
    expect(await found(linked(files, "some/where/deep/down/here/codex"))).toBeUndefined();
  });

  it.skipIf(process.platform === "win32")("ends a command that hangs, and what that has started", async () => {
    const files = { "some/where/deep/down/here/codex": `#!/bin/sh\nsleep 600 &\necho $! > "$0.pid"\nwait\n` };
    const path = linked(files, "some/where/deep/down/here/codex");
    expect(await found(path)).toBeUndefined();
    const pid = Number(readFileSync(`${realpathSync(join(path, "codex"))}.pid`, "utf8"));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it("is none where there is no such command", async () => {
    expect(await found(tempTree({ "on-path/other": "" }))).toBeUndefined();
  });
});
