import type { Related } from "../../diagnostics/diagnostic.ts";
import { realTokenIn } from "../../secrets/secret-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import type { RuleContext } from "../rule-context.ts";
import { type LiteralText, literalTexts } from "../support/literal-texts.ts";

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
  check(context) {
    const { text } = context.document;
    if (!(text.includes("$") || text.includes("%")) || isTemplate(context)) return;
    const found = literalTexts(context).filter(({ text: literal, place }) => {
      // A command line in `command` is reported as such.
      return variableIn(literal) !== undefined && !(place === "program" && /^[\w.+-]+ /.test(literal));
    });
    const projects = found.filter(({ place }) => place === "project");
    // Codex itself adds the folders that it is used in, with their full paths: this file is made into another one.
    const isFilledIn = projects.length > 2 && projects.length === context.table("projects")?.entries.length;
    for (const literal of found) {
      const { at, path, place } = literal;
      const isProject = place === "project";
      // One word about all projects is enough.
      if (isProject && (literal !== projects[0] || isFilledIn)) continue;
      const name = variableIn(literal.text) ?? "";
      // A password may start with `$` as well: only what is a name without doubt is shown.
      const variable = isPlainName(name) && realTokenIn(name) === undefined ? name : "NAME";
      const key = isProject ? "projects" : String(path.findLast((one) => typeof one === "string"));
      context.report({
        at,
        path,
        message: `The variable \`${variable}\` is not expanded in \`${key}\`: ${isProject ? "the entry fits no folder" : "it is passed on as it is"}.`,
        hint: adviceFor(literal, variable),
        ...(isProject && projects.length > 1 && { related: projects.slice(1).map(another) }),
      });
    }
  },
});

/** `$NAME` only in capitals: `$1`, `$.path` and `end$` are other things. */
const VARIABLE =
  /\$\{(?:env:|input:)?([A-Za-z_]\w*)(?:\}|:?[-?])|\$env:([A-Za-z_]\w*)|\$([A-Z_][A-Z\d_]+)\b|%(USERPROFILE|APPDATA|LOCALAPPDATA|HOMEPATH|USERNAME|PROGRAMFILES|TEMP)%/g;

/** The name of the first variable in a text. */
function variableIn(text: string): string | undefined {
  const lastBrace = text.lastIndexOf("}");
  for (const match of text.matchAll(VARIABLE)) {
    // A default, as in `${NAME:-default}`, ends with a brace, wherever that is.
    const end = match.index + match[0].length;
    if (match[1] === undefined || match[0].endsWith("}") || lastBrace >= end) return match.slice(1).find(Boolean);
  }
  return undefined;
}

/** Whether words of letters and digits, with single `_` between them, make a name. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z][A-Za-z_\d]*$/.test(name) && !/__|_$|^[A-Za-z]+\d/.test(name);
}

/** Whether a comment says that a tool fills in the variables before Codex reads the file. */
function isTemplate({ document: { comments, text } }: RuleContext): boolean {
  return comments.some(({ start, end }) => /envsubst|op inject|gomplate|chezmoi:template/.test(text.slice(start, end)));
}

function another({ at }: LiteralText): Related {
  return { message: "The same here", range: { start: at.start, end: at.end } };
}

function adviceFor({ path, place, text }: LiteralText, variable: string): string {
  const [root, , key, name] = path;
  if (place === "variable" && root === "mcp_servers") {
    const own = name === variable && /^\$\{?\w+\}?$/.test(text);
    return own
      ? `Pass it on by name: \`env_vars = ["${variable}"]\`.`
      : "Write the value out, or pass a variable on with `env_vars`.";
  }
  if (place === "web" && (root === "mcp_servers" || root === "model_providers") && key === "http_headers") {
    const isBearer = /^bearer\s/i.test(text);
    return isBearer
      ? `Write \`${root === "mcp_servers" ? "bearer_token_env_var" : "env_key"} = "${variable}"\`.`
      : `Write \`env_http_headers = { ${JSON.stringify(name)} = "${variable}" }\`: the variable holds the whole value.`;
  }
  if (root === "model_providers" && key === "experimental_bearer_token") return `Write \`env_key = "${variable}"\`.`;
  if (place === "argument") return 'Write the value out, or run a shell: `"sh"` with `"-c"` and the whole command.';
  return "Write the value out.";
}
