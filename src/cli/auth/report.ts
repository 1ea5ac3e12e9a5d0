import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import type { ProviderAuthErrorKind } from "../../auth/index.ts";
import type { ResolvedCommand } from "../../auth/resolve-command.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { toJson } from "../../text/to-json.ts";
import type { Painter, Style } from "../../text/style.ts";
import { wrap } from "../../text/wrap.ts";
import type { Warning } from "./advice.ts";
import { durationText } from "./duration-text.ts";
import type { FoundProvider } from "./find-provider.ts";
import type { JwtFacts } from "./jwt.ts";
import type { ProbeResult } from "./probe.ts";

/** The version of the JSON output's shape; a change that could break a reader raises it. */
const formatVersion = 1;

/** All there is to tell about a provider's command. */
export interface AuthReport {
  readonly provider: FoundProvider;
  /** Absent when Codex refuses the provider. */
  readonly run?: {
    readonly command: ResolvedCommand;
    readonly durationMs: number;
    readonly timeoutMs: number;
    readonly intervalMs: number;
  };
  /** Length in characters. */
  readonly token?: { readonly length: number; readonly jwt: JwtFacts | undefined };
  readonly error?: { readonly kind: ProviderAuthErrorKind | "config" | "expired"; readonly message: string };
  readonly hint?: string | undefined;
  readonly warnings: readonly Warning[];
  readonly probe?: ProbeResult;
}

/** Whether Codex can use what the command gives. */
export function isUsable({ error, probe }: AuthReport): boolean {
  return error === undefined && probe?.accepted !== false;
}

/** What `refresh_interval_ms` means in practice. */
export function refreshText(intervalMs: number): string {
  return intervalMs === 0 ? "only after a 401" : `every ${durationText(intervalMs).replace(/^1 (?!ms)(?=\w+$)/, "")}`;
}

/** The report for programs. */
export function jsonReport(report: AuthReport): string {
  const { provider, run, token, error, hint, warnings, probe } = report;
  const jwt = token?.jwt;
  return `${toJson({
    version: formatVersion,
    codexVersion: CODEX_VERSION,
    provider: provider.id,
    config: provider.path,
    program: run?.command.program,
    cwd: run?.command.cwd,
    durationMs: run && Math.round(run.durationMs),
    timeoutMs: run?.timeoutMs,
    refreshIntervalMs: run?.intervalMs,
    refresh: run && refreshText(run.intervalMs),
    usable: isUsable(report),
    token: token && {
      length: token.length,
      jwt: jwt && { issuer: jwt.issuer, expiresAt: jwt.expiresAt && new Date(jwt.expiresAt).toISOString() },
    },
    error: error && { ...error, hint },
    warnings,
    probe,
  })}\n`;
}

/**
 * The report for people.
 *
 * @param now Milliseconds since 1970.
 */
export function textReport(report: AuthReport, width: number, paint: Painter, now: number): string {
  const { provider, run, token, error, hint, warnings, probe } = report;
  const rows: (readonly [string, string])[] = [["provider", `${provider.id} (${provider.path})`]];
  if (run) {
    rows.push(
      ["program", run.command.program ?? `${run.command.name} (not found on PATH)`],
      ["folder", run.command.cwd],
      ["time", `${durationText(run.durationMs)} of ${durationText(run.timeoutMs)}`],
    );
  }
  if (token) rows.push(["token", tokenText(token.length, token.jwt, now)]);
  if (run) {
    rows.push(["refresh", refreshText(run.intervalMs) + (run.intervalMs === 0 ? "" : ", and after a 401")]);
  }
  if (probe) rows.push(["probe", probeText(probe)]);
  const lines = rows.flatMap(([label, text]) => labelled(label, paint(label.padEnd(10), "dim"), text, width, 10));
  const verdict = isUsable(report) ? paint("usable", "bold", "green") : paint("not usable", "bold", "red");
  lines.push(`${paint("verdict".padEnd(10), "dim")}${verdict}`);
  const remark = (label: string, color: Style, text: string): void => {
    for (const line of labelled(label, paint(label, "bold", color), text, width, 2)) lines.push(line);
  };
  if (error) remark("error: ", "red", error.message);
  if (probe?.recoveryError !== undefined) remark("error: ", "red", probe.recoveryError);
  if (hint !== undefined) remark("hint: ", "cyan", hint);
  for (const { message } of warnings) remark("warning: ", "yellow", message);
  return `${lines.join("\n")}\n`;
}

function labelled(label: string, painted: string, text: string, width: number, indent: number): string[] {
  const start = Math.max(label.length, indent);
  return wrap(escapeControls(text), width - indent, width - start).map((line, index) =>
    index === 0 ? painted + line : " ".repeat(indent) + line,
  );
}

function tokenText(length: number, jwt: JwtFacts | undefined, now: number): string {
  const size = `${length} character${length === 1 ? "" : "s"}`;
  if (!jwt) return size;
  const issuer = jwt.issuer === undefined ? "that names no issuer" : `from ${jwt.issuer.slice(0, 200)}`;
  const { expiresAt } = jwt;
  if (expiresAt === undefined) return `${size}: a JWT ${issuer}, without an expiry`;
  const moment = new Date(expiresAt).toISOString().replace(/\.\d+/, "");
  const left = expiresAt - now;
  const expiry = left > 0 ? `expires in ${durationText(left)}` : `expired ${durationText(-left)} ago`;
  return `${size}: a JWT ${issuer}, ${expiry} (${moment})`;
}

function probeText({ url, statuses, unreachable }: ProbeResult): string {
  const answers = statuses.join(", ran the command again, then ");
  if (unreachable === undefined) return `GET ${url}: ${answers}`;
  return `GET ${url}: ${answers === "" ? "" : `${answers}, then `}no answer (${unreachable})`;
}
