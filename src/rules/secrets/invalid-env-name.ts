import { changeTo } from "../../edit/change-to.ts";
import { variableNames } from "../../secrets/variable-names.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A text that no environment variable has as its name, such as `$TOKEN`.",
  why:
    "The name is taken as it is, with the `$`. Codex finds no such variable: a request fails for `env_key`, a server does " +
    "not start for `bearer_token_env_var`, and headers and variables are left out without a word.",
  fix: "Write the bare name: letters, digits and `_`.",
  bad: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nbearer_token_env_var = "$DOCS_TOKEN"\n',
  good: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nbearer_token_env_var = "DOCS_TOKEN"\n',
};

export const rule = defineRule({
  code: "secrets/invalid-env-name",
  effect: "risk",
  end: (file) => {
    for (const { at, path, text, kind } of variableNames(file.document)) {
      if (kind !== "wrong") continue;
      const name = REFERENCE.exec(text.trim())?.slice(1).find(Boolean);
      file.add({
        at,
        path,
        message: `\`${String(path[2])}\` takes the name of an environment variable, and no variable has this one.`,
        hint: name === undefined ? "Write the bare name: letters, digits and `_`." : `Write \`${name}\` alone.`,
        fix: name === undefined ? undefined : changeTo(file.document, name, at, true),
      });
    }
  },
});

/** The ways that shells and other tools write a variable. */
const REFERENCE =
  /^(?:\$\{?(?:env:)?(\w+)\}?|\$\{\{ ?(?:secrets|env)\.(\w+) ?\}\}|\{env:(\w+)\}|%(\w+)%|\{\{ ?(\w+) ?\}\})$/;
