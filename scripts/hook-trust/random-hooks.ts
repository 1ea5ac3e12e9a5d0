import type { Random } from "../conformance/random.ts";
import { type Entry, type Tree, leaf } from "../conformance/toml-tree.ts";

const EVENTS = [
  "PreToolUse",
  "PermissionRequest",
  "PostToolUse",
  "PreCompact",
  "PostCompact",
  "SessionStart",
  "SessionEnd",
  "UserPromptSubmit",
  "SubagentStart",
  "SubagentStop",
  "Stop",
  "Interrupt",
  "PreModelRequest",
  "PostModelRequest",
];
const TEXTS = [
  "echo 1",
  "./check.sh --all",
  "a \"b\" 'c' \\d",
  "äöü €",
  "𝄞",
  "",
  " ",
  "\t\u0001\u007f\u2028",
  "Bash|Edit",
  "*",
  "^mcp__.*$",
];
const NUMBERS = [
  "0",
  "1",
  "2.5",
  "-7",
  "1e3",
  "1.0E-7",
  "123456789012345678",
  "0.1",
  "-0.0",
  "6.02e23",
  "1e16",
  "99e20",
];
const NAMES = ["a", "b", "B", "ä", "𝄞", "\uffff", "long name", "$serde"];
const TIMEOUTS = ["0", "1", "2", "3", "4", "600", "86400"];

/** A table of hooks, and the same as JSON. */
export interface RandomHooks {
  readonly toml: Tree;
  readonly json: string;
}

/** Makes some hundred hooks of all kinds at a time, those too that Codex skips. */
export class HookGenerator {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  next(): RandomHooks {
    const events = this.#random.shuffled(EVENTS);
    return this.#object(events.map((event) => [event, this.#many(8, () => this.#group())]));
  }

  #group(): RandomHooks {
    return this.#object([
      ...this.#sometimes("matcher", () => this.#text(TEXTS)),
      ["hooks", this.#many(4, () => this.#handler())],
    ]);
  }

  #handler(): RandomHooks {
    const type = this.#random.pick(["command", "command", "command", "mcp_tool", "mcp_tool", "prompt", "agent"]);
    const named = this.#text([type]);
    if (type === "prompt" || type === "agent") return this.#object([["type", named]]);
    const common = [
      ...this.#sometimes("timeout", () => this.#plain(TIMEOUTS)),
      ...this.#sometimes("statusMessage", () => this.#text(TEXTS)),
    ];
    if (type === "mcp_tool") {
      return this.#object([
        ["type", named],
        ["server", this.#text(["s", "docs", " "])],
        ["tool", this.#text(["t", "look_up"])],
        ...this.#sometimes("input", () => this.#map(3)),
        ...common,
      ]);
    }
    return this.#object([
      ["type", named],
      ["command", this.#text(TEXTS)],
      ...this.#sometimes("commandWindows", () => this.#text(TEXTS)),
      ...this.#sometimes("async", () => this.#plain(["true", "false"])),
      ...this.#sometimes("additionalContextLimit", () => this.#plain(["0", "100", "2500"])),
      ...common,
    ]);
  }

  #map(depth: number): RandomHooks {
    const names = this.#random.shuffled(NAMES).slice(0, this.#random.below(4));
    return this.#object(names.map((name) => [name, this.#value(depth - 1)]));
  }

  #value(depth: number): RandomHooks {
    if (depth > 0 && this.#random.chance(0.3)) {
      return this.#random.chance(0.5) ? this.#map(depth) : this.#many(3, () => this.#value(depth - 1));
    }
    if (this.#random.chance(0.5)) return this.#plain(NUMBERS);
    return this.#random.chance(0.2) ? this.#plain(["true", "false"]) : this.#text(TEXTS);
  }

  #text(texts: readonly string[]): RandomHooks {
    const json = JSON.stringify(this.#random.pick(texts)).replaceAll("\u007f", "\\u007f");
    // A JSON string is a basic string of TOML as well.
    return { toml: leaf(json), json };
  }

  #plain(texts: readonly string[]): RandomHooks {
    const text = this.#random.pick(texts);
    return { toml: leaf(text), json: text };
  }

  #many(most: number, make: () => RandomHooks): RandomHooks {
    const items = Array.from({ length: 1 + this.#random.below(most) }, make);
    return {
      toml: { kind: "list", items: items.map(({ toml }) => toml) },
      json: `[${items.map(({ json }) => json).join(",")}]`,
    };
  }

  #sometimes(name: string, make: () => RandomHooks): [string, RandomHooks][] {
    return this.#random.chance(0.4) ? [[name, make()]] : [];
  }

  #object(members: readonly (readonly [string, RandomHooks])[]): RandomHooks {
    const entries = members.map(([key, { toml }]): Entry => ({ key, value: toml }));
    const json = members.map(([key, value]) => `${JSON.stringify(key)}:${value.json}`).join(",");
    return { toml: { kind: "table", entries }, json: `{${json}}` };
  }
}
