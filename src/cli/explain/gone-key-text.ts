import type { GoneKey } from "../../changes/gone-keys.ts";
import type { History } from "../../knowledge/history.ts";
import type { Release } from "../../knowledge/release.ts";
import { wrap } from "../../text/wrap.ts";
import type { Layout } from "./layout.ts";

/**
 * What is known of a key that the current release no longer has.
 *
 * @param release The one that is asked about, if any.
 */
export function goneKeyText(
  { file, path, turns, type, key }: GoneKey,
  history: History,
  release: Release | undefined,
  { width, paint }: Layout,
): string {
  const [first] = history.releases;
  const events = turns.map((turn, index) => {
    if (index % 2 === 1) return `went with ${turn}`;
    return turn === first ? `was there in ${turn}, the first release that was asked` : `came with ${turn}`;
  });
  const text = `Codex no longer has this key: it ${events.join(" and ")}.`;
  const span = release?.key(type, key);
  const answer =
    span && `${paint(`Codex ${release?.version}:`, "bold")} ${span.isKnown ? "knows it" : "does not know it"}\n`;
  const name = file === undefined ? path : `${file}: ${path}`;
  return `${paint(name, "bold", "cyan")}\n${wrap(text, width).join("\n")}\n${answer ? `\n${answer}` : ""}`;
}
