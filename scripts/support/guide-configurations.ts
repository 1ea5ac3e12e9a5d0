import { readFileSync, readdirSync } from "node:fs";
import type { FileKind } from "../../src/kinds/file-kind.ts";
import { blocksOf } from "./markdown-blocks.ts";

const ROOT = new URL("../../", import.meta.url);

/** The pages whose files of TOML are those of editors, of this program, or generated from what other tests look at. */
const OTHERS = ["diagnostics.md", "common-mistakes.md", "editors.md", "examples.md", "releases.md", "settings.md"];

/** A configuration that a page shows. */
export interface GuideConfiguration {
  /** The page from the top of the repository, and the line of the block. */
  readonly page: string;
  readonly line: number;
  readonly text: string;
  readonly kind: FileKind;
  /** The code of the finding that it has; undefined for none. */
  readonly finding: string | undefined;
  /** The heading that it stands below. */
  readonly heading: string;
}

/** The configurations in the README and in the guides. What is `finding=CODE` on a fence has that finding, `kind=KIND` says the kind. */
export function guideConfigurations(): GuideConfiguration[] {
  const guides = readdirSync(new URL("docs", ROOT)).filter((name) => name.endsWith(".md") && !OTHERS.includes(name));
  return ["README.md", ...guides.map((name) => `docs/${name}`)].flatMap((page) => {
    const markdown = readFileSync(new URL(page, ROOT), "utf8").replaceAll("\r\n", "\n");
    return blocksOf(markdown)
      .filter(
        ({ language, meta }) => language === "toml" || (language === "json" && page === "docs/hooks.md" && meta === ""),
      )
      .map(({ text, line, language, meta }) => {
        const [, finding] = /(?:^| )finding=(\S+)/.exec(meta) ?? [];
        const [, kind = language === "json" ? "hooks-json" : "config"] = /(?:^| )kind=(\S+)/.exec(meta) ?? [];
        return { page, line, text, kind: kind as FileKind, finding, heading: headingAbove(markdown, line) };
      });
  });
}

/** What the guides show of Codex's own output: the texts whose fence says `codex`. Codex is to say it of a configuration of that page. */
export function guideSayings(): { readonly page: string; readonly line: number; readonly text: string }[] {
  return readdirSync(new URL("docs", ROOT))
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) =>
      blocksOf(readFileSync(new URL(`docs/${name}`, ROOT), "utf8").replaceAll("\r\n", "\n"))
        .filter(({ language, meta }) => language === "text" && meta === "codex")
        .map(({ line, text }) => ({ page: `docs/${name}`, line, text })),
    );
}

function headingAbove(markdown: string, line: number): string {
  const above = markdown.split("\n").slice(0, line - 1);
  return above.findLast((text) => /^##+ /.test(text))?.replace(/^#+ /, "") ?? "";
}

/** The examples in `docs/examples/` that are right, and what each is. */
export const EXAMPLES: Readonly<Record<string, FileKind>> = {
  "local-models.toml": "config",
  "managed_config.toml": "managed-config",
  "providers.toml": "config",
  "requirements.toml": "requirements",
  "solo.toml": "config",
  "team-project.toml": "project-config",
};
