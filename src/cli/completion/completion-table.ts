import { codes } from "../../codes.ts";
import { isCurrent } from "../../reference/retired-key.ts";
import { ANY_NAME, keysBelow, rootKey } from "../../reference/schema-key.ts";
import { type CommandSpec, commands } from "../command-list.ts";
import { keySchema } from "../../reference/key-schema.ts";
import { schemaKinds } from "../installed-schema.ts";
import { type OptionSpec, globalOptions } from "../options.ts";

/** What can stand in a place: one of these words, a file, or something that no shell can guess. */
export type Candidates = readonly string[] | "files" | "unknown";

export interface CompletionOption {
  /** As typed: `-f`, `--format`; the long name comes last. */
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined for a switch. */
  readonly value: { readonly name: string; readonly candidates: Candidates } | undefined;
}

export interface CompletionCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletionOption[];
  readonly argument: Candidates;
}

/** The commands and options of options.ts as a shell needs them. */
export function completionTable(): CompletionCommand[] {
  return commands.map((command: CommandSpec) => ({
    name: command.name,
    summary: firstSentence(command.summary),
    options: [...command.options, ...globalOptions].map(completionOption),
    argument: argumentCandidates(command),
  }));
}

function completionOption({ name, short, value, choices, description }: OptionSpec): CompletionOption {
  return {
    names: [...(short === undefined ? [] : [`-${short}`]), `--${name}`],
    description: firstSentence(description),
    value: value === undefined ? undefined : { name: value, candidates: choices ?? valueCandidates(value) },
  };
}

function valueCandidates(placeholder: string): Candidates {
  return ["FILE", "DIR", "NAME"].includes(placeholder) ? "files" : "unknown";
}

function argumentCandidates({ argumentChoices, arguments: args }: CommandSpec): Candidates {
  if (argumentChoices) return argumentChoices;
  if (args.includes("CODE")) return [...[...codes].sort(), ...keyPaths()];
  if (args.startsWith("KEY")) return keyPaths();
  if (args.includes("KIND")) return schemaKinds();
  return args.includes("FILE") ? "files" : "unknown";
}

/** The keys of the top level and of its tables; a shell that knew all of them would start slowly. */
function keyPaths(): string[] {
  const root = keySchema("config");
  const top = keysBelow(rootKey(root), root).filter((key) => isCurrent(key));
  return top.flatMap((key) => [
    key.path.join("."),
    ...keysBelow(key, root).flatMap((child) =>
      isCurrent(child) && child.path.at(-1) !== ANY_NAME ? [child.path.join(".")] : [],
    ),
  ]);
}

function firstSentence(text: string): string {
  const [first = ""] = text.split(". ", 1);
  return first.endsWith(".") ? first.slice(0, -1) : first;
}
