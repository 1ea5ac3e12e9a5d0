import type { Range } from "../../diagnostics/diagnostic.ts";
import type { More } from "../../resolve/file-context.ts";
import type { Place } from "../../resolve/place.ts";
import { isInForce } from "./in-force.ts";

/** What a finding in a profile may say besides its message. */
export interface InProfile extends More {
  /** What to underline; default the value. */
  readonly at?: Range | undefined;
  /** Whether it reaches Codex; default what `isInForce` says. */
  readonly inForce?: boolean;
}

/** Reports a mistake that Codex refuses in a profile that it compiles, and does not see in the others. */
export function reportInProfile(place: Place, message: string, more: InProfile = {}): void {
  const { at = place.node, inForce = isInForce(place), ...rest } = more;
  if (inForce) place.report(message, { effect: "fatal", ...rest, at });
  else {
    const later = `${message.replace(/\.$/, "")}; Codex will refuse it once the profile is selected.`;
    place.report(later, { effect: "risk", ...rest, at });
  }
}
