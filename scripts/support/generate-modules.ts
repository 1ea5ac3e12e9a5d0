import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { slimSchema } from "../../src/knowledge/slim.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { settingsSchema } from "../../src/schema/generate-settings.ts";
import { gateSource } from "../../src/validate/compile.ts";
import { hashLine, modelsHash } from "./freshness.ts";
import { verdictOnly } from "./verdict-only.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Writes what the checks load: the precompiled gate and the slim schemas. */
export async function generateModules(): Promise<void> {
  const line = hashLine(modelsHash());
  const schema = configSchema();
  const slim = { slimSchemaText: slimSchema(schema), slimSettingsText: slimSchema(settingsSchema()) };
  const constants = Object.entries(slim).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(JSON.stringify(value))};\n`,
  );
  writeFileSync(`${root}src/knowledge/slim-schema.js`, line + constants.join(""));
  // The standalone code requires helpers from ajv; bundling makes it stand alone in truth.
  const bundled = await build({
    stdin: { contents: verdictOnly(gateSource(schema)), resolveDir: root, loader: "js" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    write: false,
  });
  const { code } = await transform(bundled.outputFiles[0]?.text ?? "", { minify: true, format: "esm" });
  writeFileSync(`${root}src/validate/precompiled.js`, line + code);
}
