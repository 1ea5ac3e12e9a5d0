import fc from "fast-check";
import { parse as parseSmol } from "smol-toml";
import { describe, expect, it } from "vitest";
import { edit } from "../../src/edit/edit.ts";
import type { LintOptions } from "../../src/lint-options.ts";
import { migrate } from "../../src/migrate/migrate.ts";
import type { Migration } from "../../src/migrate/migration.ts";
import { profileText } from "../../src/migrate/profile-text.ts";
import { profileName } from "../../src/migrate/profile-name.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlDocument } from "../../src/toml/types.ts";
import { documents } from "../edit/support/arbitraries.ts";
import { type Plain, at, pathsOf, plain } from "../edit/support/plain.ts";
import { configurations } from "./support/configurations.ts";
import { runs } from "../support/generated-input.ts";

function meaning(text: string): Plain {
  return plain(parseSmol(text.replace(/^\uFEFF/, ""), { integersAsBigInt: "asNeeded" }));
}

function comments({ text, comments: found }: TomlDocument): string[] {
  return found.map(({ start, end }) => text.slice(start, end).trim()).sort();
}

function optionsOf(profile: string | undefined): LintOptions {
  return { kind: profile === undefined ? "config" : "profile" };
}

function migrated(text: string, profiles: ReadonlyMap<string, TomlDocument> = new Map()): Migration {
  return migrate({ config: parseToml(text), profiles, optionsOf });
}

describe("any table", { timeout: 600_000 }, () => {
  it("is the same as a document of its own, with all comments that are taken out with it", () => {
    fc.assert(
      fc.property(documents, fc.nat(1000), (text, pick) => {
        const before = meaning(text);
        const tables = pathsOf(before).filter((path) => {
          const value = at(before, path);
          return path.every((step) => typeof step === "string") && typeof value === "object" && !Array.isArray(value);
        });
        const path = tables[pick % Math.max(tables.length, 1)];
        if (!path) return;
        const document = parseToml(text);
        const own = profileText(document, path);
        expect(own && meaning(own.text)).toEqual(at(before, path));
        const left = parseToml(edit(document).unset(path).apply());
        const all = [...comments(left), ...comments(own as TomlDocument)].sort();
        expect(all).toEqual(comments(document));
      }),
      runs(60),
    );
  });
});

describe("any configuration with profiles", { timeout: 600_000 }, () => {
  it("has them in files of their own, and all else as it was", () => {
    fc.assert(
      fc.property(configurations, (text) => {
        const before = meaning(text) as { readonly [key: string]: Plain };
        const { config, profiles } = migrated(text);
        const { profile, profiles: old, ...others } = before;
        expect(meaning(config.after.text)).toEqual({ ...others });
        const files = Object.fromEntries(profiles.map(({ name, after }) => [name, meaning(after.text)]));
        const wanted = Object.entries((old ?? {}) as { readonly [key: string]: Plain });
        expect(files).toEqual(Object.fromEntries(wanted.map(([name, value]) => [profileName(name), value])));
        void profile;
      }),
      runs(60),
    );
  });

  it("stays as it is when it is migrated again", () => {
    fc.assert(
      fc.property(configurations, (text) => {
        const first = migrated(text);
        const files = new Map(first.profiles.map(({ name = "", after }) => [name, after]));
        const second = migrated(first.config.after.text, files);
        expect(second.config.after.text).toBe(first.config.after.text);
        expect(second.profiles.map(({ after }) => after.text)).toEqual(first.profiles.map(({ after }) => after.text));
      }),
      runs(60),
    );
  });

  it("adds to the files that are there what they do not have", () => {
    fc.assert(
      fc.property(
        configurations,
        fc.constantFrom("", 'model = "gpt-5" # kept\n', "[features]\napps = false\n# end\n"),
        (text, known) => {
          const alone = migrated(text);
          const files = new Map(alone.profiles.map(({ name = "" }) => [name, parseToml(known)]));
          for (const { name, after } of migrated(text, files).profiles) {
            const own = alone.profiles.find((profile) => profile.name === name)?.after.text ?? "";
            expect(meaning(after.text)).toEqual(union(meaning(known), meaning(own)));
            for (const comment of comments(parseToml(known))) expect(comments(after)).toContain(comment);
            for (const line of known.split("\n")) expect(after.text.split(/\r?\n/)).toContain(line);
          }
        },
      ),
      runs(60),
    );
  });
});

function union(one: Plain, other: Plain): Plain {
  if (typeof one !== "object" || typeof other !== "object" || Array.isArray(one) || Array.isArray(other)) return other;
  const result: { [key: string]: Plain } = Object.assign(Object.create(null), one);
  for (const [key, value] of Object.entries(other)) result[key] = key in one ? union(one[key] as Plain, value) : value;
  return result;
}
