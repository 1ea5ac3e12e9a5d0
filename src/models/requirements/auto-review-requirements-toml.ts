import { field, table } from "../field.ts";
import { list, str } from "../types.ts";
import type { z } from "../z.ts";

const slug = () =>
  str({
    pattern: {
      test: /^[^\s/](?:[^/]*[^\s/])?$/,
      words: "must be the name of a model, without spaces around it and without a provider before it",
    },
  });

export const AutoReviewRequirementsToml = table("AutoReviewRequirementsToml", {
  doc: "Where the automatic review of requests for approval is not left to the user.",
  positional: "all",
  fields: {
    required_on_models: field(list(slug()), { doc: "Models with which requests are always reviewed." }),
    ignore_rules: field(list(str()), { doc: "Rules that the review does not go by." }),
  },
});
export type AutoReviewRequirementsToml = z.infer<typeof AutoReviewRequirementsToml>;
