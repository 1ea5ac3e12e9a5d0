import {
  type ModelProviderAuthInfo,
  ProviderAuthError,
  type ProviderAuthEvent,
  createProviderTokenSource,
} from "../../auth/index.ts";
import { redact, secretsOf } from "../../auth/redact.ts";
import { type ResolvedCommand, resolveCommand } from "../../auth/resolve-command.ts";
import { type Warning, configWarnings, failureHint, tokenWarnings } from "../auth/advice.ts";
import { durationText } from "../auth/duration-text.ts";
import { type FoundProvider, findProvider } from "../auth/find-provider.ts";
import { readJwt } from "../auth/jwt.ts";
import { type ProbeResult, probe, readProbeUrl } from "../auth/probe.ts";
import { shownReport } from "../auth/shown-report.ts";
import { type AuthReport, isUsable, jsonReport, textReport } from "../auth/report.ts";
import type { CliIo } from "../io.ts";
import type { AuthOptions } from "../options.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { createPainter } from "../../text/style.ts";
import { useColor } from "../text/use-color.ts";

/**
 * Runs a provider's command once and reports on it. Prints no token.
 *
 * @returns The exit status: 0 when Codex can use the token, 1 when not, 2 when the command was not run or the probe got no answer.
 */
export async function auth(name: string | undefined, options: AuthOptions, io: CliIo): Promise<number> {
  const url = options.probe === undefined ? undefined : readProbeUrl(options.probe);
  const provider = findProvider(name, options.config, io);
  const { info } = provider;
  if (!info) {
    const message = `Codex refuses the provider: ${provider.problems.join("; ")}`;
    return finish({ provider, error: { kind: "config", message }, warnings: configWarnings(provider) }, options, io);
  }
  const surroundings = { configDirectory: provider.directory, workingDirectory: io.cwd, home: io.home, env: io.env };
  const command = resolveCommand(info, surroundings);
  await io.stderr.write(announcement(command, provider, io));
  if (!provider.own && !options.yes) {
    const shown = escapeControls(provider.path);
    await io.stderr.write(`codex-config: ${shown} is not your own configuration; pass --yes to run its command\n`);
    return 2;
  }
  return finish(await examine(provider, info, command, url, io), options, io);
}

async function examine(
  provider: FoundProvider,
  info: ModelProviderAuthInfo,
  command: ResolvedCommand,
  url: URL | undefined,
  io: CliIo,
): Promise<AuthReport> {
  const timeoutMs = Number(info.timeout_ms ?? 5000);
  const intervalMs = Number(info.refresh_interval_ms ?? 300_000);
  let ended: (ProviderAuthEvent & { readonly type: "succeeded" | "failed" }) | undefined;
  const source = createProviderTokenSource(info, {
    configDirectory: provider.directory,
    workingDirectory: io.cwd,
    home: io.home,
    env: io.env,
    onEvent(event) {
      if (event.type !== "started") ended ??= event;
    },
  });
  const warnings = configWarnings(provider);
  try {
    const text = (await source.get()).reveal();
    const now = Date.now();
    const run = { command, durationMs: ended?.durationMs ?? 0, timeoutMs, intervalMs };
    const jwt = readJwt(text);
    const stderr = ended?.type === "succeeded" ? ended.stderr : "";
    const facts = { text, jwt, durationMs: run.durationMs, stderr };
    for (const warning of tokenWarnings(facts, timeoutMs, intervalMs, now)) warnings.push(warning);
    const report = { provider, run, token: { length: [...text].length, jwt }, warnings };
    if (jwt?.expiresAt !== undefined && jwt.expiresAt <= now) {
      const message = `the token expired ${durationText(now - jwt.expiresAt)} ago`;
      return { ...report, error: { kind: "expired", message }, ...(url && { probe: await ask(url) }) };
    }
    return { ...report, ...(url && { probe: await ask(url) }) };
  } catch (error) {
    if (!(error instanceof ProviderAuthError)) throw error;
    const { kind, message } = error;
    const run = { command, durationMs: ended?.durationMs ?? 0, timeoutMs, intervalMs };
    return { provider, run, error: { kind, message }, hint: failureHint(error, info, command), warnings };
  } finally {
    await source.dispose();
  }

  async function ask(url: URL): Promise<ProbeResult> {
    for (const warning of probeWarnings(url, provider.baseUrl)) warnings.push(warning);
    return probe(url, source);
  }
}

function probeWarnings(url: URL, baseUrl = "https://api.openai.com/v1"): Warning[] {
  const warnings: Warning[] = [];
  if (URL.canParse(baseUrl) && new URL(baseUrl).origin !== url.origin) {
    warnings.push({ code: "probe-elsewhere", message: `the provider's \`base_url\` is at ${new URL(baseUrl).origin}` });
  }
  if (url.protocol === "http:" && !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname)) {
    warnings.push({ code: "probe-unencrypted", message: "the token was sent without encryption" });
  }
  return warnings;
}

async function finish(found: AuthReport, options: AuthOptions, io: CliIo): Promise<number> {
  const report = shownReport(found);
  const { columns, isTTY } = io.stdout;
  const width = Math.max(40, Math.min(columns ?? 80, 100));
  const paint = createPainter(useColor(options["no-color"] === true, io.env, isTTY));
  await io.stdout.write(options.json ? jsonReport(report) : textReport(report, width, paint, Date.now()));
  if (!isUsable(report)) return 1;
  return report.probe?.unreachable === undefined ? 0 : 2;
}

/** What is about to run, so that nothing runs behind anyone's back. */
function announcement(
  { name, args, program, cwd }: ResolvedCommand,
  { id, path, hide }: FoundProvider,
  io: CliIo,
): string {
  const line = hide(redact([name, ...args].map(quote).join(" "), secretsOf(io.env)));
  const shown = [`The command of the provider \`${hide(id)}\` in ${path}:`, `  ${line}`];
  if (program !== undefined && program !== name) shown.push(`  (${program})`);
  shown.push(`  in ${cwd}`);
  return shown.map((text) => `${escapeControls(text)}\n`).join("");
}

/** An argument as a POSIX shell would need it; for reading only. */
function quote(argument: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
