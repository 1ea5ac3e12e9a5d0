import { parseToml } from "../../toml/parse.ts";
import { UsageError } from "../errors.ts";

/**
 * Reads a key as TOML writes it: names with dots between them, in quotes where they hold more than letters, digits, `-` and
 * `_`. Codex cuts the key of `-c` at every dot, in quotes too.
 *
 * @throws UsageError
 */
export function readKeyPath(text: string): string[] {
  const { statements, errors } = parseToml(`${text} = 0`);
  const [pair] = statements;
  if (errors.length > 0 || statements.length !== 1 || pair?.type !== "pair" || /[\n#]/.test(text)) {
    throw new UsageError(
      `\`${text}\` is not a key; names that hold more than letters, digits, - and _ stand in quotes: projects."/srv/app".trust_level`,
    );
  }
  return pair.keys.map(({ name }) => name);
}
