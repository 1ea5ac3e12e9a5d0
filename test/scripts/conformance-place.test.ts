import { describe, expect, it } from "vitest";
import { placeAgreement } from "../../scripts/conformance/place.ts";
import { lint } from "../../src/lint.ts";
import { parseToml } from "../../src/toml/parse.ts";

function place(text: string, line: number | null, column: number | null, detail = ""): string | undefined {
  const findings = lint(text).filter(({ effect }) => effect === "fatal" || effect === "ignored");
  expect(findings).not.toEqual([]);
  return placeAgreement(parseToml(text), findings, { ok: false, line, column, detail });
}

const UNKNOWN = (path: string): string => `unknown configuration field \`${path}\``;

describe("placeAgreement", () => {
  it("is met on the line that Codex names", () => {
    expect(place("\nmodel = 1", 2, 9)).toBe("line");
  });

  it("is met by the table that Codex points at, or by what is in it", () => {
    expect(place('[history]\npersistence = "x"', 1, 2)).toBe("path");
  });

  it("is met by what is left open before the line on which Codex notices", () => {
    expect(place("[tui]\ntheme = 'x\"\n[history]", 3, 1)).toBe("path");
  });

  it("is met by another feature of the table when Codex wants booleans there, and only then", () => {
    const text = "[features]\nguardianv3 = {}\na-b = {}\n[tui]\ntheme = 1";
    const detail = "invalid type: map, expected a boolean";
    expect(place(text, 2, 14, detail)).toBe("path");
    expect(place(text, 2, 14, "invalid type: map, expected a string")).toBe("missed");
    expect(place("[features]\nguardianv3 = {}\n[tui]\ntheme = 1", 2, 14, detail)).toBe("missed");
    const old =
      "profiles.x.features.guardianv3 = {}\nprofiles.x.features.a-b = {}\nprofiles.y.features.guardianv3 = {}";
    expect(place(old, 1, 21, detail)).toBe("path");
    expect(place(old, 3, 21, detail)).toBe("missed");
  });

  it("is missed elsewhere", () => {
    expect(place("model = 1\n[history]", 2, 2)).toBe("missed");
  });

  it("takes the key from the message where the place is the start of the file", () => {
    const text = '\n[otel.exporter.otlp-grpc]\nendpoint = "x"\ntls = { zz = 1 }';
    expect(place(text, 1, 1, UNKNOWN("otel.exporter.tls.zz"))).toBe("path");
    expect(place(text, 1, 1, UNKNOWN("otel.exporter.tls.yy"))).toBe("missed");
  });

  it("is not known without a place, at the start of the file without a key, and at dates taken for tables", () => {
    expect(place("model = 1", null, null)).toBeUndefined();
    expect(place("\nmodel = 1", 1, 1)).toBeUndefined();
    expect(
      place("review_model = 1979-05-27\nmodel = 1", 1, 16, "invalid type: map, expected a string"),
    ).toBeUndefined();
  });
});
