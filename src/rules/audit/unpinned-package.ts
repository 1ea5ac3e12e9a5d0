import { type RuleDocs, defineRule } from "../define-rule.ts";
import { type Command, type Word, onCommands, programName } from "./command-texts.ts";

/** Programs that load a package and run it, with the words before the package's name. */
const RUNNERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["npx", []],
  ["bunx", []],
  ["pnpx", []],
  ["uvx", []],
  ["pnpm", ["dlx"]],
  ["yarn", ["dlx"]],
  ["bun", ["x"]],
  ["npm", ["exec"]],
  ["pipx", ["run"]],
  ["uv", ["tool", "run"]],
]);
/** Options whose value is the package. */
const NAMES_PACKAGE = new Set(["-p", "--package", "--from", "--spec"]);
/** Options with a value that is none. */
const TAKES_VALUE = new Set(["-c", "--call", "--with", "--python", "--index-url", "--registry", "--cache"]);
const PINNED = /(?:[^@/]@v?\d|==\s*\d|@[0-9a-f]{7,40}$|#[0-9a-f]{7,40}$|^\.{0,2}\/|^~\/|^file:)/;
const PACKAGE = /^(?:@[\w.-]+\/)?[\w.-]+(?:\[[\w,-]+\])?(?:@[\w.^~*-]+)?$|^(?:git\+|https?:|github:)/;

export const docs: RuleDocs = {
  summary: "A package is run in whatever version is the newest.",
  why:
    "`npx -y`, `uvx` and their like download the newest version at each start and run it with your rights, outside of the " +
    "sandbox of Codex. When an author's account is taken over, the next start runs what the thief has published.",
  fix: "Name a version, as in `docs-mcp@1.4.2` or `docs-mcp==1.4.2`, or install the package and name its program.",
  bad: '[mcp_servers.docs]\ncommand = "npx"\nargs = ["-y", "docs-mcp"]\n',
  good: '[mcp_servers.docs]\ncommand = "npx"\nargs = ["-y", "docs-mcp@1.4.2"]\n',
};

export const rule = defineRule({
  code: "audit/unpinned-package",
  effect: "risk",
  group: "audit",
  on: onCommands((command) => {
    const found = packageOf(command);
    if (!found || PINNED.test(found.text) || !PACKAGE.test(found.text)) return;
    const python = ["uvx", "uv", "pipx"].includes(programName(command.words[0]));
    const name = found.text.replace(/@(?:latest|next|\*)$/, "");
    const isName = /^[@\w./-]+$/.test(name);
    found.place.report(`\`${name}\` is downloaded in its newest version and run, at each start.`, {
      hint: isName
        ? `Name a version: \`${name}${python ? "==" : "@"}1.2.3\`, with the one you know.`
        : `Name a ${name.startsWith("http") ? "file of one version" : "tag or commit"}.`,
    });
  }),
});

function packageOf({ words }: Command): Word | undefined {
  const [program, ...rest] = words;
  const before = RUNNERS.get(programName(program));
  if (!before || before.some((word, index) => rest[index]?.text !== word)) return undefined;
  const args = rest.slice(before.length);
  for (let at = 0; at < args.length; at++) {
    const text = args[at]?.text ?? "";
    if (NAMES_PACKAGE.has(text)) return args[at + 1];
    if (TAKES_VALUE.has(text)) at++;
    else if (!text.startsWith("-")) return args[at];
  }
  return undefined;
}
