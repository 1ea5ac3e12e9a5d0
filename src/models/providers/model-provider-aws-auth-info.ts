import { field, table } from "../field.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";
import { AwsAuthRefreshConfig } from "./aws-auth-refresh-config.ts";
import { CredentialExportConfig } from "./credential-export-config.ts";

export const ModelProviderAwsAuthInfo = table("ModelProviderAwsAuthInfo", {
  doc:
    "How requests to Amazon Bedrock are signed (AWS SigV4). Only for the providers `amazon-bedrock` and " +
    "`amazon-bedrock-runtime`; Codex refuses to start when another provider has this table.",
  fields: {
    profile: field(str(), {
      doc:
        "Profile of the AWS configuration to take credentials from. Without it, the AWS SDK's usual chain decides " +
        "(environment, default profile, instance role). Cannot be combined with `credential_export`.",
      examples: ["work"],
    }),
    region: field(str(), {
      doc: "AWS region whose endpoint is used.",
      examples: ["us-east-1", "eu-central-1"],
    }),
    credential_export: field(CredentialExportConfig, {
      doc: "Command that prints the AWS credentials to use. Cannot be combined with `profile`.",
    }),
    auth_refresh: field(AwsAuthRefreshConfig, {
      doc: "Command that signs in to AWS again once the credentials have expired.",
    }),
  },
  conditions: [{ not: { required: ["credential_export", "profile"] } }],
});
export type ModelProviderAwsAuthInfo = z.infer<typeof ModelProviderAwsAuthInfo>;
