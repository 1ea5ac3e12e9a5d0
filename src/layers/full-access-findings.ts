import { allowLists, allowedValues, demandedOf } from "./allow-lists.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { valueAt } from "./merge.ts";
import { sandboxOrigins } from "./sandbox-origins.ts";

/** The settings and values that stand for full access. */
const FULL_ACCESS = new Set(["sandbox_mode = danger-full-access", "default_permissions = :danger-full-access"]);
const MODE = "danger-full-access";
/** What Codex asks about where nothing is set. */
const DEFAULT_POLICY = "on-request";

/** Full access that the requirements take away, from sessions that never ask: Codex does not start those. */
export function fullAccessFindings(set: LayerSet): LayerFinding[] {
  const { requirements } = set;
  const allowed = allowedValues(set, "sandbox_mode");
  // Where profiles are limited, Codex chooses another one in silence.
  if (!requirements || !allowed || allowed.includes(MODE)) return [];
  if (requirements.values.get("allowed_permission_profiles") || policyInForce(set) !== "never") return [];
  const [origin] = sandboxOrigins(set);
  const name = String(origin?.path[0]);
  if (origin?.value.kind !== "string" || !FULL_ACCESS.has(`${name} = ${origin.value.value}`)) return [];
  const list = allowLists["sandbox_mode"] ?? "";
  const key = requirements.values.get(list)?.key;
  const other = key && set.sources.place(key);
  return [
    {
      code: "start/full-access",
      effect: "fatal",
      severity: "error",
      message:
        "The machine's requirements do not allow full access, and a session that never asks for approval cannot do with less.",
      hint: "Choose a sandbox that they allow, or an `approval_policy` that asks.",
      path: [name],
      file: origin.source.file,
      range: origin.range,
      ...(other && { related: [{ message: "these are allowed", ...other }] }),
    },
  ];
}

/** The policy that a session has: what the layers set, as far as it is allowed, and else the first that is. */
function policyInForce(set: LayerSet): string | undefined {
  const demanded = demandedOf(set, "approval_policy")?.value;
  const wanted = demanded ?? valueAt(set.values, ["approval_policy"]);
  const allowed = allowedValues(set, "approval_policy");
  const policy = wanted === undefined ? DEFAULT_POLICY : wanted.kind === "string" ? wanted.value : undefined;
  return policy !== undefined && allowed && !allowed.includes(policy) ? allowed[0] : policy;
}
