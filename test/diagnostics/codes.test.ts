import { expect, it } from "vitest";
import { diagnosticCodes } from "../../src/code-docs.ts";
import { codes } from "../../src/codes.ts";

it("has every code once, and tells what each means", () => {
  expect([...codes].sort()).toEqual(Object.keys(diagnosticCodes).sort());
});
