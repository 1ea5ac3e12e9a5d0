import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { formats } from "../../src/cli/reporters/formats.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { fakeIo } from "./support/fake-io.ts";
import { type SecretPath, markedPlaces, namedPlaces, plant, plantBelowHeader } from "./support/secret-places.ts";
import { tempTree } from "./support/temp-tree.ts";

const LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
let state = 20_251;

/** Random text; made here so that no file holds a secret. */
function random(length: number): string {
  let text = "";
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += LETTERS[Math.floor(state / 65_536) % LETTERS.length];
  }
  return text;
}

/** Parts of a secret of this length in an output give it away. */
const TELLING = 8;

/** The longest part of the secret that a text holds, if it tells. */
function leak(text: string, secret: string): string | undefined {
  for (let from = 0; from + TELLING <= secret.length; from++) {
    if (text.includes(secret.slice(from, from + TELLING))) return secret.slice(from, from + TELLING);
  }
  return undefined;
}

interface Planted {
  readonly name: string;
  readonly text: string;
  readonly secret: string;
}

type Write = (path: SecretPath, secret: string) => string;

/** A key with two letters swapped. */
function misspelt(path: SecretPath): SecretPath {
  const key = String(path.at(-1));
  return [...path.slice(0, -1), `${key.slice(0, -3)}${key.at(-2)}${key.at(-3)}${key.at(-1)}`];
}

const writings: Readonly<Record<string, Write>> = {
  string: (path, secret) => plant(path, `"${secret}"`),
  "below a header": (path, secret) => plantBelowHeader(path, `"${secret}"`),
  literal: (path, secret) => plant(path, `'${secret}'`),
  "on several lines": (path, secret) => plantBelowHeader(path, `"""\n${secret}\n"""`),
  "in an array": (path, secret) => plant(path, `["${secret}"]`),
  "in a table": (path, secret) => plant(path, `{ a = "${secret}" }`),
  "in a table of tables": (path, secret) => plant(path, `{ a = { b = ["${secret}"] } }`),
  bearer: (path, secret) => plant(path, `"Bearer ${secret}"`),
  "misspelt key": (path, secret) => plant(misspelt(path), `"${secret}"`),
  "key in capitals": (path, secret) => plant([...path.slice(0, -1), String(path.at(-1)).toUpperCase()], `"${secret}"`),
  "in the place of the table": (path, secret) => plant(path.length > 1 ? path.slice(0, -1) : path, `"${secret}"`),
  twice: (path, secret) => {
    const line = plantBelowHeader(path, `"${secret}"`);
    return `${line}\n${line.split("\n").at(-1)}`;
  },
  "without quotes": (path, secret) => plantBelowHeader(path, secret),
  "without quotes, inline": (path, secret) => plant(path, secret),
  "not closed": (path, secret) => plantBelowHeader(path, `"${secret}`),
  "not closed, inline": (path, secret) => plant(path, `"${secret}`),
  "not closed, of several lines": (path, secret) => plantBelowHeader(path, `"""${secret}`),
  "other quotes": (path, secret) => plantBelowHeader(path, `\u201C${secret}\u201D`),
  "wrong closing quote": (path, secret) => plantBelowHeader(path, `"${secret}'`),
  "with an escape that there is not": (path, secret) => plantBelowHeader(path, `"${secret}\\q"`),
  "with text behind": (path, secret) => plantBelowHeader(path, `"${secret}" more`),
  "with a colon": (path, secret) => plantBelowHeader(path, `"${secret}"`, ": "),
  "with a colon, without quotes": (path, secret) => plantBelowHeader(path, secret, ": "),
  "without an equals sign": (path, secret) => plantBelowHeader(path, `"${secret}"`, " "),
  "in a key that is not closed": (path, secret) => `${plantBelowHeader(path, `"${secret}"`)}\n[unclosed`,
  "after a broken line": (path, secret) => `= broken\n${plantBelowHeader(path, `"${secret}"`)}`,
};

const secretForms: readonly (() => string)[] = [() => random(40), () => `sk-proj-${random(48)}`];

const places = [...markedPlaces(configSchema()), ...namedPlaces];

/** Whether another place has the same key: it then gets a part of the writings. */
function isRepeated(path: SecretPath, index: number): boolean {
  return places.findIndex((other) => other.at(-1) === path.at(-1)) < index;
}

