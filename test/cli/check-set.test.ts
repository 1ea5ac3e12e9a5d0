import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { fakeIo } from "./support/fake-io.ts";
import { dirname } from "node:path";
import { tempTree } from "./support/temp-tree.ts";

interface Found {
  readonly path: string;
  readonly diagnostics: readonly { readonly code: string; readonly effect: string; readonly hint?: string }[];
}

/** Checks in `repo` of a tree whose `home` is the user's Codex directory; `ROOT` in texts is the tree. */
async function check(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const root = tempTree({ "repo/.git/HEAD": "", "home/": "" });
  const { mkdirSync, writeFileSync } = await import("node:fs");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text.replaceAll("ROOT", root));
  }
  const io = fakeIo({ cwd: `${root}/repo`, home: root, env: { CODEX_HOME: `${root}/home` } });
  const status = await main(["check", "--no-settings", "-f", "json", ...args], io);
  const found = (JSON.parse(io.stdout.text) as { readonly files: readonly Found[] }).files;
  const short = found.map(({ path, diagnostics }) => [
    path.replace(`${root}/`, ""),
    diagnostics.map(({ code, effect }) => `${code} ${effect}`),
  ]);
  return { status, files: Object.fromEntries(short), found, err: io.stderr.text.replaceAll(root, "ROOT") };
}

const TRUSTED = '[projects."ROOT/repo"]\ntrust_level = "trusted"\n';

describe("check without arguments", () => {
  it("takes a server that two files complete together", async () => {
    const files = {
      "home/config.toml": `[mcp_servers.s]\nenv = { A = "b" }\n${TRUSTED}`,
      "repo/.codex/config.toml": '[mcp_servers.s]\ncommand = "run"\n',
    };
    const whole = await check(files);
    expect(whole.status).toBe(0);
    expect(whole.files["home/config.toml"]).toEqual(["mcp/missing-transport ignored"]);
    const half = await check({ ...files, "repo/.codex/config.toml": "" });
    expect(half.files["home/config.toml"]).toEqual(["mcp/missing-transport fatal"]);
  });

  it("audits each file as it is", async () => {
    const { files } = await check(
      {
        "home/config.toml": `approval_policy = "never"\n${TRUSTED}`,
        "repo/.codex/config.toml":
          'approval_policy = "on-request"\n[mcp_servers.s]\ncommand = "sh"\nargs = ["-c", "ls"]\n',
      },
      "--audit",
    );
    expect(files["home/config.toml"]).toEqual(["audit/never-asks risk"]);
    expect(files[".codex/config.toml"]).toEqual(["audit/shell-command risk"]);
  });

  it("finds a clash across files at the higher one, and names the other", async () => {
    const { status, files, found } = await check({
      "home/config.toml": `[mcp_servers.s]\ncommand = "run"\n${TRUSTED}`,
      "repo/.codex/config.toml": '[mcp_servers.s]\nurl = "https://x.example/mcp"\n',
    });
    expect(status).toBe(1);
    expect(files["home/config.toml"]).toEqual([]);
    expect(files[".codex/config.toml"]).toEqual(["mcp/mixed-transports fatal"]);
    expect(found.flatMap(({ diagnostics }) => diagnostics)[0]?.hint).toContain("home/config.toml");
  });

  it("leaves it to strict mode to refuse a wrong type that a higher file hides", async () => {
    const { status, files } = await check({
      "home/config.toml": `model_context_window = "x"\n${TRUSTED}`,
      "repo/.codex/config.toml": "model_context_window = 5\n",
    });
    expect(status).toBe(0);
    expect(files["home/config.toml"]).toEqual(["wrong-type ignored"]);
  });

  it("lets a provider and the file that selects it be two", async () => {
    const { files } = await check({
      "home/config.toml": 'model_provider = "x"\n',
      "home/x.config.toml": "",
      "repo/.codex/config.toml": "",
    });
    expect(files["home/config.toml"]).toEqual(["provider/unknown-provider fatal"]);
  });

  it("says of the hooks of a project that is not trusted that they are off, too", async () => {
    const { files } = await check({
      "home/config.toml": "",
      "repo/.codex/config.toml": "",
      "repo/.codex/hooks.json": "{}",
      "repo/.codex/agents/a.toml": 'name = "a"\ndescription = "d"\ndeveloper_instructions = "i"\n',
    });
    expect(files).toEqual({
      "home/config.toml": [],
      ".codex/config.toml": ["start/off inert"],
      ".codex/hooks.json": ["start/off inert"],
      ".codex/agents/a.toml": ["start/off inert"],
    });
  });

  it("checks a file that is off, and says that it is", async () => {
    const { status, files, err } = await check({
      "home/work.config.toml": "zzz = 1\n",
      "repo/.codex/config.toml": "model = 1\n",
      "repo/.codex/x.config.toml": "",
    });
    expect(status).toBe(1);
    expect(files[".codex/config.toml"]).toEqual(["start/off inert", "wrong-type fatal"]);
    expect(files["home/work.config.toml"]).toEqual(["start/off inert", "unknown-key ignored"]);
    expect(files).not.toHaveProperty(".codex/x.config.toml");
    expect(err).toContain("x.config.toml: Codex reads `x.config.toml` from `$CODEX_HOME` only");
  });
});

