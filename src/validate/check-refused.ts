import { kinds } from "../kinds/index.ts";
import type { Range } from "../diagnostics/diagnostic.ts";
import type { Place } from "../resolve/place.ts";
import type { TomlValue } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";
import { isDropped } from "./dropped.ts";
import type { Findings } from "./findings.ts";

/** Reports a key that stops Codex whatever its value. */
export function checkRefused(place: Place, instead: string, findings: Findings, at: Range = place.node): void {
  const { node } = place;
  if (isDropped(place)) return;
  const { effect, words } = kinds[place.file.kind].broken;
  const path = dotted(place.path);
  const message =
    effect === "fatal" ? `Codex refuses to start with \`${path}\`.` : `\`${path}\` is not allowed; Codex ${words}.`;
  findings.report(place, { code: "refused-key", effect: "fatal", message, hint: insteadOf(instead, node) }, at);
}

/** What to do instead of a key, with its value where the advice says `NAME`. */
export function insteadOf(advice: string, node: TomlValue): string {
  const name = node.kind === "string" && /^[A-Za-z0-9_-]+$/.test(node.value) ? node.value : "NAME";
  return advice.replaceAll("NAME", name);
}
