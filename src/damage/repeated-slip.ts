import type { TomlSyntaxError } from "../toml/types.ts";
import type { DamageError, Detector } from "./damage.ts";

/** A slip that is one mistake, however often it is there: whatever took the line breaks, or wrote JSON. */
interface Slip {
  readonly code: DamageError["code"];
  readonly is: (error: TomlSyntaxError) => boolean;
  /** Fewer are told one by one. */
  readonly fewest: number;
  readonly message: (count: number) => string;
  readonly title: string;
}

const SLIPS: readonly Slip[] = [
  {
    code: "toml/stray-characters",
    is: ({ code, fix }) => code === "toml/stray-characters" && (fix?.edits.every(({ text }) => text === "\n") ?? false),
    fewest: 2,
    message: (count) => `Lines are run together at ${count} places; each key and each header needs a line of its own.`,
    title: "Start new lines",
  },
  {
    code: "toml/colon-for-equals",
    is: ({ code, fix }) => code === "toml/colon-for-equals" && fix !== undefined,
    fewest: 3,
    message: (count) => `TOML separates key and value by \`=\`; here are ${count} colons, as in JSON or YAML.`,
    title: "Write `=`",
  },
];

/** The same slip at several places. */
export const repeatedSlip: Detector = ({ errors }) => {
  for (const { code, is, fewest, message, title } of SLIPS) {
    const slips = errors.filter(is);
    const [first, ...others] = slips;
    if (!first || slips.length < fewest) continue;
    return {
      error: {
        code,
        start: first.start,
        end: first.end,
        message: message(slips.length),
        related: others.map(({ start, end }) => ({ message: "Here too.", range: { start, end } })),
        fix: {
          title,
          safe: slips.every(({ fix }) => fix?.safe),
          edits: slips.flatMap(({ fix }) => fix?.edits ?? []),
        },
      },
      rest: { kind: "errors", errors: errors.filter((error) => !is(error)) },
    };
  }
  return undefined;
};
