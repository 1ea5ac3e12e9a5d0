import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parseCommandLine } from "../../src/cli/parse-command-line.ts";

const text = readFileSync(fileURLToPath(new URL("../../docs/integrations.md", import.meta.url)), "utf8");
const commands = [...text.matchAll(/codex-config (check [^`"\n{]+)/g)].map(([, command = ""]) => command.trim());

it.each([...new Set(commands)])("docs/integrations.md names options that exist: %s", (command) => {
  expect(parseCommandLine(command.split(" ")).command).toBe("check");
});
