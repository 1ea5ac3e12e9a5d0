import { check } from "./commands/check.ts";
import { IoError, UsageError } from "./errors.ts";
import type { CliIo } from "./io.ts";
import type {
  AuthOptions,
  ChangesOptions,
  CheckOptions,
  EditOptions,
  ExplainOptions,
  InitOptions,
  MigrateOptions,
  SchemaOptions,
  ShowOptions,
} from "./options.ts";
import { type Invocation, parseCommandLine } from "./parse-command-line.ts";
import { withoutSecrets } from "../secrets/without-secrets.ts";
import { escapeControls } from "../text/escape-controls.ts";

/**
 * Runs a command line.
 *
 * @param argv The arguments after the program's name.
 * @returns The exit status: 0, 1 for findings, 2 when the work could not be done.
 */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  let command: string | undefined;
  try {
    const invocation = parseCommandLine(argv);
    if (invocation.named) command = invocation.command;
    return await run(invocation, io);
  } catch (error) {
    if (error instanceof UsageError) {
      const named = error.command ?? command;
      const help = named === undefined ? "codex-config --help" : `codex-config ${named} --help`;
      await io.stderr.write(
        `codex-config: ${escapeControls(withoutSecrets(error.message))}\nRun \`${help}\` for usage.\n`,
      );
    } else if (error instanceof IoError) {
      await io.stderr.write(`codex-config: ${escapeControls(error.message)}\n`);
    } else {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await io.stderr.write(
        `codex-config: this is a bug in codex-config, please report it\n${detail.split("\n").map(escapeControls).join("\n")}\n`,
      );
    }
    return 2;
  }
}

async function run(invocation: Invocation, io: CliIo): Promise<number> {
  if (invocation.options["help"]) {
    const { printHelp } = await import("./commands/help.ts");
    return printHelp(invocation, io);
  }
  if (invocation.options["version"]) {
    const { printVersion } = await import("./commands/version.ts");
    return printVersion(io);
  }
  switch (invocation.command) {
    case "check":
      // The parser has checked the names and values against the table that this type comes from.
      return check(
        { args: invocation.arguments, options: invocation.options as CheckOptions, given: invocation.given },
        io,
        invocation.named,
      );
    case "auth": {
      const { auth } = await import("./commands/auth.ts");
      return auth(invocation.arguments[0], invocation.options as AuthOptions, io);
    }
    case "explain": {
      const { explain } = await import("./commands/explain.ts");
      return explain(invocation.arguments[0], invocation.options as ExplainOptions, io);
    }
    case "show": {
      const { show } = await import("./commands/show.ts");
      const { arguments: words, given } = invocation;
      return show({ key: words[0], options: invocation.options as ShowOptions, given }, io);
    }
    case "changes": {
      const { changes } = await import("./commands/changes.ts");
      return changes(invocation.arguments, invocation.options as ChangesOptions, io);
    }
    case "schema": {
      const { printSchema } = await import("./commands/schema.ts");
      return printSchema(invocation.arguments[0], invocation.options as SchemaOptions, io);
    }
    case "init": {
      const { init } = await import("./commands/init.ts");
      return init(invocation.arguments[0], invocation.options as InitOptions, io);
    }
    case "set": {
      const { set } = await import("./commands/set.ts");
      return set(invocation.arguments, invocation.options as EditOptions, io);
    }
    case "unset": {
      const { unset } = await import("./commands/unset.ts");
      return unset(invocation.arguments[0], invocation.options as EditOptions, io);
    }
    case "migrate": {
      const { migrate } = await import("./commands/migrate.ts");
      return migrate(invocation.options as MigrateOptions, io);
    }
    case "lsp": {
      const { lsp } = await import("./commands/lsp.ts");
      return lsp(io);
    }
    case "completion": {
      const { completion } = await import("./commands/completion.ts");
      return completion(invocation.arguments[0], io);
    }
  }
}
