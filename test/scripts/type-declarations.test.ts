import { describe, expect, it } from "vitest";
import { docComment } from "../../scripts/support/doc-comment.ts";
import { typeDeclaration } from "../../scripts/support/type-declarations.ts";
import { enumeration, field, openTable, required, table } from "../../src/models/field.ts";
import { namedModels } from "../../src/models/registry.ts";
import { anything, bool, list, map, named, str, u8, union } from "../../src/models/types.ts";
import { z } from "../../src/models/z.ts";

const Mode = enumeration(
  "TestMode",
  { "read-only": "Reads.", write: "Writes.", ask: "Asks." },
  { aliases: { readonly: "read-only" }, deprecated: { ask: "Use `write`." } },
);
const Either = union("TestEither", "One or several.", [str(), list(Mode)]);
const Server = table("TestServer", {
  doc: "A server.",
  fields: {
    command: required(str(), { doc: "Program." }),
    retries: field(u8(), { doc: "How often.", default: 3, userOnly: true }),
    "tool-modes": field(list(union("TestUnion", "Any.", [bool(), Mode])), { doc: "Modes." }),
    headers: field(map(str()), { doc: "Headers." }),
    input: required(anything(), { doc: "Input." }),
    old: field(Either, { doc: "Old.", deprecated: "Use `command`." }),
    older: field(str(), { doc: "Older.", aliasOf: "old" }),
    gone: field(str(), { doc: "Gone.", removed: "Delete it." }),
    banned: field(str(), { doc: "Banned.", refused: "Use `command`." }),
  },
});
const Servers = openTable("TestServers", { doc: "Servers.", fields: {}, rest: Server, restName: "server" });
const Mixed = openTable("TestMixed", {
  doc: "Servers and a switch.",
  fields: { enabled: field(bool(), { doc: "Switch." }) },
  rest: Server,
  restName: "server",
});

describe("typeDeclaration", () => {
  it("writes tables as interfaces whose keys have their documentation, and names other models", () => {
    expect(declare(Server, "TestServer")).toBe(`/** A server. */
export interface TestServer {
  /** Program. */
  "command": string;
  /**
   * How often.
   *
   * Ignored in a project's \`.codex/config.toml\`.
   *
   * @defaultValue \`3\`
   */
  "retries"?: number | undefined;
  /** Modes. */
  "tool-modes"?: (TestUnion)[] | undefined;
  /** Headers. */
  "headers"?: { [name: string]: string } | undefined;
  /** Input. */
  "input"?: unknown | undefined;
  /**
   * Old.
   *
   * @deprecated Use \`command\`.
   */
  "old"?: TestEither | undefined;
  /**
   * Older.
   *
   * @deprecated Older spelling of \`old\`.
   */
  "older"?: string | undefined;
  /**
   * Gone.
   *
   * @deprecated Has no effect any more. Delete it.
   */
  "gone"?: string | undefined;
  /**
   * Banned.
   *
   * @deprecated Codex refuses to start with this key. Use \`command\`.
   */
  "banned"?: string | undefined;
}`);
  });

  it("writes enumerations and unions as aliases", () => {
    expect(declare(Mode, "TestMode")).toBe(`/**
 * One of:
 *
 * - \`read-only\`: Reads.
 * - \`write\`: Writes.
 * - \`ask\`: Asks. Deprecated. Use \`write\`.
 * - \`readonly\`: Older spelling of \`read-only\`.
 */
export type TestMode = "read-only" | "write" | "ask" | "readonly";`);
    expect(declare(Either, "TestEither")).toBe(
      "/** One or several. */\nexport type TestEither = string | (TestMode)[];",
    );
  });

  it("writes open tables with an index signature, beside their known keys", () => {
    expect(declare(Servers, "TestServers")).toBe(
      "/** Servers. */\nexport interface TestServers {\n  /** Keyed by server. */\n  [name: string]: TestServer;\n}",
    );
    expect(declare(Mixed, "TestMixed")).toContain(
      '  "enabled"?: boolean | undefined;\n} & {\n  /** Keyed by server. */\n  [name: string]: TestServer;\n};',
    );
  });

  it("refuses what it has no type for", () => {
    expect(() => declare(named("TestDate", "A date.", z.date()), "TestDate")).toThrow("ZodDate");
  });
});

describe("docComment", () => {
  it("wraps at 120 columns and keeps code together", () => {
    const comment = docComment([`${"word ".repeat(20)}\`${"a b ".repeat(10).trim()}\` end.`], 2);
    expect(comment.split("\n")).toEqual([
      "  /**",
      `   * ${"word ".repeat(20).trim()}`,
      `   * \`${"a b ".repeat(10).trim()}\` end.`,
      "   */",
    ]);
  });

  it("does not end early", () => {
    expect(docComment(["Matches `src/**/*.ts`."])).toBe("/** Matches `src/**\\/*.ts`. */");
  });
});

function declare(model: z.ZodTypeAny, name: string): string {
  return typeDeclaration(name, model, namedModels());
}
