import { expect, it } from "vitest";
import { knowledgeOf } from "../../src/knowledge/knowledge-of.ts";
import { lint } from "../../src/lint.ts";
import { configSchema } from "../../src/schema/generate.ts";

/** A release that does not know `model_verbosity`, and has another type for `model`. */
function otherRelease() {
  const { properties = {}, ...schema } = configSchema();
  const { model_verbosity: _, ...others } = properties;
  return knowledgeOf({ ...schema, "x-codex-version": "9.9.9", properties: { ...others, model: { type: "boolean" } } });
}

it("checks a file by the knowledge that it is given", () => {
  const knowledge = otherRelease();
  expect(knowledge.version).toBe("9.9.9");
  const found = lint('model = "gpt-5"\nmodel_verbosity = "low"\n', { knowledge });
  expect(found.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["wrong-type", "model"],
    ["unknown-key", "model_verbosity"],
  ]);
});

it("keeps releases apart within a run", () => {
  const text = "model = true\n";
  expect(lint(text, { knowledge: otherRelease() })).toEqual([]);
  expect(lint(text).map(({ code }) => code)).toEqual(["wrong-type"]);
});
