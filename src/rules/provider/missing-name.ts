import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { lacking } from "../support/layers.ts";
import { placeOfTable } from "../support/missing.ts";
import { providers } from "../support/providers.ts";
import { isBlank } from "../../words/rust-text.ts";

export const docs: RuleDocs = {
  summary: "A provider of one's own without a `name`, or with a blank one.",
  why: "Codex refuses to start, even if another provider is selected.",
  fix: "Add `name` with the text to show for the provider.",
  bad: '[model_providers.proxy]\nbase_url = "https://proxy.example/v1"\n',
  good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\n',
};

export const rule = defineRule({
  code: "provider/missing-name",
  effect: "fatal",
  check(context) {
    for (const { id, kind, table, path } of providers(context)) {
      if (kind !== "own") continue;
      const value = table.get("name")?.value;
      if (value) {
        const text = asString(value);
        if (text === undefined || !isBlank(text)) continue;
      } else if (table.incomplete) continue;
      const how = value ? {} : lacking(context);
      if (!how) continue;
      context.report({
        ...how,
        at: value ?? placeOfTable(table),
        path: value ? [...path, "name"] : path,
        message: value
          ? `The \`name\` of the provider \`${id}\` must not be blank.`
          : `The provider \`${id}\` has no \`name\`.`,
        hint: `Give it one, such as \`name = ${JSON.stringify(id || "My provider")}\`.`,
      });
    }
  },
});
