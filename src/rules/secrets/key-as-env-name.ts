import { variableNames } from "../../secrets/variable-names.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A key in the place of the environment variable's name.",
  why:
    "`env_key` and its like take the name of a variable. Codex looks for a variable of that name, finds none, and " +
    "prints the key in its error message: `Missing environment variable: ...`. The file tells it to everyone as well.",
  fix: "Write the name of the variable, such as `OPENAI_API_KEY`, and set that variable to the key. Replace the key if the file or a log was shared.",
  bad: 'model_provider = "proxy"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "sk-proj-made-up-4711-0815-9a3f"\n',
  good: 'model_provider = "proxy"\n\n[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_API_KEY"\n',
};

export const rule = defineRule({
  code: "secrets/key-as-env-name",
  effect: "risk",
  end: (file) => {
    for (const { at, path, kind } of variableNames(file.document)) {
      if (kind !== "key") continue;
      file.add({
        at,
        path,
        message: `\`${String(path[2])}\` holds a key instead of the name of the environment variable with the key.`,
        hint: "Write the variable's name, set the variable to the key, and replace the key if this file was shared.",
      });
    }
  },
});
