import { readFileSync } from "node:fs";

/** The files of `docs/examples` in the order of the page, each with its heading. */
const TITLES: readonly (readonly [name: string, title: string])[] = [
  ["solo.toml", "One person, one machine"],
  ["team-project.toml", "A team's project"],
  ["providers.toml", "Several providers"],
  ["local-models.toml", "Models on this machine"],
  ["managed_config.toml", "A company: what is set for everybody"],
  ["requirements.toml", "A company: what users can choose"],
];

/** The page that shows the examples. */
export function examplesPage(): string {
  const sections = TITLES.map(([name, title]) => {
    const text = readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), "utf8");
    return `## ${title}\n\n\`\`\`toml\n${text.trimEnd()}\n\`\`\``;
  });
  return [
    "# Examples",
    "Configurations to begin with, with a reason for each setting; Codex takes all of them with `--strict-config`. The package has " +
      "them in `docs/examples/`. Of any key, `codex-config explain KEY` tells more, and " +
      "`codex-config init --full -` prints all settings that there are.",
    ...sections,
  ].join("\n\n");
}
