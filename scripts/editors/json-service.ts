import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as JsonLanguage from "vscode-json-languageservice";
import { parseToml } from "../../src/toml/parse.ts";
import { toValue } from "../../src/toml/value.ts";
import { plainText, proposalOf } from "./proposal.ts";
import { takeCursor, type EditorServer, type Problem, type Proposal } from "./server.ts";

const require = createRequire(import.meta.url);
// A module of an older kind, whose exports an import does not see.
const { ClientCapabilities, getLanguageService, TextDocument } =
  require("vscode-json-languageservice") as typeof JsonLanguage;

/** VS Code's JSON service with a schema file. Its documents are JSON; see `asJson`. */
export function startJsonService(schema: string): EditorServer {
  const service = getLanguageService({
    clientCapabilities: ClientCapabilities.LATEST,
    schemaRequestService: (uri) => Promise.reject(new Error(`asked for ${uri}`)),
  });
  const content = JSON.parse(readFileSync(schema, "utf8")) as object;
  service.configure({ validate: true, schemas: [{ uri: "schema://config", fileMatch: ["*"], schema: content }] });
  const { version } = require("vscode-json-languageservice/package.json") as { version: string };
  return new JsonService(service, version);
}

/** A TOML document as JSON, which the JSON service can be asked about. */
export function asJson(toml: string): string {
  return JSON.stringify(
    toValue(parseToml(toml).root),
    (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value),
    1,
  );
}

class JsonService implements EditorServer {
  readonly name = "vscode-json";
  readonly version: string;
  readonly #service: JsonLanguage.LanguageService;

  constructor(service: JsonLanguage.LanguageService, version: string) {
    this.#service = service;
    this.version = version;
  }

  async complete(marked: string): Promise<Proposal[]> {
    const { text, position } = takeCursor(marked);
    const { document, tree } = this.#open(text);
    const list = await this.#service.doComplete(document, position, tree);
    return (list?.items ?? []).map(proposalOf);
  }

  async hover(marked: string): Promise<string | undefined> {
    const { text, position } = takeCursor(marked);
    const { document, tree } = this.#open(text);
    const hover = await this.#service.doHover(document, position, tree);
    const contents = [hover?.contents ?? []].flat();
    return contents.length === 0
      ? undefined
      : contents.map((part) => (typeof part === "string" ? part : part.value)).join("\n\n");
  }

  async diagnose(text: string): Promise<Problem[]> {
    const { document, tree } = this.#open(text);
    const found = await this.#service.doValidation(document, tree, { schemaValidation: "error" });
    return found.map(({ range, severity = 1, code, message }) => ({
      line: range.start.line,
      severity,
      ...(code !== undefined && { code: String(code) }),
      message: typeof message === "string" ? message : (plainText(message) ?? ""),
    }));
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  #open(text: string) {
    const document = TextDocument.create("file:///config.json", "json", 1, text);
    return { document, tree: this.#service.parseJSONDocument(document) };
  }
}
