import { type Application, Comment, Converter, ReflectionKind } from "typedoc";
import * as models from "../../src/models/index.ts";
import { namedModels } from "../../src/models/registry.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { configSchema } from "../../src/schema/generate.ts";

/** Plugin of TypeDoc: documents the exported models with the descriptions that they carry. */
export function load(app: Application): void {
  const schema = configSchema();
  const definitions = new Map<string, JsonSchema | undefined>([["CodexConfig", schema]]);
  // Most exports have the name of their definition; some have a better one.
  const names = new Map<unknown, string>([...namedModels()].map(([name, model]) => [model, name]));
  for (const [name, model] of Object.entries(models)) {
    definitions.set(name, model === models.ConfigToml ? schema : schema.definitions?.[names.get(model) ?? name]);
  }
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_, reflection) => {
    const definition = definitions.get(reflection.name);
    if (!definition || reflection.comment || !reflection.parent?.isProject()) return;
    if (!reflection.kindOf(ReflectionKind.Variable | ReflectionKind.TypeAlias)) return;
    reflection.comment = new Comment([{ kind: "text", text: describe(reflection.name, definition) }]);
  });
}

function describe(name: string, { description, properties, oneOf, anyOf }: JsonSchema): string {
  const keys = Object.entries(properties ?? {}).map(([key, field]) => line(key, field));
  const values = (oneOf ?? anyOf ?? []).flatMap((choice) =>
    choice.const === undefined ? [] : [line(String(choice.const), choice)],
  );
  return [description ?? `\`${name}\` in the configuration.`, "", ...keys, ...values].join("\n");
}

function line(name: string, { description, default: value }: JsonSchema): string {
  const fallback = value === undefined ? "" : ` Default: \`${JSON.stringify(value)}\`.`;
  return `- \`${name}\`: ${(description ?? "").replaceAll("\n", " ")}${fallback}`;
}