describe("the summary", () => {
  it.each([
    ["", "; once the project is trusted: 1 error stops Codex from starting (2 files checked)."],
    [TRUSTED, "\n1 error stops Codex from starting (2 files checked)."],
  ])("tells what would stop Codex only if the project were trusted: %j", async (config, expected) => {
    const root = tempTree({ "repo/.git/HEAD": "", "repo/.codex/config.toml": "model = 1\n" });
    const { mkdirSync, writeFileSync } = await import("node:fs");
    mkdirSync(`${root}/home`);
    writeFileSync(`${root}/home/config.toml`, config.replaceAll("ROOT", root));
    const io = fakeIo({ cwd: `${root}/repo`, home: root, env: { CODEX_HOME: `${root}/home` } });
    expect(await main(["check", "--no-settings", "-f", "compact"], io)).toBe(1);
    expect(io.stderr.text).toContain(expected);
  });
});

describe("check FILE", () => {
  const files = {
    "home/config.toml": `[mcp_servers.s]\ncommand = "run"\n${TRUSTED}`,
    "repo/.codex/config.toml": '[mcp_servers.s]\nurl = "https://x.example/mcp"\n',
  };

  it("is about the file alone", async () => {
    expect((await check(files, ".codex/config.toml")).files).toEqual({ ".codex/config.toml": [] });
  });

  it("looks at the files around it with --set", async () => {
    const { files: found } = await check(files, "--set", ".codex/config.toml");
    expect(found).toEqual({ ".codex/config.toml": ["mcp/mixed-transports fatal"] });
  });
});

describe("hooks", () => {
  const hooks = (command: string): string =>
    `[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "${command}"\n`;

  it("that nobody has trusted, or that were changed since, are told where they stand", async () => {
    const state = '[hooks.state."ROOT/home/config.toml:stop:0:0"]\ntrusted_hash = "sha256:00"\n';
    const gone = '[hooks.state."ROOT/home/config.toml:stop:7:0"]\nenabled = false\n';
    const { files } = await check({
      "home/config.toml": hooks("a") + hooks("b") + state + gone + TRUSTED,
      "repo/.codex/hooks.json": '{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "c"}]}]}}',
    });
    expect(files).toEqual({
      "home/config.toml": ["hooks/changed risk", "hooks/not-trusted risk", "hooks/decision-without-hook inert"],
      ".codex/hooks.json": ["hooks/not-trusted risk"],
    });
  });

  it("of a project that is not trusted are not looked at", async () => {
    const { files } = await check({ "repo/.codex/config.toml": hooks("a") });
    expect(files[".codex/config.toml"]).toEqual(["start/off inert"]);
  });
});

