import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

/** From here on, a number of seconds is more likely one of milliseconds; 10000 is what some servers ask for. */
const MOST_STARTUP_SECONDS = 1000;
const MOST_TOOL_SECONDS = 20_000;
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
  on: {
    "mcp_servers.*.startup_timeout_sec": (time) => checkSeconds(time, MOST_STARTUP_SECONDS),
    "mcp_servers.*.tool_timeout_sec": (time) => checkSeconds(time, MOST_TOOL_SECONDS),
    "mcp_servers.*.startup_timeout_ms": (time) => {
      const milliseconds = time.number();
      if (milliseconds === undefined || milliseconds < 0 || milliseconds >= FEWEST_MILLISECONDS) return;
      // The other key wins.
      if (time.parent?.child("startup_timeout_sec")) return;
      time.report(`\`startup_timeout_ms\` counts milliseconds; hardly any server starts in ${milliseconds} of them.`, {
        hint: "For seconds, use `startup_timeout_sec`.",
      });
    },
  },
});

function checkSeconds(time: Place, most: number): void {
  const { name } = time;
  const seconds = time.number();
  if (seconds === 0) time.report(`With \`${name} = 0\` the time is up at once.`);
  if (seconds === undefined || !(seconds >= most && seconds < TOO_LARGE)) return;
  const text = String(seconds / 1000);
  time.report(`\`${name}\` counts seconds; this is ${duration(seconds)}.`, {
    hint: `If milliseconds are meant, write ${text}.`,
    fix: rewriteFix(`Change to ${text}`, time.node, text, false),
  });
}

function duration(seconds: number): string {
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}
