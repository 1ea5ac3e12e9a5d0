// Asks the real Codex about the configurations in the README, the guides and docs/examples/.
//
//   npm run conformance:docs -- [--codex PATH] [--require]
//
// A configuration with a finding is to be refused as the finding says, one without is to be taken, with --strict-config too.
// What is refused stands below a heading with the words that Codex has for it, by which people look for the page, and what
// a page shows as Codex's output is said of one of its configurations. It is to know the models of OpenAI that they name.
// `requirements.toml` is asked about where a process may have an /etc of its own: on Linux, with `unshare`. Exit status: 0 in
// agreement (or no Codex to be had, unless --require), 1 where one disagrees.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CODEX_VERSION } from "../src/knowledge/codex-version.ts";
import { parseToml } from "../src/toml/parse.ts";
import { toValue } from "../src/toml/value.ts";
import { askModels } from "./conformance/ask-models.ts";
import { askRequirements } from "./conformance/ask-requirements.ts";
import { findCodex, NoCodexError } from "./conformance/codex.ts";
import { Oracle } from "./conformance/oracle.ts";
import { compare } from "./conformance/outcome.ts";
import { EXAMPLES, guideConfigurations, guideSayings } from "./support/guide-configurations.ts";
import { isSaid } from "./support/is-said.ts";

const { values } = parseArgs({ options: { codex: { type: "string" }, require: { type: "boolean", default: false } } });

let binary: string | undefined;
try {
  binary = await findCodex(values.codex);
} catch (error) {
  if (!(error instanceof NoCodexError)) throw error;
  console.error(`Nothing was asked, as Codex ${CODEX_VERSION} cannot be had: ${error.message}.`);
  process.exitCode = values.require ? 2 : 0;
}
if (binary !== undefined) await askAll(binary);

async function askAll(codex: string): Promise<void> {
  const examples = Object.entries(EXAMPLES).map(([name, kind]) => ({
    name: `docs/examples/${name}`,
    text: readFileSync(new URL(`../docs/examples/${name}`, import.meta.url), "utf8"),
    kind,
    heading: "",
  }));
  const guides = guideConfigurations().map(({ page, line, ...shown }) => ({ ...shown, name: `${page}:${line}` }));
  const texts = [...guides, ...examples];
  // What is accepted by a comment Codex refuses all the same.
  const configs = texts.filter(
    ({ kind, text }) => (kind === "config" || kind.endsWith("-config")) && !text.includes("# codex-config: ignore"),
  );
  const requirements = texts.filter(({ kind }) => kind === "requirements");
  const oracle = new Oracle([codex], 2);
  const models = askModels(codex);
  const wrong = configs
    .map(({ name, text }) => ({ name, model: modelOf(text) }))
    .filter(({ model }) => model !== undefined && !models.has(model))
    .map(({ name, model }) => `${name}: Codex does not know the model ${model}`);
  const said = new Map<string, string[]>();
  try {
    for (const { name, text, heading } of configs) {
      const { disagreement, lenient, strict } = await compare({ id: name, content: text }, oracle);
      const isExample = examples.some((example) => example.name === name);
      if (disagreement || (isExample && strict.ok !== true)) {
        wrong.push(`${name}: ${strict.detail ?? lenient.detail ?? "taken"}`);
      }
      if (lenient.ok !== false) continue;
      const page = name.replace(/:.*/, "");
      said.set(page, [...(said.get(page) ?? []), lenient.detail ?? ""]);
      if (!isSaid(heading, lenient.detail ?? "")) {
        wrong.push(`${name} stands below "${heading}", and Codex says: ${lenient.detail}`);
      }
    }
  } finally {
    oracle.close();
  }
  for (const { page, line, text } of guideSayings()) {
    // The commands of Codex begin it differently, and tell the place in lines below.
    const [saying = ""] = text.replace(/^Error[^:]*: /, "").split("\n");
    if (!said.get(page)?.some((detail) => isSaid(saying, detail)))
      wrong.push(`${page}:${line}: Codex does not say that`);
  }
  const asked = requirements.filter(({ name, text }) => isRequirementTaken(codex, name, text, wrong));
  for (const line of wrong) console.error(line);
  const others = texts.length - configs.length - asked.length;
  console.log(
    `${configs.length} configurations and ${asked.length} requirements of the docs asked, ${wrong.length} wrong; ${others} of other kinds`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}

/** The model that a configuration asks OpenAI for. */
function modelOf(text: string): string | undefined {
  const { model, model_provider: provider } = toValue(parseToml(text).root) as Record<string, unknown>;
  return typeof model === "string" && provider === undefined ? model : undefined;
}

/** Whether Codex could be asked; what it refuses is added to `wrong`. */
function isRequirementTaken(codex: string, name: string, text: string, wrong: string[]): boolean {
  try {
    const said = askRequirements(codex, text);
    if (said !== undefined) wrong.push(`${name}: ${said}`);
    return true;
  } catch (error) {
    console.error(`${name} was not asked about: ${(error as Error).message.split("\n")[0]}`);
    return false;
  }
}
