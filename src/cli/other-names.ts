/** What other programs call an option or a value, with what it is called here, to be proposed in place of an unknown one. */

/** By option, without the dashes. */
export const otherOptions: Readonly<Record<string, string>> = {
  color: "--no-color switches colours off, FORCE_COLOR=1 on",
  config: "a file to check is an argument; --settings names a settings file",
  "config-file": "a file to check is an argument; --settings names a settings file",
  "dry-run": "--diff shows what --fix would do",
  exclude: "files are left out with `exclude` in a codex-config.toml",
  file: "a file to check is an argument",
  "fix-dry-run": "--diff shows what --fix would do",
  ignore: "files are left out with `exclude` in a codex-config.toml, findings with `rules`",
  json: "did you mean --format json?",
  "no-config": "did you mean --no-settings?",
  out: "--output-file FILE says where findings go, --format FORMAT how they are printed",
  output: "--output-file FILE says where findings go, --format FORMAT how they are printed",
  "output-format": "did you mean --format?",
  reporter: "did you mean --format?",
  rule: "levels of findings are set under `rules` in a codex-config.toml",
  stdin: "`-` reads stdin",
  "stdin-file-path": "did you mean --stdin-filename?",
  "stdin-filepath": "did you mean --stdin-filename?",
  "warnings-as-errors": "did you mean --max-warnings 0?",
  write: "did you mean --fix?",
};

/** By option and value. */
export const otherValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  format: {
    actions: "github",
    codeclimate: "gitlab",
    "code-climate": "gitlab",
    human: "pretty",
    stylish: "pretty",
    text: "pretty",
    unix: "compact",
    xml: "junit",
  },
  kind: {
    agent: "agent-role",
    project: "project-config",
    role: "agent-role",
    user: "config",
  },
  platform: {
    darwin: "posix",
    linux: "posix",
    mac: "posix",
    macos: "posix",
    osx: "posix",
    unix: "posix",
    wsl: "posix",
    win: "windows",
    win32: "windows",
    win64: "windows",
  },
};
