import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { actionsOf } from "./mitm.ts";
import { selectedProfiles } from "./profiles.ts";
import { reportInProfile } from "./report-in-profile.ts";

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
  stage: "use",
  on: { default_permissions: check },
});

function check({ root }: Place): void {
  const nearest = new Map<string, Place>();
  const actions = [...selectedProfiles(root)].reverse().flatMap(actionsOf);
  for (const action of actions) {
    for (const secret of SECRETS) {
      const [source] = action.child("aws_sigv4", secret)?.entries ?? [];
      if (!source) continue;
      const id = JSON.stringify([action.name, secret]);
      const above = nearest.get(id);
      nearest.set(id, source);
      if (!above || above.name === source.name) continue;
      const message = `\`${secret}\` has \`${above.name}\` in a profile above, and would get \`${source.name}\` too.`;
      reportInProfile(source, message, {
        at: source.key,
        inForce: true,
        hint: `Use \`${above.name}\`, or give the action a name of its own.`,
        related: [above.here(`\`${above.name}\` is set here`)],
      });
    }
  }
}

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
