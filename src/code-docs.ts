import { ruleDocs } from "./rules/docs.ts";
import { rules } from "./rules/index.ts";
import { jsonCodes } from "./json/codes.ts";
import { tomlCodes } from "./toml/codes.ts";
import { damageCodes } from "./damage/codes.ts";
import { boundCodes } from "./diagnostics/bound-codes.ts";
import { structureCodes } from "./diagnostics/structure-codes.ts";
import type { CodeDocs } from "./diagnostics/code-docs.ts";
import { fileCodes } from "./diagnostics/file-codes.ts";
import { hookTrustCodes } from "./diagnostics/hook-trust-codes.ts";
import { releaseCodes } from "./diagnostics/release-codes.ts";
import { settingsCodes } from "./diagnostics/settings-codes.ts";
import { startCodes } from "./diagnostics/start-codes.ts";
import { suppressionCodes } from "./diagnostics/suppression-codes.ts";

/**
 * What every diagnostic code means, by code.
 *
 * @example
 * ```ts
 * diagnosticCodes["unknown-key"]?.effect; // "ignored"
 * diagnosticCodes["unknown-key"]?.summary; // "A key that its table does not have."
 * ```
 */
export const diagnosticCodes: Readonly<Record<string, CodeDocs>> = {
  ...Object.fromEntries(Object.entries(tomlCodes).map(([code, docs]) => [code, { effect: "fatal", ...docs }])),
  ...Object.fromEntries(Object.entries(jsonCodes).map(([code, docs]) => [code, { effect: "dropped", ...docs }])),
  ...damageCodes,
  ...structureCodes,
  ...boundCodes,
  ...suppressionCodes,
  ...fileCodes,
  ...settingsCodes,
  ...startCodes,
  ...hookTrustCodes,
  ...releaseCodes,
  ...Object.fromEntries(
    rules.map(({ code, effect, group }) => [code, { effect, ...ruleDocs[code], ...(group && { group }) }]),
  ),
};
