import { createFingerprints } from "../../../src/cli/reporters/fingerprint.ts";
import { formats } from "../../../src/cli/reporters/formats.ts";
import { reporters } from "../../../src/cli/reporters/registry.ts";
import type { FileReport, Reporter } from "../../../src/cli/reporters/reporter.ts";
import { unifiedDiff } from "../../../src/cli/text/unified-diff.ts";
import { applyEdits } from "../../../src/edit/apply-edits.ts";
import { selectFixes } from "../../../src/fix/select-fixes.ts";
import { lintDocument } from "../../../src/lint-document.ts";
import { SecretMask, maskedSources } from "../../../src/secrets/secret-mask.ts";
import { parseToml } from "../../../src/toml/parse.ts";

const context = { codexVersion: "0.0.0", color: false, width: 100 };
const nothing = { files: 1, fatal: 0, dropped: 0, ignored: 0, inert: 0, risk: 0 };

/** What the library and the command say about a text, by kind of output. */
export async function outputs(text: string): Promise<Map<string, string>> {
  const document = parseToml(text);
  const found = lintDocument(document);
  const said = new Map<string, string>();
  said.set(
    "messages",
    JSON.stringify(found.map(({ message, hint, related, fix }) => [message, hint, related, fix?.title])),
  );
  const mask = SecretMask.of(document);
  const report: FileReport = {
    path: "config.toml",
    kind: "config",
    text,
    diagnostics: found.map((finding) => mask.output(finding)),
    masked: () => mask.source(),
  };
  for (const format of formats) {
    const reporter: Reporter = (await reporters[format]())(context);
    said.set(format, (reporter.begin?.() ?? "") + reporter.file(report) + reporter.end(nothing));
  }
  const fingerprint = createFingerprints();
  said.set("baseline", found.map((finding) => fingerprint("config.toml", finding)).join());
  said.set("source", mask.source());
  const fixed = applyEdits(
    text,
    selectFixes(found, true).flatMap(({ fix }) => fix.edits),
  );
  const [before = "", after = ""] = maskedSources([document, parseToml(fixed)]);
  said.set("diff", unifiedDiff("config.toml", before, after));
  return said;
}
