import { parseArgs } from "node:util";
import { UsageError } from "./errors.ts";
import { nearest } from "../words/nearest.ts";
import { type CommandName, type CommandSpec, commands, defaultCommand } from "./command-list.ts";
import { type OptionSpec, globalOptions } from "./options.ts";
import { otherOptions, otherValues } from "./other-names.ts";

/** An option as it was given. */
export interface GivenOption {
  readonly name: string;
  readonly value: string | true;
}

export interface Invocation {
  readonly command: CommandName;
  /** True when the command was named, not implied. */
  readonly named: boolean;
  readonly arguments: readonly string[];
  /** Option values by name: text, or true for a switch; the last where an option was repeated. */
  readonly options: Readonly<Record<string, string | true>>;
  /** All options in their order. */
  readonly given: readonly GivenOption[];
}

/**
 * Reads the command line against the table in options.ts.
 *
 * @throws UsageError for unknown options, missing or wrong values, and surplus arguments.
 */
export function parseCommandLine(argv: readonly string[]): Invocation {
  const known = new Map<string, OptionSpec>();
  const all: readonly OptionSpec[] = [
    ...globalOptions,
    ...commands.flatMap((command): readonly OptionSpec[] => command.options),
  ];
  for (const option of all) {
    // Commands may share a name of which only some have a letter.
    if (option.short !== undefined || !known.has(option.name)) known.set(option.name, option);
  }
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries([...known.values()].map((option) => [option.name, parserOption(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const words: string[] = [];
  const given: { name: string; rawName: string; value: string | undefined; inline: boolean }[] = [];
  let terminated = -1;
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    else if (token.kind === "option-terminator") terminated = words.length;
    else {
      const { name, rawName, value, inlineValue: inline = false } = token;
      // `-c=KEY=VALUE` is `-cKEY=VALUE`.
      given.push({
        name,
        rawName,
        value: inline && !rawName.startsWith("--") ? value?.replace(/^=/, "") : value,
        inline,
      });
    }
  }

  const help = words[0] === "help" && terminated !== 0;
  if (help) words.shift();
  const command = terminated === 0 ? undefined : commands.find(({ name }) => name === words[0]);
  if (command) words.shift();
  const spec: CommandSpec = command ?? commands.find(({ name }) => name === defaultCommand) ?? commands[0];

  const options: Record<string, string | true> = {};
  const read: GivenOption[] = [];
  if (help) options["help"] = true;
  const allowed = [...globalOptions, ...spec.options];
  for (const { name, rawName, value, inline } of given) {
    const option = allowed.find((candidate) => candidate.name === name);
    if (!option) throw new UsageError(unknownOption(rawName, spec, allowed, known), command?.name);
    const taken = readValue(option, rawName, value, inline, command?.name);
    options[name] = taken;
    read.push({ name, value: taken });
  }
  if (words.length > spec.maxArguments && options["help"] === undefined) {
    throw new UsageError(
      `\`${spec.name}\` takes ${argumentCount(spec.maxArguments)}, not ${quote(words)}`,
      command?.name,
    );
  }
  return { command: spec.name as CommandName, named: command !== undefined, arguments: words, options, given: read };
}

function argumentCount(most: number): string {
  return ["no arguments", "one argument"][most] ?? `${most} arguments`;
}

function parserOption(option: OptionSpec): { type: "string" | "boolean"; short?: string } {
  const type = option.value === undefined ? "boolean" : "string";
  return option.short === undefined ? { type } : { type, short: option.short };
}

function readValue(
  option: OptionSpec,
  rawName: string,
  value: string | undefined,
  inline: boolean,
  command: string | undefined,
): string | true {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`, command);
    return true;
  }
  // `--format --strict` is a forgotten value; `--output-file=--strict` and `-` are meant.
  if (value === undefined || (!inline && value.startsWith("-") && value !== "-")) {
    throw new UsageError(`${rawName} needs a value: ${option.choices?.join(", ") ?? option.value}`, command);
  }
  if (option.choices && !option.choices.includes(value)) {
    const other = otherName(otherValues[option.name] ?? {}, value.toLowerCase());
    const guess = other !== undefined && option.choices.includes(other) ? other : nearest(value, option.choices);
    throw new UsageError(
      `${rawName} cannot be \`${value}\`${guess === undefined ? "" : `; did you mean \`${guess}\`?`} (${option.choices.join(", ")})`,
      command,
    );
  }
  return value;
}

function unknownOption(
  rawName: string,
  command: CommandSpec,
  allowed: readonly OptionSpec[],
  known: ReadonlyMap<string, OptionSpec>,
): string {
  const name = rawName.replace(/^--?/, "");
  const problem = known.has(name) ? `\`${command.name}\` has no option ${rawName}` : `unknown option ${rawName}`;
  const names = allowed.map((option) => `--${option.name}`);
  const other = command.name === defaultCommand ? otherName(otherOptions, name) : undefined;
  const guess = nearest(rawName, names) ?? names.find((candidate) => name.length > 2 && candidate.startsWith(rawName));
  const advice = other ?? (guess === undefined ? undefined : `did you mean ${guess}?`);
  return advice === undefined ? problem : `${problem}; ${advice}`;
}

function otherName(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

function quote(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(" ");
}
