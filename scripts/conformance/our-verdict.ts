import { readFileSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";
import { hostPlatform } from "../../src/cli/platform.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { FileLookup } from "../../src/lint-options.ts";
import { lintDocument } from "../../src/lint-document.ts";
import { decodeUtf8 } from "../../src/toml/decode.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlDocument } from "../../src/toml/types.ts";

/** What the linter says about a config.toml. */
export interface OurVerdict {
  readonly document: TomlDocument;
  readonly findings: readonly Diagnostic[];
  /** Whether there is a fatal finding: Codex would refuse the file. */
  readonly fatal: boolean;
  /** Whether there is a fatal or ignored finding: `codex --strict-config` would refuse the file. */
  readonly refusedByStrict: boolean;
  /** What the linter threw, which it never should. */
  readonly crash?: string;
}

export function ourVerdict(content: string | Uint8Array): OurVerdict {
  const { text, errors } = typeof content === "string" ? { text: content, errors: [] } : decodeUtf8(content);
  const document = parseToml(text);
  let findings: readonly Diagnostic[] = [];
  let crash: string | undefined;
  try {
    findings = lintDocument(document, { files: new EmptyHome(text), platform: hostPlatform() });
  } catch (error) {
    crash = String(error instanceof Error ? error.stack?.split("\n").slice(0, 4).join(" ") : error);
  }
  const fatal = errors.length > 0 || findings.some(({ effect }) => effect === "fatal");
  return {
    document,
    findings,
    fatal,
    ...(crash !== undefined && { crash }),
    refusedByStrict: fatal || findings.some(({ effect }) => effect === "ignored"),
  };
}

/** The files that Codex sees when it is asked: the home holds nothing but the config. */
class EmptyHome implements FileLookup {
  readonly #config: string;

  constructor(config: string) {
    this.#config = config;
  }

  read(path: string): ReturnType<FileLookup["read"]> {
    const local = path.replace(/^~(?=\/|$)/, ".").replace(/\/+$/, "");
    if (/^(\.\/)*config\.toml$/.test(local)) return { kind: "file", text: this.#config };
    if (!isAbsolute(local)) return { kind: /^(\.\/?)*$/.test(local) ? "directory" : "missing" };
    try {
      if (statSync(local).isDirectory()) return { kind: "directory" };
      return { kind: "file", text: readFileSync(local, "utf8") };
    } catch {
      return { kind: "missing" };
    }
  }
}
