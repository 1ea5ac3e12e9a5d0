import type { CodeDocs } from "../../src/diagnostics/code-docs.ts";
import { format } from "prettier";
import { diagnosticCodes } from "../../src/code-docs.ts";
import { renderCliDocs } from "../../src/cli/cli-docs.ts";
import type { Effect } from "../../src/diagnostics/diagnostic.ts";
import { examplesPage } from "../support/examples-page.ts";
import { mistakesPage } from "../support/mistakes-page.ts";
import type { GeneratedFile } from "./generated-file.ts";

const EFFECTS: Readonly<Record<Effect, string>> = {
  fatal: "Codex refuses to start",
  dropped: "Codex starts and leaves out the file",
  ignored: "Codex drops the setting, `--strict-config` refuses the file",
  inert: "Codex accepts the setting, which has no effect here",
  risk: "takes effect, but likely not as meant",
};

/** The pages of `docs/` that tell of options and findings. */
export async function generate(): Promise<GeneratedFile[]> {
  return [
    { path: "docs/cli.md", text: await markdown(renderCliDocs()) },
    { path: "docs/diagnostics.md", text: await markdown(diagnosticsPage()) },
    { path: "docs/common-mistakes.md", text: await markdown(mistakesPage()) },
    { path: "docs/examples.md", text: await markdown(examplesPage()) },
  ];
}

function diagnosticsPage(): string {
  const sections = Object.entries(diagnosticCodes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { effect, summary, why, fix, ...examples }]) => {
      const { bad, good, group } = examples as Pick<CodeDocs, "bad" | "good" | "group">;
      const asked = group === "audit" ? " Reported with `--audit` only." : "";
      const text = [`## ${code}`, `**${effect}**: ${EFFECTS[effect]}.${asked}`, summary, why, `**Repair.** ${fix}`];
      if (bad !== undefined) text.push("Gets the finding:", fence(bad));
      if (good !== undefined) text.push("Repaired:", fence(good));
      return text.join("\n\n");
    });
  return [
    "# Diagnostics",
    "Every finding has a code. `codex-config explain CODE` prints the same text. Generated from the rules.",
    ...sections,
  ].join("\n\n");
}

function fence(toml: string): string {
  return `\`\`\`toml\n${toml.trimEnd()}\n\`\`\``;
}

async function markdown(text: string): Promise<string> {
  return format(text, { parser: "markdown", printWidth: 120 });
}
