import { describe, expect, it } from "vitest";
import { nearKey } from "../../src/words/near-key.ts";

const keys = ["model", "model_provider", "model_reasoning_effort", "approval_policy", "remote_control", "view_image"];

describe("nearKey", () => {
  it.each([
    ["modle", "model"],
    ["modelProvider", "model_provider"],
    ["model_reasonning_efort", "model_reasoning_effort"],
    ["aproval_polcy", "approval_policy"],
    ["view_image_tool", "view_image"],
  ])("takes %s for %s", (name, key) => expect(nearKey(name, keys)).toBe(key));

  it.each(["review_model_reasoning_effort", "remote_connections", "retrieval_policy", "x_image"])(
    "does not take %s for a key that shares only a part of it",
    (name) => expect(nearKey(name, keys)).toBeUndefined(),
  );
});
