import type { FileContext } from "../../resolve/file-context.ts";
import { realTokenIn } from "../../secrets/secret-text.ts";
import { oncePer } from "../../toml/once-per.ts";
import type { TomlDocument } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { headerFix } from "./header-fix.ts";
import { type LiteralText, onLiteralTexts } from "./on-literal-texts.ts";

export const docs: RuleDocs = {
  summary: "A variable such as `${TOKEN}` or `$HOME` where Codex expands none.",
  why:
    "Codex passes the text on as it is: the server gets `Bearer ${TOKEN}`, the program the folder `$HOME/x`. Only a shell " +
    'expands variables, and Codex starts programs without one (`command = "sh"` with `args = ["-c", "..."]` does have one).',
  fix:
    "Let Codex read the variable by its name: `env_vars`, `bearer_token_env_var` and `env_http_headers` of an MCP server, " +
    "`env_key` and `env_http_headers` of a provider. Write paths out.",
  bad: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nhttp_headers = { Authorization = "Bearer ${DOCS_TOKEN}" }\n',
  good: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nbearer_token_env_var = "DOCS_TOKEN"\n',
};

export const rule = defineRule({
  code: "expansion/variable",
  effect: "risk",
  on: {
    ...onLiteralTexts((literal) => {
      const { place, text, role, key } = literal;
      const name = variableIn(text);
      // A command line in `command` is reported as such.
      if (name === undefined || (role === "program" && /^[\w.+-]+ /.test(text)) || isTemplate(place.file)) return;
      const variable = shown(name);
      place.report(`The variable \`${variable}\` is not expanded in \`${key}\`: it is passed on as it is.`, {
        hint: adviceFor(literal, variable),
        fix: headerFix(literal, name),
      });
    }),
    projects: ({ entries }, file) => {
      const [first, ...others] = entries.filter(({ name }) => variableIn(name) !== undefined);
      // Codex itself adds the folders that it is used in, with their full paths: this file is made into another one.
      const isFilledIn = others.length > 1 && others.length + 1 === entries.length;
      if (!first || isFilledIn || isTemplate(file)) return;
      const variable = shown(variableIn(first.name) ?? "");
      // One word about all projects is enough.
      first.reportKey(`The variable \`${variable}\` is not expanded in \`projects\`: the entry fits no folder.`, {
        hint: "Write the value out.",
        ...(others.length > 0 && { related: others.map((other) => other.here("The same here")) }),
      });
    },
  },
});

/** `$NAME` only in capitals: `$1`, `$.path` and `end$` are other things. */
const VARIABLE =
  /\$\{(?:env:|input:)?([A-Za-z_]\w*)(?:\}|:?[-?])|\$env:([A-Za-z_]\w*)|\$([A-Z_][A-Z\d_]+)\b|%(USERPROFILE|APPDATA|LOCALAPPDATA|HOMEPATH|USERNAME|PROGRAMFILES|TEMP)%/g;

/** The name of the first variable in a text. */
function variableIn(text: string): string | undefined {
  if (!text.includes("$") && !text.includes("%")) return undefined;
  const lastBrace = text.lastIndexOf("}");
  for (const match of text.matchAll(VARIABLE)) {
    // A default, as in `${NAME:-default}`, ends with a brace, wherever that is.
    const end = match.index + match[0].length;
    if (match[1] === undefined || match[0].endsWith("}") || lastBrace >= end) return match.slice(1).find(Boolean);
  }
  return undefined;
}

/** A name in a message. A password may start with `$` as well: only what is a name without doubt is shown. */
function shown(name: string): string {
  // Words of letters and digits, with single `_` between them.
  const isPlain = /^[A-Za-z][A-Za-z_\d]*$/.test(name) && !/__|_$|^[A-Za-z]+\d/.test(name);
  return isPlain && realTokenIn(name) === undefined ? name : "NAME";
}

/** Whether a comment says that a tool fills in the variables before Codex reads the file. */
function isTemplate({ document }: FileContext): boolean {
  return templateMarks(document).length > 0;
}

const templateMarks = oncePer(({ comments, text }: TomlDocument) => {
  return comments.filter(({ start, end }) =>
    /envsubst|op inject|gomplate|chezmoi:template/.test(text.slice(start, end)),
  );
});

function adviceFor({ place, role, text }: LiteralText, variable: string): string {
  const [root, , key, name] = place.path;
  if (role === "variable" && root === "mcp_servers") {
    const own = name === variable && /^\$\{?\w+\}?$/.test(text);
    return own
      ? `Pass it on by name: \`env_vars = ["${variable}"]\`.`
      : "Write the value out, or pass a variable on with `env_vars`.";
  }
  if (role === "web" && (root === "mcp_servers" || root === "model_providers") && key === "http_headers") {
    const isBearer = /^bearer\s/i.test(text);
    return isBearer
      ? `Write \`${root === "mcp_servers" ? "bearer_token_env_var" : "env_key"} = "${variable}"\`.`
      : `Write \`env_http_headers = { ${JSON.stringify(name)} = "${variable}" }\`: the variable holds the whole value.`;
  }
  if (root === "model_providers" && key === "experimental_bearer_token") return `Write \`env_key = "${variable}"\`.`;
  if (role === "argument") return 'Write the value out, or run a shell: `"sh"` with `"-c"` and the whole command.';
  return "Write the value out.";
}
