import { field, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";

export const InAppBrowserRequirementsToml = table("InAppBrowserRequirementsToml", {
  doc: "The browser of the desktop app.",
  positional: "all",
  fields: {
    allow_external_browser_settings_import: field(bool(), {
      doc: "Whether the settings of another browser may be taken over.",
    }),
  },
});
export type InAppBrowserRequirementsToml = z.infer<typeof InAppBrowserRequirementsToml>;
