import { enumeration, field, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";

export const RemoteCompactionSupport = enumeration("RemoteCompactionSupport", {
  unsupported: "The provider cannot compact a conversation; Codex summarizes it with an ordinary model request.",
  v2: "The provider compacts conversations itself, through version 2 of the remote compaction protocol.",
});

export const ModelProviderCapabilities = table("ModelProviderCapabilities", {
  doc:
    "What the provider can do beyond plain model requests, where Codex should not guess from its name and address. " +
    "Keys that are missing leave the decision to Codex.",
  positional: "all",
  fields: {
    cyber_access_programs: field(bool(), {
      doc: "Whether the provider takes part in OpenAI's access programs for cybersecurity work.",
    }),
    external_web_access: field(bool(), {
      doc: "Whether the provider's web search tool accepts the setting for live access to the web.",
    }),
    remote_compaction: field(RemoteCompactionSupport, {
      doc: "Whether and how the provider compacts a long conversation on its side.",
    }),
  },
});
export type ModelProviderCapabilities = z.infer<typeof ModelProviderCapabilities>;
