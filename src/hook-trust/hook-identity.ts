import type { Place } from "../resolve/place.ts";
import type { TomlFloat, TomlInteger } from "../toml/types.ts";
import { isBlank } from "../words/rust-text.ts";
import { regexProblem } from "../words/rust-regex/regex-problem.ts";
import { hashedJson, hashedObject } from "./hashed-json.ts";
import { jsonNumberText, tomlNumberText } from "./number-text.ts";

/**
 * The text whose hash tells whether a hook is the one that was trusted: all that it does, in the form that Codex takes from
 * it. Undefined for a hook that Codex skips, which it neither lists nor runs.
 *
 * @param handler One of the `hooks` of a group.
 */
export function hookIdentity(handler: Place): string | undefined {
  const group = handler.parent?.parent;
  const event = group?.parent;
  if (!group || !event?.field) return undefined;
  const matcher = event.field.unmatched ? undefined : group.text("matcher");
  if (matcher !== undefined && matcher !== "*" && regexProblem(matcher) !== undefined) return undefined;
  const what = handlerMembers(handler, event);
  return (
    what &&
    hashedObject([
      ["event_name", JSON.stringify(snakeCase(event.name))],
      ["hooks", `[${hashedObject(what)}]`],
      ...(matcher === undefined ? [] : [["matcher", JSON.stringify(matcher)] as const]),
    ])
  );
}

type Members = readonly (readonly [name: string, json: string])[];

function handlerMembers(handler: Place, event: Place): Members | undefined {
  const said = (...names: readonly string[]): Members =>
    names.flatMap((name) => {
      const text = handler.text(name);
      return text === undefined ? [] : [[name, JSON.stringify(text)]];
    });
  const timeout = ["timeout", String(secondsOf(handler, event))] as const;
  switch (handler.text("type")) {
    case "command": {
      if (isBlank(handler.text("command") ?? "")) return undefined;
      const limit = event.field?.hookContext ? handler.integer("additionalContextLimit") : undefined;
      return [
        ...said("type", "command", "statusMessage"),
        timeout,
        ["async", String(handler.flag("async") ?? false)],
        ...(limit === undefined || limit === defaultOf(handler, "additionalContextLimit")
          ? []
          : [["additionalContextLimit", String(limit)] as const]),
      ];
    }
    case "mcp_tool": {
      if (event.name === "SessionEnd" || ["server", "tool"].some((name) => isBlank(handler.text(name) ?? "")))
        return undefined;
      return [...said("type", "server", "tool", "statusMessage"), timeout, ["input", inputOf(handler)]];
    }
    default:
      return undefined;
  }
}

/** Seconds that Codex gives a hook. */
function secondsOf(handler: Place, { field }: Place): number | bigint {
  const usual = field?.hookTimeout?.usual ?? defaultOf(handler, "timeout") ?? 0;
  const seconds = handler.integer("timeout") ?? usual;
  const most = field?.hookTimeout?.most ?? seconds;
  return seconds < 1 ? 1 : seconds > most ? most : seconds;
}

function defaultOf({ shape }: Place, key: string): number | undefined {
  const standard = shape?.kind === "table" ? shape.field(key)?.default : undefined;
  return typeof standard === "number" ? standard : undefined;
}

function inputOf(handler: Place): string {
  const input = handler.child("input");
  const { text, syntax } = handler.file.document;
  const numberText = (number: TomlInteger | TomlFloat): string =>
    // Numbers of JSON keep their spelling.
    syntax.name === "json" ? jsonNumberText(text.slice(number.start, number.end)) : tomlNumberText(number);
  return input ? hashedJson(input.node, numberText) : "{}";
}

/** The name of an event as the keys of hooks have it. */
export function snakeCase(event: string): string {
  return event.replaceAll(/(?!^)[A-Z]/g, "_$&").toLowerCase();
}
