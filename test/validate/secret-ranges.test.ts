import { expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import { secretRanges } from "../../src/validate/secret-ranges.ts";

it.each([
  ['[model_providers.x]\nexperimental_bearer_token = "s3"\nname = "X"\n', ['"s3"']],
  ['[model_providers.x]\nexperimental_bearer_tokne = "s3"\n', ['"s3"']],
  ['[mcp_servers.x.oauth]\nclient_secret = "s3"\nclient_id = "id"\n', ['"s3"']],
  ['model = "gpt"\n', []],
])("finds the credentials of %j", (text, values) => {
  expect(secretRanges(parseToml(text)).map(({ start, end }) => text.slice(start, end))).toEqual(values);
});
