import { main } from "./main.ts";
import { createNodeIo } from "./node-io.ts";

/** Runs the command line of this process and sets its exit status. */
export async function start(): Promise<void> {
  process.once("SIGINT", () => process.exit(130));
  process.exitCode = await main(process.argv.slice(2), createNodeIo());
}
