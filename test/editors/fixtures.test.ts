import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asJson, startJsonService } from "../../scripts/editors/json-service.ts";
import type { EditorServer } from "../../scripts/editors/server.ts";
import { startTaplo, startTombi } from "../../scripts/editors/toml-servers.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";
import { holdsUnspeakable } from "../support/unspeakable.ts";

const schema = fileURLToPath(new URL("../../schema/config.schema.json", import.meta.url));
const ajv = new Ajv({ strict: false, strictNumbers: true, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);

const folder = fileURLToPath(new URL("../fixtures", import.meta.url));
const fixtures = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".toml"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }))
  .map(({ name, text }) => ({ name, text, document: parseToml(text) }))
  .filter(({ document }) => document.errors.length === 0 && !holdsUnspeakable(document.root))
  .map(({ name, text, document }) => ({ name, text, isAccepted: validate(toValue(document.root)) }));

interface Subject {
  readonly name: string;
  readonly start: () => Promise<EditorServer> | EditorServer;
  readonly document: (toml: string) => string;
}

const subjects: Subject[] = [
  { name: "taplo", start: () => startTaplo(schema), document: (toml) => toml },
  { name: "tombi", start: () => startTombi(schema), document: (toml) => toml },
  { name: "vscode-json", start: () => startJsonService(schema), document: asJson },
];

describe.each(subjects)("$name", ({ start, document }) => {
  let server: EditorServer;

  beforeAll(async () => {
    server = await start();
  }, 120_000);
  afterAll(() => server.stop(), 30_000);

  it("agrees with the schema on every fixture", { timeout: 300_000 }, async () => {
    const found = { alarms: [] as string[], misses: [] as string[] };
    for (const { name, text, isAccepted } of fixtures) {
      const problems = await server.diagnose(document(text));
      const isRefused = problems.some(({ severity }) => severity === 1);
      if (isRefused && isAccepted) found.alarms.push(name);
      if (!isRefused && !isAccepted) found.misses.push(name);
    }
    expect(found).toEqual({ alarms: [], misses: [] });
  });
});