const planted: readonly Planted[] = places.flatMap((path, place) =>
  Object.entries(writings).flatMap(([writing, write], index) => {
    if (isRepeated(path, place) && (index + place) % 4 !== 0) return [];
    const secret = (secretForms[index % 2] ?? random)(40);
    const lines = write(path, secret);
    return { name: `${path.join(".")}: ${writing}`, text: `modle = 1\n${lines}\n`, secret };
  }),
);

const elsewhere: readonly Planted[] = [
  ...Array.from({ length: 1 }, () => {
    const secret = `sk-proj-${random(48)}`;
    return [
      ["the name of a key", `"${secret}" = 1`],
      ["the name of a table", `[mcp_servers."${secret}"]\nfoo = 1`],
      ["a choice", `approval_policy = "${secret}"`],
      ["a variable's name", `[model_providers.a]\nname = "a"\nenv_key = "${secret}"`],
      ["an argument", `[mcp_servers.a]\ncommand = "x"\nargs = ["--api-key", "${secret}"]\nfoo = 1`],
      ["an option", `[mcp_servers.a]\ncommand = "x"\nargs = ["--token=${secret}"]\nargz = 1`],
      ["an address", `[mcp_servers.a]\nurl = "https://x.example/mcp?api_key=${secret}"\nurll = 1`],
      ["a password in an address", `[mcp_servers.a]\nurl = "https://user:${secret}@x.example/"\ntype = "http"`],
      ["a comment", `# key ${secret}\nmodle = 1 # ${secret}`],
      ["a header", `[${secret}]`],
      ["a line of its own", secret],
      ["an unquoted value", `model = ${secret}`],
      ["an escaped value", `experimental_bearer_token = "\\u0073${secret.slice(1)}"\nmodel_provider = 1`],
      ["a command", `notify = ["sh", "-c", "curl -H 'Authorization: Bearer ${secret}' x"]\nnotfy = []`],
      ["an auth command", `[model_providers.a.auth]\ncommand = "echo ${secret}"\nargs = ["${secret}"]`],
    ].map(([name = "", text = ""]) => ({ name, text: `${text}\n`, secret }));
  }).flat(),
];

/** All that a run on a file says and writes. */
async function outputs(text: string): Promise<Map<string, string>> {
  const cwd = tempTree({ ".codex/config.toml": text });
  const said = new Map<string, string>();
  const run = async (name: string, args: readonly string[], terminal?: { readonly columns: number }): Promise<void> => {
    const io = fakeIo({ cwd, home: cwd, ...(terminal && { terminal }) });
    await main(args, io);
    said.set(name, io.stdout.text + io.stderr.text);
  };
  const file = ".codex/config.toml";
  const reports = formats.filter((format) => format !== "pretty");
  const several = reports.flatMap((format) => ["-f", format, "-o", `${format}.out`]);
  await run("several formats", ["check", file, ...several, "-f", "pretty"]);
  for (const format of reports) said.set(format, readFileSync(join(cwd, `${format}.out`), "utf8"));
  await run("pretty on a terminal", ["check", file, "-f", "pretty"], { columns: 60 });
  await run("diff", ["check", file, "--diff", "--unsafe-fixes"]);
  await run("baseline", ["check", file, "--write-baseline", "base.json"]);
  said.set("baseline file", readFileSync(join(cwd, "base.json"), "utf8"));
  await run("print-config", ["check", file, "--print-config"]);
  await run("auth", ["auth", "--config", file]);
  await run("auth of a provider", ["auth", "planted", "--config", file, "--json"]);
  await run("fix", ["check", file, "--fix", "--unsafe-fixes"]);
  return said;
}

async function leaks({ name, text, secret }: Planted): Promise<string[]> {
  const found: string[] = [];
  for (const [output, said] of await outputs(text)) {
    const part = leak(said, secret);
    if (part !== undefined) found.push(`${name}: ${output}: ${said.split("\n").find((line) => line.includes(part))}`);
  }
  return found;
}

describe("no output holds a secret of", () => {
  it("has places to look at", () => {
    expect(places.length).toBeGreaterThan(35);
  });

  it.each(places.map((path) => path.join(".")))("%s", async (place) => {
    const found: string[] = [];
    for (const one of planted.filter(({ name }) => name.startsWith(`${place}: `))) found.push(...(await leaks(one)));
    expect(found).toEqual([]);
  });

  it.each(elsewhere)("$name", async (one) => {
    expect(await leaks(one)).toEqual([]);
  });
});
