import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import * as fc from "fast-check";
import type { Project } from "../../docs/playground/project.ts";
import { fragmentOf, projectOf } from "../../docs/playground/share-link.ts";
import { runs } from "../support/generated-input.ts";

const PROJECT: Project = {
  files: [
    { path: "/home/me/.codex/config.toml", text: 'model = "ü"\r\n' },
    { path: "/etc/codex/config.toml", text: "" },
  ],
  active: "/etc/codex/config.toml",
  settings: { release: "0.160.0", platform: "windows", audit: true },
};

const linkOf = (content: string | Uint8Array): string => `#1.${deflateRawSync(content).toString("base64url")}`;

it("gives back what it was given", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.boolean(), async (text, audit) => {
      const [first, ...rest] = PROJECT.files;
      const project = {
        ...PROJECT,
        files: [{ path: first?.path ?? "", text }, ...rest],
        settings: { ...PROJECT.settings, audit },
      };
      expect(await projectOf(await fragmentOf(project))).toEqual(project);
    }),
    runs(50),
  );
});

it("has letters alone that every program leaves in a link", async () => {
  expect(await fragmentOf(PROJECT)).toMatch(/^#1\.[\w-]+$/);
});

it.each([
  ["nothing", ""],
  ["an anchor", "#audit"],
  ["another form", "#2.abc"],
  ["no compressed text", "#1.abc"],
  ["no base64", "#1.***"],
  ["half of a link", linkOf(JSON.stringify(PROJECT)).slice(0, 40)],
  ["no JSON", linkOf("[")],
  ["null", linkOf("null")],
  ["no files", linkOf(JSON.stringify({ ...PROJECT, files: [] }))],
  ["a file without a text", linkOf(JSON.stringify({ ...PROJECT, files: [{ path: "/a" }] }))],
  ["a path that is none", linkOf(JSON.stringify({ ...PROJECT, files: [{ path: "a", text: "" }] }))],
  ["a path twice", linkOf(JSON.stringify({ ...PROJECT, files: [PROJECT.files[0], PROJECT.files[0]] }))],
  ["more than a configuration can have", linkOf(new Uint8Array(3_000_000))],
])("takes no project from a link with %s", async (_, link) => {
  expect(await projectOf(link)).toBeUndefined();
});

it("falls back to what there is where a link names what there is not", async () => {
  const link = linkOf(JSON.stringify({ files: PROJECT.files, active: "/gone", settings: { platform: "amiga" } }));
  expect(await projectOf(link)).toEqual({
    files: PROJECT.files,
    active: "/home/me/.codex/config.toml",
    settings: { release: "", platform: "posix", audit: false },
  });
});
