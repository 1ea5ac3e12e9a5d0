// Counts the known keys that editors' servers propose, with the schema of this project and with another one.
//
//   npx tsx scripts/compare-completion.ts OTHER-SCHEMA.json [--count 200] [--seed 1] [--list]
//
// Takes a sample of the tables that the models know, each under a header of its own and as an inline table (for the JSON
// service: as an object), puts the cursor into them and compares the proposals with the table's keys; those that are not
// to be used any more do not count. A server that ends is started anew, and has then proposed nothing.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { configSchema } from "../src/schema/generate.ts";
import { startJsonService } from "./editors/json-service.ts";
import { CURSOR, proposedKey, type EditorServer, type Proposal } from "./editors/server.ts";
import { inJson, inlined, tablePlaces, underHeader } from "./editors/tables.ts";
import { startTaplo, startTombi } from "./editors/toml-servers.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    list: { type: "boolean", default: false },
  },
});
const [other] = positionals;
if (other === undefined) {
  console.error("usage: npx tsx scripts/compare-completion.ts OTHER-SCHEMA.json [--count 200] [--seed 1] [--list]");
  process.exit(2);
}
const ours = fileURLToPath(new URL("../schema/config.schema.json", import.meta.url));
const tables = tablePlaces(configSchema()).filter(({ keys }) => keys.length > 0);
const all = tables.flatMap((place) => [
  { ...place, render: underHeader },
  ...(place.path.length > 0 ? [{ ...place, render: inlined }] : []),
]);
const places = sample(all, Number(values.count), Number(values.seed));
const known = places.reduce((sum, { keys }) => sum + keys.length, 0);
console.log(`${places.length} of ${all.length} positions, with ${known} keys; seed ${values.seed}\n`);
console.log("| Server | Schema | Keys proposed | Positions with all | With none | Retired keys proposed | Crashes |");
console.log("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
for (const start of [startTaplo, startTombi, startJsonService]) {
  for (const schema of [ours, other]) await report(start, schema);
}

async function report(start: (schema: string) => EditorServer | Promise<EditorServer>, schema: string): Promise<void> {
  let server = await start(schema);
  let [proposed, complete, empty, retired, crashes] = [0, 0, 0, 0, 0];
  const lacking: string[] = [];
  for (const place of places) {
    const text = server.name === "vscode-json" ? inJson(place, CURSOR) : place.render(place, CURSOR);
    let offered: Proposal[] = [];
    try {
      offered = await server.complete(text);
    } catch {
      crashes += 1;
      await server.stop();
      server = await start(schema);
    }
    const labels = new Set(offered.map(proposedKey));
    const here = place.keys.filter((key) => labels.has(key)).length;
    proposed += here;
    retired += offered.filter((one) => place.retired.includes(proposedKey(one)) && !one.isDeprecated).length;
    if (here === place.keys.length) complete += 1;
    else lacking.push(`  ${text.trim().replaceAll("\n", " ")}: ${here} of ${place.keys.length}`);
    if (here === 0) empty += 1;
  }
  await server.stop();
  const share = `${proposed} (${Math.round((proposed / known) * 100)}%)`;
  const name = schema === ours ? "ours" : "other";
  console.log(
    `| ${server.name} ${server.version} | ${name} | ${share} | ${complete} | ${empty} | ${retired} | ${crashes} |`,
  );
  if (values.list) console.log(lacking.join("\n"));
}

/** The same places for the same seed; a simple generator is random enough for that. */
function sample<T>(from: readonly T[], count: number, seed: number): T[] {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return from
    .map((place) => ({ place, order: next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ place }) => place);
}
