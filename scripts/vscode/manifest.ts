import project from "../../package.json" with { type: "json" };
import settings from "../../schema/settings.schema.json" with { type: "json" };
import { codexGlobs } from "../../src/lsp/codex-globs.ts";

/** The settings of the project that an editor can set too; unset, the settings file counts. */
const SETTINGS = ["strict", "audit", "platform", "codex-version", "rules"] as const;

const COMMANDS = {
  showEffective: "Show Effective Configuration",
  explain: "Explain This Key",
  migrate: "Migrate to the Current Release",
};

const OWN_FILES = ["dist", "language-configuration.json", "LICENSE", "README.md"];

/** Where an extension runs: on a machine, or in a browser. */
export type ExtensionHost = "desktop" | "web";

/** The manifest of the extension. */
export function manifest(host: ExtensionHost): object {
  const { name, version, license, keywords } = project;
  const globs = codexGlobs();
  return {
    name,
    displayName: "Codex configuration",
    description: "Checks, completes, explains and repairs the configuration of the Codex CLI.",
    version,
    publisher: name,
    license,
    keywords,
    private: true,
    categories: ["Linters", "Programming Languages"],
    // The oldest that the library of the protocol runs in.
    engines: { vscode: "^1.91.0" },
    ...(host === "desktop" ? { main: "./dist/desktop.js" } : { browser: "./dist/web.js" }),
    files: [...OWN_FILES, ...(host === "desktop" ? ["docs", "schema"] : [])],
    activationEvents: ["onLanguage:toml", ...globs.map((glob) => `workspaceContains:${glob}`)],
    capabilities: {
      virtualWorkspaces: true,
      // It runs nothing of the workspace.
      untrustedWorkspaces: { supported: true },
    },
    contributes: {
      languages: [
        {
          id: "toml",
          aliases: ["TOML"],
          filenamePatterns: globs.filter((glob) => glob.endsWith(".toml")),
          configuration: "./language-configuration.json",
        },
      ],
      commands: Object.entries(COMMANDS).map(([command, title]) => ({
        command: `${name}.${command}`,
        title,
        category: "Codex",
      })),
      configuration: {
        title: "Codex configuration",
        properties: Object.fromEntries(SETTINGS.map((setting) => [`${name}.${setting}`, settingOf(setting)])),
      },
    },
  };
}

function settingOf(setting: (typeof SETTINGS)[number]): object {
  const { description, ...schema } = settings.properties[setting];
  // Of options of the command, an editor knows nothing.
  const markdownDescription = description.replace(/ Like `--[^`]*`\.$/, "");
  if (setting !== "rules") {
    const { type, pattern } = schema as { readonly type: string; readonly pattern?: string };
    return { type: [type, "null"], ...(pattern !== undefined && { pattern }), default: null, markdownDescription };
  }
  const { RuleLevel, RuleLevels } = settings.definitions;
  const levels = {
    type: "string",
    enum: RuleLevel.oneOf.map((level) => level.const),
    enumDescriptions: RuleLevel.oneOf.map((level) => level.description),
  };
  const codes = Object.entries(RuleLevels.properties).map(([code, rule]) => [
    code,
    { ...levels, description: rule.description },
  ]);
  return {
    type: "object",
    default: {},
    markdownDescription,
    properties: Object.fromEntries(codes),
    additionalProperties: false,
  };
}
