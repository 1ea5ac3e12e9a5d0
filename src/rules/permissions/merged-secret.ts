import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { actionsOf } from "../support/mitm.ts";
import { permissionProfiles, reportInProfile } from "../support/permission-profiles.ts";
import type { TomlEntry } from "../../toml/types.ts";

const SECRETS = ["access_key_id", "secret_access_key", "session_token"];

export const docs: RuleDocs = {
  summary: "A secret of `aws_sigv4` from a variable in one profile and from a file in the profile that it extends.",
  why:
    "Codex merges the action with that of the same name in the profile above, key by key. The secret then has two sources, " +
    "and Codex refuses to start.",
  fix: "Use the same kind of source in both profiles, or give the action another name.",
  bad: examples("file", "/run/secrets/session-token"),
  good: examples("env_var", "BUILD_SESSION_TOKEN"),
};

export const rule = defineRule({
  code: "permissions/merged-secret",
  effect: "fatal",
  check(context) {
    const { chain } = permissionProfiles(context);
    const nearest = new Map<string, TomlEntry>();
    const actions = actionsOf(context);
    for (const profile of [...chain].reverse()) {
      for (const action of actions.get(profile)?.values() ?? []) {
        const aws = asTable(action.table.get("aws_sigv4")?.value);
        for (const name of SECRETS) {
          const [source] = asTable(aws?.get(name)?.value)?.entries ?? [];
          if (!source) continue;
          const id = JSON.stringify([action.name, name]);
          const above = nearest.get(id);
          nearest.set(id, source);
          if (!above || above.key.name === source.key.name) continue;
          reportInProfile(context, profile, [...action.path, "aws_sigv4", name, source.key.name], {
            at: source.key,
            inForce: true,
            message: `\`${name}\` has \`${above.key.name}\` in a profile above, and would get \`${source.key.name}\` too.`,
            hint: `Use \`${above.key.name}\`, or give the action a name of its own.`,
            related: [
              {
                message: `\`${above.key.name}\` is set here`,
                range: { start: above.key.start, end: above.key.end },
              },
            ],
          });
        }
      }
    }
  },
});

function examples(source: string, value: string): string {
  const action = (profile: string, token: string) =>
    `[permissions.${profile}.network.mitm]\nversion = 2\n\n[permissions.${profile}.network.mitm.actions.sign.aws_sigv4]\n` +
    'placeholder_access_key_id = "PLACEHOLDER"\nregion = "us-east-1"\nservice = "s3"\n' +
    'access_key_id = { env_var = "BUILD_KEY_ID" }\nsecret_access_key = { env_var = "BUILD_KEY" }\n' +
    `session_token = { ${token} }\n`;
  return (
    'default_permissions = "build"\n\n[permissions.build]\nextends = "base"\n\n' +
    `${action("build", `${source} = ${JSON.stringify(value)}`)}\n${action("base", 'env_var = "BASE_SESSION_TOKEN"')}`
  );
}
