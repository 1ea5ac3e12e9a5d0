import { spawnSync } from "node:child_process";
import type { Consumer } from "./consumer.ts";
import { bad, good } from "./samples.ts";

const PROGRAM = `
import importlib.metadata, json, sys
from jsonschema import Draft7Validator
schema = json.load(open(sys.argv[1], encoding="utf-8"))
Draft7Validator.check_schema(schema)
validator = Draft7Validator(schema)
verdicts = [validator.is_valid(one) for one in json.load(sys.stdin)]
print(json.dumps({"version": importlib.metadata.version("jsonschema"), "verdicts": verdicts}))
`;

/** The validator that check-jsonschema runs. */
export const pythonJsonschema: Consumer = {
  name: "jsonschema (Python), on which check-jsonschema is built",
  run({ schema }) {
    if (spawnSync("python3", ["-c", "import jsonschema"]).status !== 0) return { kind: "absent" };
    const input = JSON.stringify([good, ...bad]);
    const { status, stdout, stderr } = spawnSync("python3", ["-c", PROGRAM, schema], { input, encoding: "utf8" });
    if (status !== 0) return { kind: "failed", reason: stderr.trim().split("\n").at(-1) ?? "" };
    const { version, verdicts } = JSON.parse(stdout) as { version: string; verdicts: boolean[] };
    const expected = [true, ...bad.map(() => false)];
    if (verdicts.join() !== expected.join())
      return { kind: "failed", reason: `its verdicts are ${verdicts.join(", ")}` };
    return { kind: "ok", observed: `${version}; takes a good configuration and refuses ${bad.length} bad ones` };
  },
};
