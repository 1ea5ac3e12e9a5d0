import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asNumber } from "../rule-context.ts";
import { mcpServers } from "../support/mcp-servers.ts";

/** From here on, a number of seconds is more likely one of milliseconds; 10000 is what some servers ask for. */
const MOST_SECONDS: Readonly<Record<string, number>> = { startup_timeout_sec: 1000, tool_timeout_sec: 20_000 };
/** From here on, Codex refuses to start. */
const TOO_LARGE = 2 ** 64;
/** Below, a number of milliseconds is more likely one of seconds. */
const FEWEST_MILLISECONDS = 500;

export const docs: RuleDocs = {
  summary: "A time-out of an MCP server that looks like one in the wrong unit.",
  why:
    "`startup_timeout_sec` and `tool_timeout_sec` count seconds: with `30000`, Codex waits more than eight hours for a " +
    "server that hangs. `startup_timeout_ms` counts milliseconds: with `30` hardly any server starts in time, and " +
    "with `0` none does.",
  fix: "Write seconds, in `startup_timeout_sec` and `tool_timeout_sec`.",
  bad: '[mcp_servers.docs]\ncommand = "docs-mcp"\nstartup_timeout_sec = 30000\n',
  good: '[mcp_servers.docs]\ncommand = "docs-mcp"\nstartup_timeout_sec = 30\n',
};

export const rule = defineRule({
  code: "mcp/timeout-unit",
  effect: "risk",
  check(context) {
    for (const { table, path } of mcpServers(context)) {
      for (const [name, most] of Object.entries(MOST_SECONDS)) {
        const value = table.get(name)?.value;
        const seconds = asNumber(value);
        if (!value || seconds === undefined) continue;
        const place = { at: value, path: [...path, name] };
        if (seconds === 0) {
          context.report({ ...place, message: `With \`${name} = 0\` the time is up at once.` });
        } else if (seconds >= most && seconds < TOO_LARGE) {
          const text = String(seconds / 1000);
          context.report({
            ...place,
            message: `\`${name}\` counts seconds; this is ${duration(seconds)}.`,
            hint: `If milliseconds are meant, write ${text}.`,
            fix: rewriteFix(`Change to ${text}`, value, text, false),
          });
        }
      }
      const value = table.get("startup_timeout_ms")?.value;
      const milliseconds = asNumber(value);
      if (!value || milliseconds === undefined || milliseconds >= FEWEST_MILLISECONDS) continue;
      // The other key wins.
      if (milliseconds < 0 || table.get("startup_timeout_sec")) continue;
      context.report({
        at: value,
        path: [...path, "startup_timeout_ms"],
        message: `\`startup_timeout_ms\` counts milliseconds; hardly any server starts in ${milliseconds} of them.`,
        hint: "For seconds, use `startup_timeout_sec`.",
      });
    }
  },
});

function duration(seconds: number): string {
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}
