import { isSameMeaning, meaningOfNode } from "../edit/meaning.ts";
import type { TomlTable } from "../toml/types.ts";
import type { Layer } from "./layer.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { valueAt } from "./merge.ts";
import { type ValuePlace, placesOf } from "./origins.ts";

const SERVERS = "mcp_servers";
/** What decides about who gets a token of the company's identity provider, and for what. */
const GUARDED = [
  "auth",
  "url",
  "scopes",
  "oauth",
  "oauth_resource",
  "bearer_token_env_var",
  "http_headers",
  "env_http_headers",
  "http_headers_helper",
];

/**
 * Servers with `auth = "ema_auth"` of which no single layer outside of the project says all that counts: Codex refuses them.
 * The settings around that, such as timeouts, may come from anywhere.
 */
export function enterpriseFindings(set: LayerSet): LayerFinding[] {
  const servers = valueAt(set.values, [SERVERS]);
  if (servers?.kind !== "table") return [];
  return servers.entries.flatMap(({ key: { name }, value }) => {
    if (value.kind !== "table" || !isEnterprise(set, name)) return [];
    const isWhole = set.layers.some((layer) => isOutside(layer) && saysAll(layer, name, value, set.sources.text));
    const places = isWhole ? [] : GUARDED.flatMap((key) => placesOf(set, [SERVERS, name, key]));
    return places.length > 0 ? [splitFinding(set, name, places)] : [];
  });
}

function isEnterprise({ outside, values }: LayerSet, name: string): boolean {
  return [outside, values].some((root) => {
    const auth = valueAt(root, [SERVERS, name, "auth"]);
    return auth?.kind === "string" && auth.value === "ema_auth";
  });
}

function isOutside({ kind, state }: Layer): boolean {
  return kind !== "project" && state === "used";
}

/** Whether a layer says by itself of a server what all of them come to. */
function saysAll({ values }: Layer, name: string, sum: TomlTable, text: string): boolean {
  const own = valueAt(values, [SERVERS, name]);
  if (own?.kind !== "table") return false;
  return GUARDED.every((key) => {
    const [mine, all] = [own.get(key)?.value, sum.get(key)?.value];
    if (!mine || !all) return mine === all;
    return isSameMeaning(meaningOfNode(mine, text), meaningOfNode(all, text));
  });
}

function splitFinding({ layers }: LayerSet, name: string, places: readonly ValuePlace[]): LayerFinding {
  const height = ({ layer }: ValuePlace): number => layers.indexOf(layer);
  const inProject = places.filter(({ layer }) => layer.kind === "project");
  const [first, ...others] = (inProject.length > 0 ? inProject : places).toSorted((a, b) => height(b) - height(a));
  const { source, range } = first as ValuePlace;
  return {
    code: inProject.length > 0 ? "mcp/enterprise-in-project" : "start/split-server",
    effect: "fatal",
    severity: "error",
    message: `No file outside of a project says alone all that counts of \`${name}\`, a server with \`auth = "ema_auth"\`.`,
    hint: "Put address, authorization, scopes and headers of the server into one file, such as `$CODEX_HOME/config.toml`.",
    path: [SERVERS, name],
    file: source.file,
    range,
    related: others.map((other) => ({
      message: "this is said of it too",
      file: other.source.file,
      range: other.range,
    })),
  };
}
