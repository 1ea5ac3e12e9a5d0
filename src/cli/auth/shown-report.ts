import type { ResolvedCommand } from "../../auth/resolve-command.ts";
import type { AuthReport } from "./report.ts";

/** A report without secrets: errors and addresses may hold some of the configuration's or of the command's. */
export function shownReport(report: AuthReport): AuthReport {
  const { provider, run, error, hint, warnings, probe } = report;
  const { hide } = provider;
  return {
    ...report,
    provider: { ...provider, id: hide(provider.id) },
    ...(run && { run: { ...run, command: shownCommand(run.command, hide) } }),
    ...(error && { error: { ...error, message: hide(error.message) } }),
    ...(hint !== undefined && { hint: hide(hint) }),
    warnings: warnings.map((warning) => ({ ...warning, message: hide(warning.message) })),
    ...(probe && {
      probe: {
        ...probe,
        url: hide(probe.url),
        ...(probe.unreachable !== undefined && { unreachable: hide(probe.unreachable) }),
        ...(probe.recoveryError !== undefined && { recoveryError: hide(probe.recoveryError) }),
      },
    }),
  };
}

function shownCommand(command: ResolvedCommand, hide: (text: string) => string): ResolvedCommand {
  const { name, program } = command;
  return { ...command, name: hide(name), ...(program !== undefined && { program: hide(program) }) };
}
