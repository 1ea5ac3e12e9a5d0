import type { TomlPath, TomlString } from "../../toml/types.ts";
import type { RuleContext } from "../rule-context.ts";
import { type Provider, providers } from "./providers.ts";

/** An address to which Codex appends the path of an endpoint. */
export interface BaseUrl {
  readonly at: TomlString;
  readonly path: TomlPath;
  readonly text: string;
  /** The provider; none for `openai_base_url`. */
  readonly provider: Provider | undefined;
}

/** The addresses of OpenAI and of providers of one's own, where set; a project cannot set them. */
export function baseUrls(context: RuleContext): BaseUrl[] {
  if (context.options.kind === "project-config") return [];
  const found: BaseUrl[] = [];
  const openai = context.value("openai_base_url");
  if (openai?.kind === "string") {
    found.push({ at: openai, path: ["openai_base_url"], text: openai.value.trim(), provider: undefined });
  }
  for (const provider of providers(context)) {
    const at = provider.kind === "own" ? provider.table.get("base_url")?.value : undefined;
    if (at?.kind === "string") {
      found.push({ at, path: [...provider.path, "base_url"], text: at.value.trim(), provider });
    }
  }
  return found.filter(({ text }) => text !== "");
}
