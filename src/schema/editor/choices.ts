import type { JsonSchema } from "../json-schema.ts";
import { oneLine } from "../one-line.ts";

/**
 * An enumeration as `enum`, with the descriptions of its values in each server's own words. For a list of constants
 * taplo shows the descriptions of all values wherever the cursor is, and Tombi one error for each.
 */
export function plainEnum(node: JsonSchema): JsonSchema {
  const { oneOf: choices = [], ...rest } = node;
  if (choices.length === 0 || !choices.every((choice) => typeof choice.const === "string")) return node;
  const docs = choices.map((choice) => choice.description ?? "");
  return {
    ...rest,
    enum: choices.map((choice) => choice.const),
    markdownEnumDescriptions: docs,
    "x-taplo": { docs: { enumValues: docs } },
  };
}

/** The values of an enumeration as a Markdown list, for servers that show only the description of the key. */
export function choiceList({ enum: values, markdownEnumDescriptions: docs = [] }: JsonSchema): string {
  return (values ?? []).map((value, index) => `- \`${String(value)}\`: ${oneLine(docs[index] ?? "")}`).join("\n");
}
