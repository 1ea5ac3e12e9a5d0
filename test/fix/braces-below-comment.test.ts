import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";
import { lint } from "../../src/lint.ts";

describe("a table in braces that Codex would destroy", () => {
  it.each([
    [
      "gets a header, and its comment with it",
      '[shell_environment_policy]\ninherit = "core"\n# mine\nset = { A = "1", B = "2" } # both\n',
      '[shell_environment_policy]\ninherit = "core"\n\n# mine\n[shell_environment_policy.set] # both\nA = "1"\nB = "2"\n',
    ],
    [
      "gets one behind the tables that stand in the way",
      '[notice]\nhide_full_access_warning = true\n\nmodel_migrations = { a = "b" }\n\n[notice.external_config_migration_prompts]\nhome = true\n',
      '[notice]\nhide_full_access_warning = true\n\n[notice.external_config_migration_prompts]\nhome = true\n\n[notice.model_migrations]\na = "b"\n',
    ],
    [
      "gets dotted keys where its own is dotted",
      'model = "m"\n\n# mine\nfeatures.multi_agent_v2 = { enabled = true, max_concurrent_threads_per_session = 4 } # two\nfeatures.hooks = true\n',
      'model = "m"\n\n# mine\nfeatures.multi_agent_v2.enabled = true\nfeatures.multi_agent_v2.max_concurrent_threads_per_session = 4 # two\nfeatures.hooks = true\n',
    ],
    [
      "keeps the comments within its braces",
      'model = "m"\r\n\r\nprojects."/srv/a" = {\r\n  # why\r\n  trust_level = "trusted", # yes\r\n}\r\n',
      'model = "m"\r\n\r\n# why\r\nprojects."/srv/a".trust_level = "trusted" # yes\r\n',
    ],
  ])("%s", (_, text, fixed) => {
    expect(lint(text).map(({ code }) => code)).toContain("root/braces-below-comment");
    expect(fixText(text).text).toBe(fixed);
    expect(lint(fixed)).toEqual([]);
  });

  it("stays where nothing would be left of it", () => {
    const text = 'model = "m"\n\nmcp_servers.a = {}\n';
    expect(fixText(text).text).toBe(text);
  });
});
