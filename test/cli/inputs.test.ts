import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { createFileLookups } from "../../src/files/file-lookup.ts";
import { inferKind } from "../../src/files/file-kind.ts";
import { resolveInputs } from "../../src/cli/inputs/resolve-inputs.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const home = "/home/me/.codex";

describe("inferKind", () => {
  it.each([
    ["/home/me/.codex/config.toml", "config"],
    ["/home/me/.codex/work.config.toml", "profile"],
    ["/home/me/.codex/agents/reviewer.toml", "agent-role"],
    ["/home/me/.codex/managed_config.toml", "managed-config"],
    ["/repo/.codex/config.toml", "project-config"],
    ["/repo/.codex/agents/deep/config.toml", "agent-role"],
    ["/repo/agents/config.toml", "config"],
    ["/etc/codex/requirements.toml", "requirements"],
    ["/etc/codex/config.toml", "system-config"],
    ["/repo/any.toml", "config"],
  ])("%s is %s", (path, kind) => {
    expect(inferKind(path, home)).toBe(kind);
  });

  it("knows the user's config behind a link", () => {
    const root = tempTree({ "dotfiles/.codex/config.toml": "", "home/.codex/": "" });
    symlinkSync(join(root, "dotfiles/.codex/config.toml"), join(root, "home/.codex/config.toml"));
    expect(inferKind(join(root, "dotfiles/.codex/config.toml"), join(root, "home/.codex"))).toBe("config");
  });

  it("takes any name for CODEX_HOME", () => {
    expect(inferKind("/opt/cx/agents/a.toml", "/opt/cx")).toBe("agent-role");
    expect(inferKind("/repo/.codex/config.toml", "/repo/.codex")).toBe("config");
  });
});

async function resolveIn(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = root,
) {
  const io = fakeIo({ cwd, home: join(root, "home"), env });
  const { files, errors } = await resolveInputs(args, {}, io);
  return {
    files: files.map(({ path, kind }) => [path.startsWith(root) ? `/${relative(root, path)}` : path, kind]),
    errors: errors.map(({ message }) => message.replaceAll(root, "")),
  };
}

describe("directories", () => {
  it("are searched for what Codex reads", async () => {
    const root = tempTree({
      "config.toml": "",
      "a/.codex/config.toml": "",
      "a/.codex/fast.config.toml": "",
      "a/.codex/other.toml": "",
      "a/.codex/hooks.json": "",
      "a/.codex/environments.toml": "",
      "a/.codex/agents/x/role.toml": "",
      "a/.codex/agents/readme.md": "",
      "a/.codex/worktrees/b/.codex/config.toml": "",
      "deploy/requirements.toml": "",
      "deploy/managed_config.toml": "",
      "deploy/config.toml": "",
      "node_modules/p/.codex/config.toml": "",
      ".git/.codex/config.toml": "",
    });
    expect(await resolveIn(root, ["."])).toEqual({
      files: [
        ["a/.codex/agents/x/role.toml", "agent-role"],
        ["a/.codex/config.toml", "project-config"],
        ["a/.codex/environments.toml", "environments"],
        ["a/.codex/fast.config.toml", "profile"],
        ["a/.codex/hooks.json", "hooks-json"],
        ["deploy/managed_config.toml", "managed-config"],
        ["deploy/requirements.toml", "requirements"],
      ],
      errors: [],
    });
    expect((await resolveIn(root, [join(root, "deploy")])).files).toEqual([
      ["/deploy/managed_config.toml", "managed-config"],
      ["/deploy/requirements.toml", "requirements"],
    ]);
    expect((await resolveIn(root, ["../a/.codex/"], {}, join(root, "deploy"))).files[1]).toEqual([
      "../a/.codex/config.toml",
      "project-config",
    ]);
  });

  it("with links in circles end", async () => {
    const root = tempTree({ "a/.codex/agents/role.toml": "", "real/config.toml": "", "c/": "" });
    symlinkSync(root, join(root, "a/loop"));
    symlinkSync(join(root, "a/.codex/agents"), join(root, "a/.codex/agents/again"));
    symlinkSync(join(root, "real"), join(root, "c/.codex"));
    expect((await resolveIn(root, ["."])).files).toEqual([
      ["a/.codex/agents/role.toml", "agent-role"],
      ["c/.codex/config.toml", "project-config"],
    ]);
  });

  it("without configs are told", async () => {
    const root = tempTree({ "empty/": "", "site/config.toml": "" });
    const { files, errors } = await resolveIn(root, ["empty", "site"]);
    expect(files).toEqual([]);
    expect(errors).toEqual([
      "nothing to check in empty (looked for .codex/config.toml, requirements.toml, managed_config.toml)",
      "nothing to check in site; site/config.toml is not in a .codex directory, name the file to check it",
    ]);
  });
});

