import type { TomlValue } from "../toml/types.ts";
import type { LayerSet } from "./layer-set.ts";
import { valueAt } from "./merge.ts";

const TABLE = "mcp_servers";

/**
 * Whether the requirements let a server of the merged configuration run: where they have a table of servers, one of its
 * entries has to have the name of the server, and its identity has to be that of the server.
 *
 * @returns undefined where that cannot be told, as with a regular expression.
 */
export function isServerAllowed({ requirements, values }: LayerSet, name: string): boolean | undefined {
  const allowed = requirements && valueAt(requirements.values, [TABLE]);
  if (allowed?.kind !== "table") return true;
  const identity = valueAt(allowed, [name, "identity"]);
  if (!allowed.get(name)) return false;
  const server = valueAt(values, [TABLE, name]);
  if (identity?.kind !== "table" || server?.kind !== "table") return undefined;
  // An identity that has both is one of a command.
  const command = identity.get("command")?.value;
  if (command) return isCommand(command, server);
  const url = identity.get("url")?.value;
  return url && isText(url, valueAt(server, ["url"]));
}

function isCommand(wanted: TomlValue, server: TomlValue): boolean | undefined {
  const command = valueAt(server, ["command"]);
  if (wanted.kind !== "table") return isText(wanted, command);
  const [executable, args] = [valueAt(wanted, ["executable"]), valueAt(wanted, ["args"])];
  if (executable?.kind !== "string" || args?.kind !== "array") return undefined;
  if (isText(executable, command) === false) return false;
  const given = valueAt(server, ["args"]);
  const items = given?.kind === "array" ? given.items : [];
  if (items.length !== args.items.length) return false;
  const verdicts = args.items.map((one, index) => isText(one, items[index]));
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}

/** Whether a text is what a matcher wants: the text itself, or a table that says how to compare. */
function isText(wanted: TomlValue, given: TomlValue | undefined): boolean | undefined {
  if (given?.kind !== "string") return given === undefined ? false : undefined;
  if (wanted.kind === "string") return wanted.value === given.value;
  const [match, value] = [valueAt(wanted, ["match"]), valueAt(wanted, ["value"])];
  if (match?.kind !== "string" || value?.kind !== "string") return undefined;
  if (match.value === "exact") return value.value === given.value;
  return match.value === "prefix" ? given.value.startsWith(value.value) : undefined;
}
