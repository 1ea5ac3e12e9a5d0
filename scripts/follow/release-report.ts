import type { Report } from "../probe/report.ts";
import type { Section } from "../probe/second-report.ts";

/** What the steps found out about a release. */
export interface Findings {
  readonly version: string;
  /** The release that the models describe. */
  readonly models: string;
  /** The last release of the history. */
  readonly recorded: string | undefined;
  /** The older release that binaries and verdicts are compared with. */
  readonly older: string;
  readonly keys?: Report;
  /** What the probe could not ask as it should. */
  readonly troubles: readonly string[];
  readonly binaries: readonly Section[];
  readonly judged: readonly Section[];
  readonly conformance: readonly Section[];
}

/** The longest list that is shown in the report itself; all of it is in the files beside it. */
const LONGEST = 150;

/** The report of a release in Markdown: what is left to a person, beginning with what is certain. */
export function releaseReport(findings: Findings): string {
  const { version, models, older, keys, troubles, binaries, judged, conformance } = findings;
  const differences = keys?.differences ?? [];
  const isSame = version === models;
  const lists: Section[] = [
    { title: "Keys, types, values, stages and orders", lines: differences },
    { title: "Explanations that are no longer needed", lines: keys?.stale ?? [] },
    { title: "Not probed as it should be", lines: troubles },
    ...conformance,
    ...judged,
    ...binaries,
  ];
  const shown = lists.filter(({ lines }) => lines.length > 0);
  return [
    `# Codex ${version}`,
    isSame ? `The models describe ${models}.` : `The models describe ${models}. Compared with the binary of ${older}.`,
    ...(keys ? [`${keys.summary}.`] : []),
    "## What is left to do\n\n" +
      tasks(findings)
        .map((task) => `- [ ] ${task}\n`)
        .join(""),
    ...shown.map(sectionMarkdown),
  ].join("\n\n");
}

function tasks({ version, models, recorded, keys, troubles, binaries, judged, conformance }: Findings): string[] {
  const count = (pattern: RegExp): number => keys?.differences.filter((one) => pattern.test(one)).length ?? 0;
  const lines = (sections: readonly Section[]): number => sections.reduce((sum, one) => sum + one.lines.length, 0);
  const all: [number, string][] = [
    [version === models ? 0 : 1, `Set \`CODEX_VERSION\` in \`src/knowledge/codex-version.ts\` to ${version}.`],
    [count(/missing in the models/), "Paste the stubs of `stubs.txt` and say what each key, table and value does."],
    [count(/only in the models/), "Delete what is gone, or mark it, and say what to do instead."],
    [count(/^order /), "Bring the fields of the models into that order; ask Codex how many elements there must be."],
    [count(/^(?:stage|default) /), "Change stages and defaults of features."],
    [
      count(/^(?:type|strict|required|unknown keys) /),
      "Look into types and checks that differ: a rule may be missing.",
    ],
    [
      troubles.length,
      "Look into the tables that could not be probed; add to `scripts/probe/contexts.ts` what they need.",
    ],
    [
      lines(binaries),
      "Read the texts that came and went: each can be a check of its own, for which a rule is missing.",
    ],
    [lines(judged), "Read the verdicts and texts that changed; mend rules and fixtures."],
    [lines(conformance), "Mend what disagrees; the smallest configurations are in `candidates`."],
    [count(/tui\/keymap/), "Ask the terminal interface for its default keys: `npm run gen-default-keys`."],
    [
      version === recorded ? 0 : 1,
      "Write down since when there is what is new: once the models have it all, `npm run follow -- VERSION` does.",
    ],
    [1, "Describe the release in `CHANGELOG.md`, and run the checks: `npm run follow -- VERSION --check`."],
  ];
  return all.flatMap(([found, task]) => (found > 0 ? [task.replace(/(?<= )VERSION/, version)] : []));
}

function sectionMarkdown({ title, lines }: Section): string {
  const some = lines.slice(0, LONGEST);
  const more = lines.length > some.length ? [`… and ${lines.length - some.length} more`] : [];
  const fence = "```";
  return `## ${title} (${lines.length})\n\n${fence}text\n${[...some, ...more].join("\n").replaceAll(fence, "'''")}\n${fence}`;
}
