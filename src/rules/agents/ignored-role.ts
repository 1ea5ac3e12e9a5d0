import { changeTo } from "../../edit/change-to.ts";
import { kindOfName } from "../../kinds/kind-of-file.ts";
import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { parseToml } from "../../toml/parse.ts";
import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { fileAnswer } from "../root/file-answer.ts";
import { nicknameProblem } from "./nickname-problem.ts";

export const docs: RuleDocs = {
  summary: "An agent role that is not complete.",
  why:
    "Codex leaves the role out with a warning. What `config_file` names has to be a file, and a role needs a `description` that is not blank, here or in the file " +
    "of `config_file`; its `nickname_candidates` must be different, not blank, and consist of ASCII letters, digits, " +
    "spaces, `-` and `_`.",
  fix: "Complete the role, or remove the table. A setting that is misspelt in `[agents]` becomes a role too.",
  bad: '[agents.reviewer]\nnickname_candidates = ["Ada"]\n',
  good: '[agents.reviewer]\ndescription = "Reviews a change."\nnickname_candidates = ["Ada"]\n',
};

export const rule = defineRule({
  code: "agents/ignored-role",
  effect: "dropped",
  on: {
    "agents.*": (role, file) => {
      // Codex makes nothing of roles within the file of a role.
      if (file.isReadAlone) return;
      // The settings of `agents` itself are no roles.
      if (role.kind !== "table" || role.isIncomplete || role.field) return;
      const { name } = role;
      const description = role.child("description");
      if (!description && !isDescribedElsewhere(role, file) && file.isWhole) {
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

/** Whether the file of a role has the description, or may have it. */
function isDescribedElsewhere(role: Place, file: ConfigFile): boolean {
  const config = role.child("config_file");
  if (!config) return false;
  const answer = fileAnswer(config, file);
  if (answer?.kind !== "file") return true;
  const document = parseToml(answer.text);
  return document.errors.length > 0 || document.root.get("description") !== undefined;
}

/** Looks for the file of a role, where files can be looked at; tells whether there is something to say. */
function checkFile(role: Place, file: ConfigFile): boolean {
  const config = role.child("config_file");
  const path = config?.text();
  if (!config || path === undefined) return false;
  const answer = fileAnswer(config, file);
  if (answer?.kind === "directory") {
    config.report(`\`config_file\` of the role \`${role.name}\` names a folder; Codex leaves the role out.`, {
      hint: "Name the file that describes the role.",
    });
    return true;
  }
  if (answer?.kind !== "missing") return false;
  // A project's file lies in `.codex` itself.
  const shorter = path.replace(/^(?:\.\/)?\.codex\//, "");
  const isThere = shorter !== path && file.files?.read(shorter)?.kind === "file";
  // With the folder of this file named again, the path is wrong wherever the file lies.
  if (shorter === path && !isAtHome(path, file)) return false;
  config.report(`The file of the role \`${role.name}\` does not exist; Codex leaves the role out.`, {
    hint: "A relative path starts at the folder of this file.",
    ...(isThere && { fix: changeTo(config.file.document, shorter, config.node, true) }),
  });
  return true;
}

/**
 * Whether the files around this one are those that Codex would find: it has the name of a file that Codex reads, or the
 * folder that is to hold the other one is there. A copy somewhere else has lost its neighbours.
 */
function isAtHome(path: string, { fileName, files }: ConfigFile): boolean {
  if (files?.isInPlace) return true;
  const folder = /^(.*)[/\\]/.exec(path)?.[1];
  if (folder !== undefined && folder !== "" && folder !== ".") return files?.read(folder)?.kind === "directory";
  return fileName === undefined || kindOfName(fileName) !== undefined;
}

function checkNicknames(role: Place): void {
  const list = role.child("nickname_candidates");
  if (list?.kind !== "array" || list.isIncomplete) return;
  const end = `; Codex leaves the role \`${role.name}\` out.`;
  if (list.items.length === 0) list.report(`The list of nicknames is empty${end}`);
  const problem = nicknameProblem(list);
  if (problem) list.report(problem.why + end, { at: problem.item.node });
}
