import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { countGrowth, numbered } from "./support/growth.ts";

/** Tables that may have any number of entries, with many that rules have a word about. */
const FILES: Readonly<Record<string, (count: number) => string>> = {
  "servers with `url`": (count) =>
    numbered(
      count,
      (number) =>
        `[mcp_servers."server ${number}"]\nurl = "mcp.example/${number}"\nargs = []\nstartup_timeout_sec = 30000\n` +
        `enabled = false\nrequired = true\noauth = { client_secret = "-", authorization_server_issuer = "a" }\n`,
    ),
  "servers with `command`": (count) =>
    numbered(count, (number) => `[mcp_servers.s${number}]\ncommand = "npx -y docs"\nurl = "a"\n`),
  "servers without either": (count) => numbered(count, (number) => `[mcp_servers.s${number}]\n`),
  "one server many times": (count) =>
    numbered(count + 1, (number) => `[mcp_servers.s${number}]\ncommand = "docs"\nenv = { A = "1", B = "2" }\n`),
  "tools of a server": (count) =>
    `[mcp_servers.docs]\ncommand = "docs"\nenabled_tools = [${names("tool", count)}]\n` +
    `disabled_tools = [${names("tool", count)}]\n${numbered(count, (number) => `[mcp_servers.docs.tools.other${number}]\n`)}`,
  "keys of an action": (count) =>
    `[tui.keymap.global]\ncopy = [${numbered(count, (number) => `"ctrl-${letter(number)}",`)}]\n` +
    `open_transcript = [${numbered(count, (number) => `"ctrl-${letter(number)}", "ctrl+${letter(number)}",`)}]\n`,
  "actions with a key": (count) =>
    `[tui.keymap.global]\n${numbered(count, (number) => `action${number} = "ctrl-${letter(number)}"\n`)}`,
  presets: (count) => `[tui.presets]\n${numbered(count, (number) => `preset${number} = { input = "!ls" }\n`)}`,
  hooks: (count) =>
    numbered(
      count,
      () =>
        '[[hooks.Stop]]\nmatcher = "*a"\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./a"\ntimeout = 30000\n' +
        'additionalContextLimit = 4\n[[hooks.PreToolUse]]\nmatcher = "*a"\n[[hooks.PreToolUse.hooks]]\ntype = "mcp_tool"\n' +
        'server = "a"\ntool = "a"\ninput = { a = [nan] }\n',
    ),
  roles: (count) =>
    `${numbered(count, (number) => `[agents.role${number}]\nnickname_candidates = ["a"]\n`)}[agents.last]\n` +
    `description = "a"\nnickname_candidates = [${names("nick", count)}]\n`,
  features: (count) => `[features]\n${numbered(count, (number) => `feature${number} = true\n`)}`,
  "sections of a budget": (count) =>
    "[features.guardianv2]\nsync_elastic_budgeting = true\n" +
    numbered(count, (number) => `[features.guardianv2.sync_elastic_sections.s${number}]\nnested_tool_names = []\n`),
  "settings of the app": (count) => `[desktop]\n${numbered(count, (number) => `a${number} = [nan]\n`)}`,
};

const FEW = 150;

const growth = countGrowth();

it.each(Object.entries(FILES))("takes steps in proportion to the number of %s", async (_, file) => {
  expect(lint(file(FEW)).length).toBeGreaterThanOrEqual(FEW);
  expect(await growth((count) => lint(file(count)), FEW)).toEqual([]);
});

function names(of: string, count: number): string {
  return numbered(count, (number) => `"${of}${number}",`);
}

function letter(number: string): string {
  return "abcdefghijklmnopqrstuvwxyz"[Number(number) % 26] as string;
}
