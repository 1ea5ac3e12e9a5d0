interface Definition {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

/** What generated code has kept of the tables of a schema. */
export interface Kept {
  readonly total: number;
  /** How many are declared under their name. */
  readonly named: number;
  /** What must have its name and docs, and has not. */
  readonly lost: string | undefined;
}

/** The table that people generate most: it is what a program gives for a token. */
const SAMPLE = "ModelProviderAuthInfo";

/** Looks in generated code for the names of the tables, and for the docs of one of them and of its keys. */
export function lostIn(code: string, schema: string, declares: (type: string) => string): Kept {
  const { definitions } = JSON.parse(schema) as { definitions: Readonly<Record<string, Definition>> };
  const tables = Object.entries(definitions).filter(([, { properties }]) => properties !== undefined);
  // Go writes `Mcp` as `MCP`.
  const lowered = code.toLowerCase();
  const named = tables.filter(([name]) => lowered.includes(declares(name).toLowerCase()));
  const sample = definitions[SAMPLE];
  const prose = proseOf(code);
  const docs = [sample, ...Object.values(sample?.properties ?? {})].map((one) => proseOf(one?.description ?? ""));
  const isKept = code.includes(declares(SAMPLE)) && docs.every((text) => text !== "" && prose.includes(text));
  return { total: tables.length, named: named.length, lost: isKept ? undefined : SAMPLE };
}

/** The letters and digits of a text, as generators break lines and escape as they like. */
function proseOf(text: string): string {
  return text.replaceAll(/[^a-z0-9]/gi, "");
}
