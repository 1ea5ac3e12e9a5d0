import { changeTo } from "../../edit/change-to.ts";
import { kindOfName } from "../../kinds/kind-of-file.ts";
import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { isBlank, trimmed } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { fileAnswer } from "../root/file-answer.ts";

export const docs: RuleDocs = {
  summary: "An agent role that is not complete.",
  why:
    "Codex leaves the role out with a warning. The file of `config_file` has to exist, and a role needs a `description` that is not blank, here or in the file " +
    "of `config_file`; its `nickname_candidates` must be different, not blank, and consist of ASCII letters, digits, " +
    "spaces, `-` and `_`.",
  fix: "Complete the role, or remove the table. A setting that is misspelt in `[agents]` becomes a role too.",
  bad: '[agents.reviewer]\nnickname_candidates = ["Ada"]\n',
  good: '[agents.reviewer]\ndescription = "Reviews a change."\nnickname_candidates = ["Ada"]\n',
};

export const rule = defineRule({
  code: "agents/ignored-role",
  effect: "inert",
  on: {
    "agents.*": (role, file) => {
      // The settings of `agents` itself are no roles.
      if (role.kind !== "table" || role.isIncomplete || role.field) return;
      const { name } = role;
      const description = role.child("description");
      if (!description && !role.child("config_file") && file.isWhole) {
        role.report(`The role \`${name}\` has no \`description\`; Codex leaves it out.`, {
          at: role.opening,
          hint: "The model picks a role by its description.",
        });
      } else if (isBlank(description?.text() ?? "no text")) {
        description?.report(`The description of the role \`${name}\` is blank; Codex leaves the role out.`);
      } else if (!checkFile(role, file)) checkNicknames(role);
    },
  },
});

/** Looks for the file of a role, where files can be looked at; tells whether there is something to say. */
function checkFile(role: Place, file: ConfigFile): boolean {
  const config = role.child("config_file");
  const path = config?.text();
  if (!config || path === undefined || fileAnswer(config, file)?.kind !== "missing") return false;
  // A project's file lies in `.codex` itself.
  const shorter = path.replace(/^(?:\.\/)?\.codex\//, "");
  const isThere = shorter !== path && file.files?.read(shorter)?.kind === "file";
  if (!isThere && !isAtHome(path, file)) return false;
  config.report(`The file of the role \`${role.name}\` does not exist; Codex leaves the role out.`, {
    hint: "A relative path starts at the folder of this file.",
    ...(isThere && { fix: changeTo(shorter, config.node, true) }),
  });
  return true;
}

/**
 * Whether the files around this one are those that Codex would find: it has the name of a file that Codex reads, or the
 * folder that is to hold the other one is there. A copy somewhere else has lost its neighbours.
 */
function isAtHome(path: string, { fileName, files }: ConfigFile): boolean {
  const folder = /^(.*)[/\\]/.exec(path)?.[1];
  if (folder !== undefined && folder !== "" && folder !== ".") return files?.read(folder)?.kind === "directory";
  return fileName === undefined || kindOfName(fileName) !== undefined;
}

function checkNicknames(role: Place): void {
  const list = role.child("nickname_candidates");
  if (list?.kind !== "array" || list.isIncomplete) return;
  const end = `; Codex leaves the role \`${role.name}\` out.`;
  if (list.items.length === 0) list.report(`The list of nicknames is empty${end}`);
  const seen = new Set<string>();
  for (const item of list.items) {
    const why = problemOf(item, seen);
    if (why !== undefined) return list.report(why + end, { at: item.node });
  }
}

function problemOf(item: Place, seen: Set<string>): string | undefined {
  const text = item.text();
  if (text === undefined) return undefined;
  const name = trimmed(text);
  if (name === "") return "A nickname is blank";
  if (seen.has(name)) return `The nickname \`${name}\` is there twice`;
  seen.add(name);
  return /^[A-Za-z0-9 _-]+$/.test(name) ? undefined : "A nickname has a character that is not allowed";
}
