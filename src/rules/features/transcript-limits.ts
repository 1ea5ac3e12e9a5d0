import type { TomlPath, TomlTable, TomlValue } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asInteger, asTable, type RuleContext } from "../rule-context.ts";

const PAIRS = [
  ["max_message_entry_tokens", "max_message_transcript_tokens"],
  ["max_tool_entry_tokens", "max_tool_transcript_tokens"],
] as const;

export const docs: RuleDocs = {
  summary: "A limit of one entry above the limit of all entries together, in `features.guardianv2.transcript`.",
  why: "Codex refuses to start, even while the feature is off.",
  fix: "Lower the limit of an entry, or raise the limit of the transcript.",
  bad: "[features.guardianv2.transcript]\nmax_tool_entry_tokens = 4000\nmax_tool_transcript_tokens = 2000\n",
  good: "[features.guardianv2.transcript]\nmax_tool_entry_tokens = 2000\nmax_tool_transcript_tokens = 4000\n",
};

export const rule = defineRule({
  code: "features/transcript-limits",
  effect: "fatal",
  check(context) {
    for (const { path, transcript } of transcripts(context)) {
      for (const [entryKey, totalKey] of PAIRS) {
        const entryNode = transcript.get(entryKey)?.value;
        const totalNode = transcript.get(totalKey)?.value;
        const entry = asLimit(entryNode);
        const total = asLimit(totalNode);
        if (!entryNode || !totalNode || entry === undefined || total === undefined || entry <= total) continue;
        context.report({
          at: entryNode,
          path: [...path, entryKey],
          message: `\`${entryKey}\` must be at most \`${totalKey}\`, which is ${total}.`,
          related: [{ message: `\`${totalKey}\` is set here`, range: { start: totalNode.start, end: totalNode.end } }],
        });
      }
    }
  },
});

function asLimit(value: TomlValue | undefined): number | undefined {
  const limit = asInteger(value);
  // Others have a finding of their own.
  return limit !== undefined && limit >= 100 && limit <= 100_000 ? limit : undefined;
}

/** The transcript of the file and those of old profiles, which Codex reads with the same checks. */
function transcripts(context: RuleContext): { path: TomlPath; transcript: TomlTable }[] {
  const found: { path: TomlPath; transcript: TomlTable }[] = [];
  const add = (path: TomlPath, guardian: TomlTable | undefined): void => {
    const transcript = asTable(guardian?.get("transcript")?.value);
    if (transcript) found.push({ path: [...path, "features", "guardianv2", "transcript"], transcript });
  };
  add([], context.table("features", "guardianv2"));
  for (const { name } of context.tables("profiles")) {
    add(["profiles", name], context.table("profiles", name, "features", "guardianv2"));
  }
  return found;
}
