import { describe, expect, it } from "vitest";
import { answering } from "../../scripts/probe/ask.ts";
import { findContexts } from "../../scripts/probe/find-context.ts";
import type { Pair } from "../../scripts/probe/table-text.ts";
import { fakeCodex, type FakeType } from "./fake-codex.ts";

const provider: FakeType = {
  fields: {
    name: "string",
    token: "string",
    mode: { words: ["fast", "slow"] },
    limits: { fields: { count: "u64" }, required: ["count"] },
  },
  required: ["name", "token", "mode"],
  unknown: "listed",
};

function contexts(path: string, type: FakeType, learned = new Map<string, readonly Pair[]>()) {
  return findContexts(answering(fakeCodex(type)), path, learned);
}

describe("the context of a table", () => {
  it("is filled by following missing fields", async () => {
    const learned = new Map<string, readonly Pair[]>();
    const [way, ...others] = await contexts("thing", { fields: { thing: provider } }, learned);
    expect(others).toEqual([]);
    expect(way?.refusal).toBeUndefined();
    expect(way?.required).toEqual(["name", "token", "mode"]);
    expect(learned.get("thing")).toEqual([
      ["name", '"zz"'],
      ["token", '"zz"'],
      ["mode", '"fast"'],
    ]);
  });

  it("is used around the tables below", async () => {
    const type: FakeType = { fields: { thing: provider } };
    const learned = new Map<string, readonly Pair[]>();
    await contexts("thing", type, learned);
    const [way] = await contexts("thing/limits", type, learned);
    expect(way?.refusal).toBeUndefined();
    expect(way?.required).toEqual(["count"]);
  });

  it("loses the lines that the release does not know, and gains those that it wants", async () => {
    const older: FakeType = { fields: { command: "string", host: "string" }, required: ["host"], unknown: "listed" };
    const auth: FakeType = { fields: { auth: older }, unknown: "inert" };
    const type: FakeType = { fields: { model_providers: { fields: { x: auth } } } };
    const [way] = await contexts("model_providers/x/auth", type);
    expect(way?.refusal).toBeUndefined();
    expect(way?.text.own).toEqual([
      ["command", '"c"'],
      ["host", '"zz"'],
    ]);
    const newer: FakeType = { fields: { argv: "string" }, unknown: "listed" };
    const changed: FakeType = { fields: { model_providers: { fields: { x: { fields: { auth: newer } } } } } };
    const [other] = await contexts("model_providers/x/auth", changed);
    expect(other?.text.own).toEqual([]);
  });

  it("says what Codex refuses when nothing helps", async () => {
    const [way] = await contexts("thing", { fields: {}, unknown: "listed" });
    expect(way?.refusal).toContain("unknown field `thing`");
  });
});
