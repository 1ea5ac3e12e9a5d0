import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { type Format, formats } from "../../src/cli/reporters/formats.ts";
import type { FileReport } from "../../src/cli/reporters/reporter.ts";
import { reporters } from "../../src/cli/reporters/registry.ts";
import { escapeControls } from "../../src/text/escape-controls.ts";
import { toJson } from "../../src/text/to-json.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { fakeIo } from "./support/fake-io.ts";
import { hiddenIn } from "./support/hidden-characters.ts";
import { commandsIn, gathered, quoted, texts } from "./support/hostile-texts.ts";

/** A configuration with a text at every kind of place: escaped, and as it is. */
function configWith(text: string): string {
  const raw = text.replaceAll(/["\\]/g, "");
  const string = quoted(text);
  return [
    `${string} = 1`,
    `approval_policy = ${string}`,
    `model_provider = ${string}`,
    `notify = [${string}, 1]`,
    `modle = ${string} # ${raw}`,
    `a.${string} = ${string}`,
    `a.${string} = ${string}`,
    `sandbox_mode = "${raw}"`,
    `# ${raw}`,
    `${raw} = ${raw}`,
    `[mcp_servers.${string}]`,
    `foo = ${string}`,
    `url = "https://example.com/${raw}"`,
    `[mcp_servers.${string}]`,
    `[${raw}]`,
    `[projects.${string}]`,
    `trust_level = ${string}`,
    "",
  ].join("\n");
}

async function check(text: string, format: Format, name = "a.toml", ...args: readonly string[]) {
  const io = fakeIo({ stdin: text });
  const all = ["--max-diagnostics", "0", "--stdin-filename", name, "--format", format, ...args, "-"];
  await main(["check", ...all], io);
  return { stdout: io.stdout.text, stderr: io.stderr.text };
}

describe.each(formats)("%s", (format) => {
  it("shows no hidden character and no command as it is, wherever it stands", async () => {
    for (const text of gathered) {
      const name = `dir/${text.replaceAll("\0", "")}.toml`;
      const { stdout, stderr } = await check(configWith(text), format, name);
      for (const output of [stdout, stderr]) {
        expect({ text, hidden: hiddenIn(output.replaceAll("\n", "")) }).toEqual({ text, hidden: [] });
        expect({ text, commands: commandsIn(output, format) }).toEqual({ text, commands: [] });
      }
    }
  });
});

// For people, long lines are wrapped.
describe.each(formats.filter((format) => format !== "pretty"))("%s", (format) => {
  it("has the lines that it has without them", async () => {
    const lines = async (text: string): Promise<number> => {
      const { stdout } = await check(`a = 1\n${quoted(text)} = ${quoted(text)}\n`, format, `${text}.toml`);
      return stdout.split("\n").length;
    };
    const counts: number[] = [];
    for (const text of gathered) counts.push(await lines(text.replaceAll("\0", "")));
    expect(new Set(counts)).toEqual(new Set([await lines("x")]));
  });
});

/** Findings with such texts in all their parts, as no rule makes them. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...texts), fc.string({ unit: "binary" })), { maxLength: 4 })
  .map((list) => list.join("a"));
const anyFinding: fc.Arbitrary<Diagnostic> = fc.record({
  code: fc.constant("unknown-key"),
  effect: fc.constant("ignored" as const),
  severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
  message: anyText,
  path: fc.array(anyText, { maxLength: 2 }),
  range: fc.constant({ start: 0, end: 1 }),
  hint: anyText,
  related: fc.array(fc.record({ message: anyText, range: fc.constant({ start: 0, end: 1 }) }), { maxLength: 1 }),
  fix: fc.record({
    title: anyText,
    safe: fc.boolean(),
    edits: fc.array(fc.record({ range: fc.constant({ start: 0, end: 1 }), text: anyText }), { maxLength: 1 }),
  }),
});
const anyReport: fc.Arbitrary<FileReport> = fc
  .record({
    path: anyText,
    kind: fc.constant("config" as const),
    text: anyText.map((text) => `a${text}`),
    diagnostics: fc.array(anyFinding, { minLength: 1, maxLength: 3 }),
  })
  .map((report) => ({ ...report, masked: () => report.text }));

/** What a finding of these says, with the way out. */
function inFull({ message, hint, fix }: Diagnostic): string {
  return `${message} ${hint} ${fix?.safe ? "Fix" : "Unsafe fix"}: ${fix?.title}.`;
}

async function print(format: Format, report: FileReport): Promise<string> {
  const reporter = (await reporters[format]())({ codexVersion: "0", color: false, width: 80 });
  const summary = { files: 1, fatal: 0, dropped: 0, ignored: 1, inert: 0, risk: 0 };
  return (reporter.begin?.() ?? "") + reporter.file(report) + reporter.end(summary);
}

describe("any finding", () => {
  it.each(formats)("is printed by %s without them", async (format) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const output = await print(format, report);
        expect(hiddenIn(output.replaceAll("\n", ""))).toEqual([]);
        expect(commandsIn(output, format)).toEqual([]);
      }),
    );
  });

  it("has the same values in JSON", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const [file] = JSON.parse(await print("json", report)).files;
        expect(file.path).toBe(report.path);
        for (const [index, { message, path, hint, fix, related }] of report.diagnostics.entries()) {
          expect(file.diagnostics[index]).toMatchObject({ message, path, hint });
          expect(file.diagnostics[index].related.map((one: { message: string }) => one.message)).toEqual(
            related?.map((one) => one.message),
          );
          expect(file.diagnostics[index].fix.title).toBe(fix?.title);
          expect(file.diagnostics[index].fix.edits.map((edit: { text: string }) => edit.text)).toEqual(
            fix?.edits.map((edit) => edit.text),
          );
        }
        const issues = JSON.parse(await print("gitlab", report)) as {
          description: string;
          location: { path: string };
        }[];
        expect(issues.map(({ description }) => description)).toEqual(report.diagnostics.map(inFull));
        expect(issues[0]?.location.path).toBe(report.path);
        const { results } = JSON.parse(await print("sarif", report)).runs[0];
        for (const [index, diagnostic] of report.diagnostics.entries()) {
          const { fix } = diagnostic;
          expect(results[index].message.text).toBe(inFull(diagnostic));
          expect(
            results[index].fixes[0].artifactChanges[0].replacements.map(
              (one: { insertedContent: { text: string } }) => one.insertedContent.text,
            ),
          ).toEqual(fix?.edits.map((edit) => edit.text));
        }
      }),
    );
  });

  it.each(["junit", "checkstyle"] as const)(
    "is well-formed in %s, with the same values where XML can hold them",
    async (format) => {
      // A reader of XML may take any white space in an attribute for a space.
      const seen = (text: string): string =>
        text.replace(
          /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
          (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
        );
      const parser = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: "",
        trimValues: false,
        htmlEntities: true,
        parseAttributeValue: false,
        isArray: (name) => ["error", "testcase"].includes(name),
        processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e9, maxEntityCount: 1e6 },
      });
      await fc.assert(
        fc.asyncProperty(anyReport, async (report) => {
          const tree = parser.parse(await print(format, report));
          const messages: string[] =
            format === "checkstyle"
              ? tree.checkstyle.file.error.map((one: { message: string }) => one.message)
              : tree.testsuites.testsuite.testcase.map(
                  (one: Partial<Record<"failure" | "skipped", { message: string }>>) =>
                    (one.failure ?? one.skipped)?.message,
                );
          const expected = report.diagnostics.map((diagnostic) => {
            const { severity, message } = diagnostic;
            if (format === "checkstyle") return inFull(diagnostic);
            return severity === "error" ? message : `${severity}: ${message}`;
          });
          expect(messages).toEqual(expected.map(seen));
        }),
      );
    },
  );
});

