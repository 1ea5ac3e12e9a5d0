import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { roleName } from "../../src/layers/role-name.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { AppServer } from "../support/app-server.ts";

/** What Codex says of the files of agent roles, one answer each; undefined for a role that it takes. */
export async function askRoles(binary: string, texts: readonly string[]): Promise<(string | undefined)[]> {
  const home = mkdtempSync(join(tmpdir(), "codex-roles-"));
  mkdirSync(join(home, "agents"));
  for (const [index, text] of texts.entries()) writeFileSync(join(home, "agents", `role-${index}.toml`), text);
  try {
    const said = await configWarnings(binary, home);
    return texts.map((text, index) => {
      const name = roleName(parseToml(text).root)?.name;
      const isAbout = (warning: string): boolean =>
        // Of a role without a description, Codex names no file.
        warning.includes(`agents/role-${index}.toml`) || warning.includes(`agent role \`${name}\` must`);
      return said.find(isAbout);
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The warnings of a start, of which those about roles come before the answer to a question about the configuration. */
async function configWarnings(binary: string, home: string): Promise<string[]> {
  const env = { PATH: "/usr/bin:/bin", HOME: home, CODEX_HOME: home };
  const server = await AppServer.start({ command: [binary], cwd: home, env });
  await server.ask("config/read", { cwd: home, includeLayers: false });
  await server.stop();
  return server.notifications.flatMap(({ method, params }) =>
    method === "configWarning" ? [`${String(params?.["summary"])}\n${String(params?.["details"])}`] : [],
  );
}
