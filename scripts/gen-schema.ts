// Writes schema/config.schema.json from the models; with --check writes nothing and fails when the file is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { configSchema, schemaText } from "../src/schema/generate.ts";
import { lineDifference } from "./support/line-difference.ts";

const FILES = [{ path: "schema/config.schema.json", make: configSchema }];

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
let stale = 0;
for (const { path, make } of FILES) {
  const file = new URL(`../${path}`, import.meta.url);
  const wanted = schemaText(make());
  const found = read(file);
  if (found === wanted) {
    console.log(`${path} is current`);
  } else if (values.check) {
    stale++;
    console.error(`${path} is stale: it differs from what the models generate.\n${lineDifference(found, wanted)}`);
  } else {
    writeFileSync(file, wanted);
    console.log(`${path} written`);
  }
}
if (stale) {
  console.error("Run `npm run gen-schema` and commit the result.");
  process.exitCode = 1;
}

function read(file: URL): string {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
