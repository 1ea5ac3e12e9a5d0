import { enumeration, field, required, table } from "../field.ts";
import { anything, list, map, str, union } from "../types.ts";
import type { z } from "../z.ts";

const TextMatch = enumeration(
  "McpServerUrlTextMatch",
  { exact: "The address is the value.", prefix: "The address begins with the value." },
  { stringOnly: true },
);
const RegexMatch = enumeration(
  "McpServerUrlRegexMatch",
  { regex: "The address fits the expression." },
  { stringOnly: true },
);

export const McpServerUrlText = table("McpServerUrlText", {
  doc: "An address, or how it begins.",
  fields: {
    match: required(TextMatch, { doc: "How addresses are compared." }),
    value: required(str(), { doc: "What they are compared with." }),
  },
  unknown: "fatal",
});
export type McpServerUrlText = z.infer<typeof McpServerUrlText>;

export const McpServerUrlRegex = table("McpServerUrlRegex", {
  doc: "A regular expression that addresses have to fit.",
  fields: {
    match: required(RegexMatch, { doc: "How addresses are compared." }),
    expression: required(str(), { doc: "The expression, as Rust's `regex` reads it." }),
  },
  unknown: "fatal",
});
export type McpServerUrlRegex = z.infer<typeof McpServerUrlRegex>;

const CommandMatcher = table("McpServerCommandMatcher", {
  doc: "A command, told by its program and arguments.",
  positional: "all",
  fields: {
    executable: required(str(), { doc: "The program." }),
    args: required(
      list(union("McpServerArgumentMatcher", "What an argument has to be.", [McpServerUrlText, McpServerUrlRegex])),
      { doc: "What each of its arguments has to be, in their order." },
    ),
  },
  unknown: "fatal",
});

const CommandIdentity = table("McpServerCommandIdentity", {
  doc: "A server that is started, by its command.",
  fields: {
    command: required(
      union("McpServerCommand", "A command, or a table that says what its program and arguments have to be.", [
        str(),
        CommandMatcher,
      ]),
      { doc: "The command of the server." },
    ),
  },
  unknown: "inert",
});

const UrlIdentity = table("McpServerUrlIdentity", {
  doc: "A server that is reached at an address.",
  fields: {
    url: required(
      union("McpServerUrlMatcher", "An address, or a table that says which addresses are meant.", [
        str(),
        McpServerUrlText,
        McpServerUrlRegex,
      ]),
      { doc: "The address of the server." },
    ),
    command: field(anything(), { doc: "Not looked at beside `url`." }),
  },
  unknown: "inert",
});

export const RawMcpServerIdentity = union(
  "RawMcpServerIdentity",
  'Which server is meant: `{ command = "..." }` or `{ url = "..." }`.',
  [CommandIdentity, UrlIdentity],
);
export type RawMcpServerIdentity = z.infer<typeof RawMcpServerIdentity>;

export const RawMcpServerRequirement = table("RawMcpServerRequirement", {
  doc:
    "An MCP server that users may have. It is told by what it is, not set up here: a server that no entry stands for is " +
    "not started, and nothing is said about it.",
  positional: "all",
  fields: { identity: required(RawMcpServerIdentity, { doc: "What the server is." }) },
  former: {
    command: 'Write `identity = { command = "..." }`: servers are allowed here, and set up in `config.toml`.',
    url: 'Write `identity = { url = "..." }`: servers are allowed here, and set up in `config.toml`.',
  },
});
export type RawMcpServerRequirement = z.infer<typeof RawMcpServerRequirement>;

export const PluginMcpRequirements = table("PluginMcpRequirements", {
  doc: "What a plugin may bring along.",
  positional: "all",
  fields: { mcp_servers: field(map(RawMcpServerRequirement, "MCP server"), { doc: "MCP servers that it may have." }) },
});
export type PluginMcpRequirements = z.infer<typeof PluginMcpRequirements>;
