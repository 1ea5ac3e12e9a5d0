import { describe, expect, it } from "vitest";
import { renderCliDocs } from "../../src/cli/cli-docs.ts";
import { printHelp } from "../../src/cli/commands/help.ts";
import { commands } from "../../src/cli/command-list.ts";
import { globalOptions } from "../../src/cli/options.ts";
import { parseCommandLine } from "../../src/cli/parse-command-line.ts";
import { fakeIo } from "./support/fake-io.ts";

async function help(...argv: readonly string[]): Promise<string> {
  const io = fakeIo({});
  await printHelp(parseCommandLine(argv), io);
  return io.stdout.text;
}

describe("--help", () => {
  it.each([[], ["check"], ["explain"], ["schema"]])("fits 80 columns: %s", async (...argv) => {
    const lines = (await help(...argv, "--help")).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("lists every command", async () => {
    const text = await help("--help");
    for (const { name, summary } of commands)
      expect(text).toMatch(new RegExp(`^  ${name} +${summary.slice(0, 20)}`, "m"));
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    "lists every option of %s",
    async (name, command) => {
      const text = await help(name, "-h");
      for (const option of [...command.options, ...globalOptions]) expect(text).toContain(`--${option.name}`);
    },
  );

  it("is short for a small command", async () => {
    expect(await help("help", "explain")).toMatchInlineSnapshot(`
      "Explain a finding, or a key of the configuration.

      Usage: codex-config explain [OPTIONS] [CODE|KEY]

      Of the CODE of a finding: what it means, why it matters and how to fix it, with
      an example. Of a KEY: what it is for, its type, default and values, the files in
      which it may stand, and an example; of a table, also the keys in it. A name
      without its table is found wherever it is; of a key that only older releases
      had, until when.

      Without an argument, lists all codes; \`explain mcp/\` lists those that start with
      it.

      Options:
            --codex-version VERSION  Also tell what this release of Codex knows of the
                                     key; \`auto\` is the one that is installed.
        -h, --help                   Show this help.
        -V, --version                Show the version, and the Codex release that it
                                     describes.
            --no-color               Print without colours. NO_COLOR and FORCE_COLOR
                                     are honoured too.

      Examples:
        codex-config explain unknown-key
            what the code \`unknown-key\` means
        codex-config explain approval_policy
            what the key takes
        codex-config explain mcp_servers.docs.env
            a key in a table of your own
        codex-config explain features
            the keys of a table
        codex-config explain tui --codex-version auto
            and which of them the installed Codex lacks

      Exit status:
        0  Nothing at error severity.
        1  Findings at error severity, or more warnings than --max-warnings.
        2  The work could not be done: wrong usage, a file that cannot be read or
           written, settings with errors, nothing to check.
      "
    `);
  });
});

describe("docs/cli.md", () => {
  it("holds every command and option", () => {
    const text = renderCliDocs();
    for (const { name, options } of commands) {
      expect(text).toContain(`\n## ${name}\n`);
      for (const option of options) expect(text).toContain(`--${option.name}`);
    }
    expect(text).not.toMatch(/\n\n\n/);
    expect(text).toMatch(/[^\n]\n$/);
  });
});