describe("toJson and escapeControls", () => {
  it("leave what is seen", () => {
    const seen = "plain ünï 日本 e\u0301 עברית ❤️ 👨‍👩‍👧 1️⃣ # ## [a] a::b ::1";
    expect(escapeControls(seen)).toBe(seen);
    expect(JSON.parse(toJson({ [seen]: seen }, 2))).toEqual({ [seen]: seen });
  });

  it("hide nothing behind an emoji", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("❤", "👩", "\u200D", "\uFE0F", "\uFE0E", "\u{E0061}", "1", "\u20E3", "🏽"), {
          maxLength: 12,
        }),
        (list) => {
          const text = escapeControls(list.join(""));
          expect(text).not.toMatch(
            /(?:\u200D|\uFE0F){3}|\uFE0F{2}|\u200D{2}|\u200D$|\uFE0E|\u{E0061}|^(?:\u200D|\uFE0F)/u,
          );
        },
      ),
    );
  });
});

describe("what is repeated on stderr", () => {
  it.each([
    ["an option", (text: string) => ["check", `--${text}`]],
    ["a value of an option", (text: string) => ["check", "--format", text]],
    ["a number", (text: string) => ["check", "--max-warnings", text]],
    ["a command", (text: string) => [`chekc${text}`]],
    ["a file", (text: string) => ["check", `nope${text}`]],
    ["a code", (text: string) => ["explain", `nope${text}`]],
    ["a provider", (text: string) => ["auth", `nope${text}`, "--config", `nope${text}`]],
    ["an address", (text: string) => ["auth", "--probe", text]],
    ["a schema", (text: string) => ["schema", text]],
    ["a shell", (text: string) => ["completion", text]],
    ["a file to make", (text: string) => ["init", `requirements.toml/${text}/requirements.toml`]],
    ["settings", (text: string) => ["check", "--settings", `nope${text}`]],
    ["a baseline", (text: string) => ["check", "--baseline", `nope${text}`, "-"]],
    ["arguments", (text: string) => ["explain", text, text]],
  ])("%s", async (_, argsWith) => {
    for (const text of gathered) {
      const io = fakeIo({});
      const status = await main(argsWith(text), io);
      expect(status).toBe(2);
      const output = io.stdout.text + io.stderr.text;
      expect({ text, hidden: hiddenIn(output.replaceAll("\n", "")) }).toEqual({ text, hidden: [] });
      expect({ text, commands: commandsIn(output, "compact") }).toEqual({ text, commands: [] });
    }
  });
});
