import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { fakeIo } from "./support/fake-io.ts";
import { hiddenIn } from "./support/hidden-characters.ts";
import { commandsIn, gathered, quoted } from "./support/hostile-texts.ts";
import { tempTree } from "./support/temp-tree.ts";

describe.runIf(process.platform !== "win32")("names of files and folders", () => {
  const names = gathered
    .map((text) => text.replaceAll(/[\0/]/g, ""))
    .filter((text) => text !== "" && !/\p{Cs}/u.test(text));

  /** What the outputs hold that they must not. */
  function wrongIn(...outputs: readonly string[]): string[] {
    return outputs.flatMap((output) => [...hiddenIn(output.replaceAll("\n", "")), ...commandsIn(output, "compact")]);
  }

  it("are shown without them by a search, --print-config and --diff", async () => {
    for (const name of names) {
      const cwd = tempTree({
        [`${name}/.git/HEAD`]: "",
        [`${name}/.codex/config.toml`]: `modle = ${quoted(name)} # ${name.replaceAll(/[\t\r\n]/g, "")}\n`,
        [`${name}/codex-config.toml`]: `exclude = [${quoted(name)}]\n`,
      });
      for (const args of [["check"], ["check", "--print-config"], ["check", "--diff"], ["check", "--strict", "."]]) {
        const io = fakeIo({ cwd: join(cwd, name), home: join(cwd, name, "home") });
        await main(args, io);
        expect({ name, wrong: wrongIn(io.stdout.text, io.stderr.text) }).toEqual({ name, wrong: [] });
        const outside = fakeIo({ cwd, home: join(cwd, "home") });
        await main([...args, name], outside);
        expect({ name, wrong: wrongIn(outside.stdout.text, outside.stderr.text) }).toEqual({ name, wrong: [] });
      }
    }
  });

  it("stand in a baseline as they are for who reads it", async () => {
    for (const name of names) {
      const cwd = tempTree({ [`${name}.toml`]: "modle = 1\n" });
      const io = fakeIo({ cwd, home: cwd });
      expect(await main(["check", "--write-baseline", "b.json", `${name}.toml`], io)).toBe(0);
      const text = readFileSync(join(cwd, "b.json"), "utf8");
      expect({ name, wrong: wrongIn(text) }).toEqual({ name, wrong: [] });
      expect(Object.keys(JSON.parse(text).files)).toEqual([`${name}.toml`]);
      const again = fakeIo({ cwd, home: cwd });
      expect(await main(["check", "--strict", "--baseline", "b.json", `${name}.toml`], again)).toBe(0);
    }
  });

  it("and of providers are shown without them by auth", async () => {
    for (const name of names) {
      const command = `{ command = ${quoted(name)}, args = [${quoted(name)}] }`;
      const cwd = tempTree({
        [`${name}/a.toml`]: `[model_providers.${quoted(name)}]\nname = "x"\nauth = ${command}\n`,
      });
      for (const options of [[], ["--json"], ["--yes"], ["--yes", "--json"]]) {
        const io = fakeIo({ cwd, home: cwd });
        expect(await main(["auth", "--config", `${name}/a.toml`, ...options], io)).toBeGreaterThan(0);
        expect(io.stderr.text).not.toContain("bug");
        expect({ name, wrong: wrongIn(io.stdout.text, io.stderr.text) }).toEqual({ name, wrong: [] });
      }
    }
  });
});
