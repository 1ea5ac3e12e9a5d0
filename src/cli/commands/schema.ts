import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ioError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import { packageRoot } from "../package-root.ts";

/** Prints the JSON Schema of `config.toml` as it is shipped. */
export async function printSchema(io: CliIo): Promise<number> {
  const path = join(packageRoot(), "schema", "config.schema.json");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw ioError("read", path, error);
  }
  await io.stdout.write(text);
  return 0;
}
