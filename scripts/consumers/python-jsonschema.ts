import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { Consumer } from "./consumer.ts";
import { fixtureValues } from "./fixture-values.ts";
import { bad, good } from "./samples.ts";

const PROGRAM = `
import importlib.metadata, json, sys
from jsonschema import Draft7Validator, Draft202012Validator
schema = json.load(open(sys.argv[1], encoding="utf-8"))
documents = json.load(sys.stdin)
verdicts = []
for Validator in Draft7Validator, Draft202012Validator:
    Validator.check_schema(schema)
    validator = Validator(schema)
    verdicts.append([validator.is_valid(one) for one in documents])
    schema = {key: value for key, value in schema.items() if key != "$schema"}
print(json.dumps({"version": importlib.metadata.version("jsonschema"), "verdicts": verdicts}))
`;

/** The validator that check-jsonschema runs. */
export const pythonJsonschema: Consumer = {
  name: "jsonschema (Python), on which check-jsonschema is built",
  run({ schema }) {
    if (spawnSync("python3", ["-c", "import jsonschema"]).status !== 0) return { kind: "absent" };
    const documents = [good, ...bad, ...fixtureValues()];
    const input = JSON.stringify(documents);
    const { status, stdout, stderr } = spawnSync("python3", ["-c", PROGRAM, schema], { input, encoding: "utf8" });
    if (status !== 0) return { kind: "failed", reason: stderr.trim().split("\n").at(-1) ?? "" };
    const { version, verdicts } = JSON.parse(stdout) as { version: string; verdicts: boolean[][] };
    const validate = new Ajv().compile(JSON.parse(readFileSync(schema, "utf8")) as object);
    const expected = [true, ...bad.map(() => false), ...fixtureValues().map((value) => validate(value))];
    const other = documents.filter((_, index) => verdicts.some((each) => each[index] !== expected[index]));
    if (other.length > 0) return { kind: "failed", reason: `judges otherwise: ${JSON.stringify(other[0])}` };
    return {
      kind: "ok",
      observed: `${version}; as draft-07 and as 2020-12 the verdicts of Ajv on ${documents.length} files`,
    };
  },
};
