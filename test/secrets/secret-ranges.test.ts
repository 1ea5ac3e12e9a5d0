import { expect, it } from "vitest";
import { parseToml } from "../../src/toml/parse.ts";
import { secretRanges } from "../../src/secrets/secret-ranges.ts";

it.each([
  ['[model_providers.x]\nexperimental_bearer_token = "s3"\nname = "X"\n', ['"s3"']],
  ['[model_providers.x]\nexperimental_bearer_tokne = "s3"\n', ['"s3"']],
  ['[mcp_servers.x.oauth]\nclient_secret = "s3"\nclient_id = "id"\n', ['"s3"']],
  ['[mcp_servers.x]\noauth = ["id", "s3", "client_secret_basic"]\n', ['"s3"']],
  ['model = "gpt"\n', []],
])("finds the credentials of %j", (text, values) => {
  expect(secretRanges(parseToml(text)).map(({ start, end }) => text.slice(start, end))).toEqual(values);
});

it.each([
  ['[mcp_servers.x]\nenv = { ANY_KEY = "any old key", B = "b" }\n', ['"any old key"']],
  ['[mcp_servers.x]\nargs = ["--token", "any"]\n', []],
  ['[mcp_servers.x]\nargs = ["--token", "some-thing"]\n', ['"some-thing"']],
  ['[mcp_servers.x]\ncommand = "get-token proxy"\n', []],
  ['[mcp_servers.x]\ncommand = "print-token --audience some-thing"\n', []],
  ['[mcp_servers.x]\ncommand = "gcloud auth print-access-token --project x"\n', []],
  ['[mcp_servers.x]\ncommand = "print-token --token some-thing"\n', ["some-thing"]],
  ['[mcp_servers.x]\ncommand = "MY_TOKEN=some-thing docs"\n', ["some-thing"]],
  ['[mcp_servers.x]\ncommand = "docs token some-thing"\n', ['"docs token some-thing"']],
  ['[mcp_servers.x]\nenv = { ANY_KEY = "${ANY_KEY}" }\n', []],
  ['[model_providers.x]\nenv_key = "q7f3made4711up0815b2c4"\n', ['"q7f3made4711up0815b2c4"']],
  ['[model_providers.x]\nenv_key = "PROXY_KEY"\n', []],
  ['[model_providers.x]\nbase_url = "https://u:q7f3-made@x.example/"\n', ["q7f3-made"]],
])("finds what looks like a secret in %j", (text, values) => {
  expect(secretRanges(parseToml(text)).map(({ start, end }) => text.slice(start, end))).toEqual(values);
});

it.each([
  // Two words of a sentence, also in a text with dashes or options in it.
  [
    '[auto_review]\npolicy = """\nWork in here -- no secret workspace.\nNever push --hard with a token around.\n"""\n',
    [],
  ],
  ['developer_instructions = "Ask for no password here -- stay offline."\n', []],
  ['[mcp_servers.x]\nargs = ["-c", """\nrun --password open-sesame\n"""]\n', ['"""\nrun --password open-sesame\n"""']],
  // How many tokens of a model's.
  ["model_max_output_tokens = 2000\n", []],
  ['[mcp_servers.x]\nenv = { MINIMUM_TOKENS = "6000" }\n', []],
  ['[mcp_servers.x]\nenv = { SPARE_TOKENS = "6000" }\n', ['"6000"']],
  // What may be done with files that have a secret.
  ['[permissions.x.filesystem]\n"**/*.key" = "deny"\n"~/.token" = "read"\n', []],
  ['[permissions.x.filesystem]\n"**/*.key" = "s3kr3t"\n', ['"s3kr3t"']],
])("takes words for words in %j", (text, values) => {
  expect(secretRanges(parseToml(text)).map(({ start, end }) => text.slice(start, end))).toEqual(values);
});
