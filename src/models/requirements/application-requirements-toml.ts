import { AllowDenyRequirementToml } from "../allow-deny-requirement-toml.ts";
import { field, table } from "../field.ts";
import { bool, boundedMap, str } from "../types.ts";
import type { z } from "../z.ts";

const EXACT = "must be a host's name in ASCII, without scheme, port or `*`";

const absolutePath = () => str({ pattern: { test: /^(\/|~(\/|$))/, words: "must be an absolute path" } });

export const ApplicationStorageRequirementsToml = table("ApplicationStorageRequirementsToml", {
  doc: "Where the desktop app keeps projects.",
  positional: 0,
  fields: {
    default_project_parent: field(absolutePath(), { doc: "Folder in which new projects are made.", path: "directory" }),
    projectless_workspace_root: field(absolutePath(), {
      doc: "Folder in which work without a project is done.",
      path: "directory",
    }),
  },
  unknown: "fatal",
});
export type ApplicationStorageRequirementsToml = z.infer<typeof ApplicationStorageRequirementsToml>;

export const ApplicationNetworkRequirementsToml = table("ApplicationNetworkRequirementsToml", {
  doc: "Which hosts the desktop app may reach.",
  positional: 1,
  fields: {
    enabled: field(bool(), { doc: "Whether the restriction is in force." }),
    domains: field(
      boundedMap(AllowDenyRequirementToml, {
        keyName: "host",
        names: {
          pattern: { test: /^[A-Za-z0-9][A-Za-z0-9.-]*$/, words: EXACT },
          not: [{ test: /^.*(?:\.\.|\.-|-\.|-$)/, words: EXACT }],
        },
      }),
      { doc: "Access to single hosts, by their exact names." },
    ),
  },
  unknown: "fatal",
});
export type ApplicationNetworkRequirementsToml = z.infer<typeof ApplicationNetworkRequirementsToml>;

export const ApplicationRequirementsToml = table("ApplicationRequirementsToml", {
  doc: "Limits of the desktop app. Codex refuses to start with a key here that it does not know.",
  positional: "all",
  fields: {
    network: field(ApplicationNetworkRequirementsToml, { doc: "Hosts that the app may reach." }),
    storage: field(ApplicationStorageRequirementsToml, { doc: "Folders that the app uses." }),
  },
  unknown: "fatal",
});
export type ApplicationRequirementsToml = z.infer<typeof ApplicationRequirementsToml>;