describe("files", () => {
  it("are taken once, in the order given, whatever their name", async () => {
    const root = tempTree({ "b.toml": "", "a.txt": "", ".codex/config.toml": "" });
    const { files } = await resolveIn(root, ["b.toml", "a.txt", "./b.toml", ".codex", ".codex/config.toml", "-"]);
    expect(files).toEqual([
      ["b.toml", "config"],
      ["a.txt", "config"],
      [".codex/config.toml", "project-config"],
      ["<stdin>", "config"],
    ]);
  });

  it("that are missing do not stop the others", async () => {
    const root = tempTree({ "b.toml": "" });
    const { files, errors } = await resolveIn(root, ["nope.toml", "b.toml/x", "", "n".repeat(5000), "a\0b", "b.toml"]);
    expect(files).toEqual([["b.toml", "config"]]);
    expect(errors).toHaveLength(5);
    expect(errors[0]).toBe("cannot read nope.toml: no such file or directory");
    expect(errors[3]?.length).toBeLessThan(400);
  });

  it("from stdin take their kind from the name given", async () => {
    const io = fakeIo({ cwd: "/repo" });
    const kinds = async (stdinFilename: string) =>
      (await resolveInputs(["-"], { stdinFilename }, io)).files.map(({ path, kind }) => [path, kind]);
    expect(await kinds(".codex/config.toml")).toEqual([[".codex/config.toml", "project-config"]]);
    expect(await kinds("requirements.toml")).toEqual([["requirements.toml", "requirements"]]);
  });
});

describe("discovery", () => {
  const tree = {
    "home/.codex/config.toml": "",
    "home/.codex/work.config.toml": "",
    "home/.codex/sessions/config.toml": "",
    "repo/.git/HEAD": "",
    "repo/.codex/config.toml": "",
    "repo/pkg/.codex/config.toml": "",
    "repo/pkg/src/": "",
    "other/config.toml": "",
    ".codex/config.toml": "",
  };

  it("goes from the user's files and the project root down to the working directory", async () => {
    const root = tempTree(tree);
    expect(await resolveIn(root, [], {}, join(root, "repo/pkg"))).toEqual({
      files: [
        ["/home/.codex/config.toml", "config"],
        ["/home/.codex/work.config.toml", "profile"],
        ["/repo/.codex/config.toml", "project-config"],
        [".codex/config.toml", "project-config"],
      ],
      errors: [],
    });
  });

  it("honours CODEX_HOME, relative too", async () => {
    const root = tempTree(tree);
    const found = await resolveIn(root, [], { CODEX_HOME: "../../other" }, join(root, "repo/pkg"));
    expect(found.files[0]).toEqual(["/other/config.toml", "config"]);
    expect(found.files).toHaveLength(3);
  });

  it("looks in the working directory only when there is no project root", async () => {
    const root = tempTree({ ".codex/config.toml": "", "sub/.codex/config.toml": "", "home/": "" });
    expect((await resolveIn(root, [], {}, join(root, "sub"))).files).toEqual([
      [".codex/config.toml", "project-config"],
    ]);
  });

  it("takes the user's directory once when it is the project's too", async () => {
    const root = tempTree({ "home/.codex/config.toml": "", "home/.git": "" });
    expect((await resolveIn(root, [], {}, join(root, "home"))).files).toEqual([[".codex/config.toml", "config"]]);
  });

  it("tells when there is nothing", async () => {
    const root = tempTree({ "home/": "" });
    expect(await resolveIn(root, [])).toEqual({
      files: [],
      errors: ["nothing to check: there is no .codex/config.toml here, and none in /home/.codex"],
    });
  });
});

describe("createFileLookups", () => {
  it("answers relative to the file, to home, and absolutely", () => {
    const root = tempTree({ "a/.codex/x.md": "text", "home/y.md": "home", "a/dir/": "" });
    const lookup = createFileLookups(join(root, "home"))(join(root, "a/.codex/config.toml"));
    expect(lookup.read("x.md")).toEqual({ kind: "file", text: "text" });
    expect(lookup.read("~/y.md")).toEqual({ kind: "file", text: "home" });
    expect(lookup.read(join(root, "a/dir"))).toEqual({ kind: "directory" });
    expect(lookup.read("nope")).toEqual({ kind: "missing" });
    expect(lookup.read("a\0b")).toBeUndefined();
  });
});