describe("files of roles", () => {
  const instructions = 'developer_instructions = "Review."\n';

  it("are looked at with what names them, wherever they lie", async () => {
    const { files, found } = await check({
      "home/config.toml": `[agents.r]\ndescription = "d"\nconfig_file = "roles/r.toml"\n${TRUSTED}`,
      "home/roles/r.toml": "color = 1\n",
    });
    expect(files["home/roles/r.toml"]).toEqual(["unknown-key dropped"]);
    expect(found).toHaveLength(2);
  });

  it("need no name where the configuration beside them names them", async () => {
    const config = `[agents.r]\ndescription = "d"\nconfig_file = "agents/r.toml"\n${TRUSTED}`;
    const named = {
      "home/config.toml": config,
      "home/agents/r.toml": instructions,
      "home/agents/s.toml": instructions,
    };
    const { files } = await check(named, "../home");
    expect(files["../home/agents/r.toml"]).toEqual([]);
    expect(files["../home/agents/s.toml"]).toEqual(["missing-key dropped"]);
  });

  it("must not have one name twice in a folder", async () => {
    const text = `name = "r"\ndescription = "d"\n${instructions}`;
    const { status, files } = await check({ "home/agents/a.toml": text, "home/agents/b.toml": text });
    expect(files["home/agents/a.toml"]).toEqual([]);
    expect(files["home/agents/b.toml"]).toEqual(["start/duplicate-role dropped"]);
    expect(status).toBe(1);
  });
});

describe("files that Codex does not read", () => {
  const unread = {
    ".codex/requirements.toml": 'allowed_sandbox_modes = ["read-only"]\n',
    ".codex/work.config.toml": 'model = "m"\n',
    ".codex/hooks/hooks.json": '{"hooks": {}}',
    ".codex/environments/dev.toml": "version = 1\n",
    ".codex/environments.toml": "",
  };
  const inRepo = Object.fromEntries(Object.entries(unread).map(([path, text]) => [`repo/${path}`, text]));

  it("are named without arguments, and not checked", async () => {
    const { found, err } = await check({ ...inRepo, "home/config.toml": TRUSTED });
    expect(found).toHaveLength(1);
    for (const path of Object.keys(unread)) expect(err).toContain(`ROOT/repo/${path}: `);
  });

  it("have a finding each in a folder that is named, and by their own names", async () => {
    const { files } = await check(inRepo, ".");
    expect(Object.keys(files).toSorted()).toEqual(Object.keys(unread).toSorted());
    for (const findings of Object.values(files)) expect(findings).toEqual(["file/not-read inert"]);
    const [path = ""] = Object.keys(unread);
    expect((await check(inRepo, path)).files[path]).toEqual(["file/not-read inert"]);
  });
});

describe("what only several files show", () => {
  it("is told of settings that one file switches off for another", async () => {
    const { files, status } = await check({
      "home/config.toml": `[history]\nmax_bytes = 5\n${TRUSTED}`,
      "repo/.codex/config.toml": '[history]\npersistence = "none"\n',
    });
    expect(files["home/config.toml"]).toEqual(["root/unused-history-limit inert"]);
    expect(status).toBe(0);
  });

  it("is not told of a sandbox mode that a higher file makes count", async () => {
    const { files } = await check({
      "home/config.toml": `default_permissions = ":read-only"\n${TRUSTED}`,
      "repo/.codex/config.toml": 'sandbox_mode = "read-only"\n',
    });
    expect(Object.values(files).flat()).toEqual([]);
  });

  it("is trust in a directory above a project", async () => {
    const { files } = await check({
      "home/config.toml": '[projects."ROOT"]\ntrust_level = "trusted"\n',
      "repo/.codex/config.toml": 'model = "m"\n',
    });
    expect(files["home/config.toml"]).toEqual(["start/parent-trust inert"]);
  });
});
