import { describe, expect, it } from "vitest";
import { configTemplate, templateKinds } from "../../src/init/config-template.ts";
import { lint } from "../../src/lint.ts";
import { keySchema } from "../../src/reference/key-schema.ts";

const schema = keySchema("config");

/** A table of a template, uncommented. */
interface Section {
  /** Empty for the top of the file. */
  readonly header: string;
  readonly path: string;
  readonly keys: { readonly line: string; readonly required: boolean }[];
}

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ header: "", path: "", keys: [] }];
  let comment = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("# ")) comment += line;
    else if (line.startsWith("#["))
      sections.push({ header: line.slice(1), path: line.replaceAll(/[#[\]]/g, ""), keys: [] });
    else if (line !== "")
      sections.at(-1)?.keys.push({ line: line.replace("#", ""), required: /Required\./.test(comment) });
    if (!line.startsWith("# ")) comment = "";
  }
  return sections;
}

/** The tables around a section and what they require, so that it can stand alone. */
function surroundings(section: Section, sections: readonly Section[]): string {
  const outer = sections.filter(({ path }) => path !== "" && section.path.startsWith(`${path}.`));
  // Of several forms of a table, the first one.
  const first = outer.filter(({ path }, index) => outer.findIndex((other) => other.path === path) === index);
  return first.map((table) => `${table.header}\n${requiredKeys(table)}`).join("");
}

function requiredKeys({ path, keys }: Section, except = ""): string {
  const own = keys.filter(({ line, required }) => required && line !== except).map(({ line }) => `${line}\n`);
  if (path === "model_providers.example" && !except.startsWith("name ")) own.push('name = "Example"\n');
  return own.join("");
}

/** What a setting gets because of others that are missing or exclude it, whatever its own value. */
const aboutOthers: ReadonlySet<string> = new Set([
  "missing-key",
  "features/elastic-sections-missing",
  "mcp/auth-method-without-secret",
  "mcp/needs-ema-auth",
  "mcp/secret-without-client-id",
  "permissions/empty-action",
  "permissions/mitm-version",
  "permissions/no-default",
  "provider/aws-elsewhere",
  "provider/gateway-base-url",
  "provider/gateway-source",
]);

const refused = (text: string): string[] =>
  lint(text)
    .filter(({ effect, code }) => (effect === "fatal" || effect === "ignored") && !aboutOthers.has(code))
    .map(({ code, path }) => `${code} ${path.join(".")}`);

describe.each(templateKinds)("the template of a %s", (kind) => {
  it.each([false, true])("has no findings (full: %s)", (full) => {
    expect(lint(configTemplate(schema, kind, full), { kind })).toEqual([]);
  });

  it("leaves out what a project cannot set, and nothing else", () => {
    const text = configTemplate(schema, kind, true);
    expect(text.includes("#[model_providers.example]")).toBe(kind !== "project-config");
    expect(text).toContain("#[mcp_servers.example]");
  });
});

describe("the starter", () => {
  it("names the choices of a key, without older spellings", () => {
    const text = configTemplate(schema, "config", false).replaceAll("\n# ", " ");
    expect(text).toContain('One of "on-request", "never".\napproval_policy');
    expect(text).not.toContain("on-failure");
  });

  it("works with every line in use", () => {
    const text = configTemplate(schema, "config", false).replaceAll(/^#(?! )/gm, "");
    expect(refused(text)).toEqual([]);
  });
});

describe("no template", () => {
  it.each(templateKinds)("of a %s has a table in braces that Codex would destroy", (kind) => {
    const lines = [false, true].flatMap((full) => configTemplate(schema, kind, full).split("\n"));
    const braces = lines.filter(
      (line, index) => /^#[\w.-]+ = \{/.test(line) && /^(?:# .*)?$/.test(lines[index - 1] ?? ""),
    );
    expect(braces).toEqual([]);
  });
});

describe("the full template", () => {
  const sections = sectionsOf(configTemplate(schema, "config", true));

  it("is one comment", () => {
    const lines = configTemplate(schema, "config", true).split("\n");
    expect(lines.filter((line) => line !== "" && !line.startsWith("#"))).toEqual([]);
  });

  it("has every top-level key that has an effect", () => {
    const current = Object.entries(schema.properties ?? {}).filter(([, key]) => !key.deprecated && !key.not);
    const text = sections.flatMap(({ path, keys }) => [path, ...(path === "" ? keys.map(({ line }) => line) : [])]);
    const missing = current.filter(([name]) => !text.some((entry) => new RegExp(`^${name}(?: =|\\.|$)`).test(entry)));
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it("has keys of the right type, each alone", () => {
    const wrong = sections.flatMap((section) =>
      section.keys.flatMap(({ line }) => {
        // A server is a program or an address; either takes keys of its own.
        const bases = section.path.startsWith("mcp_servers.example")
          ? ['command = "x"\n', 'url = "https://x.example"\n']
          : [""];
        const results = ["", ...bases].map((base) => {
          const around = surroundings(section, sections).replace(
            "[mcp_servers.example]\n",
            `[mcp_servers.example]\n${base}`,
          );
          const own = section.path === "mcp_servers.example" ? base : "";
          return refused(`${around}${section.header}\n${own}${requiredKeys(section, line)}${line}\n`);
        });
        return results.some((found) => found.length === 0)
          ? []
          : [`[${section.path}] ${line}: ${results.at(-1)?.join(", ")}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("has tables whose lines are right together, but for those that exclude each other", () => {
    const found = sections.flatMap((section) => {
      const lines = section.keys.map(({ line }) => line).join("\n");
      return refused(`${surroundings(section, sections)}${section.header}\n${lines}\n`);
    });
    const exclusions =
      /^(?:mcp\/(?:mixed-transports|missing-transport)|shell-environment\/mixed-filters|features\/rollout-budget-two-limits) /;
    expect(found.filter((finding) => !exclusions.test(finding))).toEqual([]);
  });
});
