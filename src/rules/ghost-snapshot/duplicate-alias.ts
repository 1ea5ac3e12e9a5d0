import { defineRule } from "../define-rule.ts";

const FORMER: Readonly<Record<string, string>> = {
  ignore_untracked_files_over_bytes: "ignore_large_untracked_files",
  large_untracked_dir_warning_threshold: "ignore_large_untracked_dirs",
};

export const rule = defineRule({
  code: "ghost-snapshot/duplicate-alias",
  effect: "fatal",
  docs: {
    summary: "A key of `ghost_snapshot` together with its older spelling.",
    why: "Codex refuses to start: it reads both as the same key, although neither has an effect any more.",
    fix: "Remove the `ghost_snapshot` table.",
    bad: "[ghost_snapshot]\nignore_large_untracked_files = 1\nignore_untracked_files_over_bytes = 1\n",
    good: "[ghost_snapshot]\n",
  },
  check(context) {
    const table = context.table("ghost_snapshot");
    for (const { key } of table?.entries ?? []) {
      const canonical = FORMER[key.name];
      const other = canonical === undefined ? undefined : table?.get(canonical)?.key;
      if (!other) continue;
      context.report({
        at: key,
        path: ["ghost_snapshot", key.name],
        message: `\`${key.name}\` is the older spelling of \`${other.name}\`; there cannot be both.`,
        hint: "Remove the `ghost_snapshot` table: Codex takes no such snapshots any more.",
        related: [{ message: `\`${other.name}\` is here`, range: { start: other.start, end: other.end } }],
      });
    }
  },
});
