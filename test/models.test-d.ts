// Checked by the compiler (`npm run types`); nothing here runs.
import { z as three } from "zod/v3";
import { z as four } from "zod/v4";
import type { CodexConfig, ModelProviderAuthInfo } from "../src/config-types.ts";
import * as v3 from "../src/config-types.ts";
import * as v4 from "../src/models-v4.ts";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

// Version 3: what is inferred, also from what is made of a model.
export const inferredThree: Same<three.infer<typeof v3.ModelProviderAuthInfo>, ModelProviderAuthInfo> = true;
export const rootThree: Same<three.infer<typeof v3.ConfigToml>, CodexConfig> = true;
const labelled = v3.ModelProviderAuthInfo.extend({ label: three.string() });
export const extended: Same<three.infer<typeof labelled>["label"], string> = true;
export const kept: Same<three.infer<typeof labelled>["timeout_ms"], number | undefined> = true;
const picked = v3.ModelProviderAuthInfo.pick({ command: true });
export const pickedKeys: Same<keyof three.infer<typeof picked>, "command"> = true;
export const nested: Same<
  three.infer<typeof v3.ModelProviderInfo.shape.auth>,
  ModelProviderAuthInfo | undefined
> = true;
// @ts-expect-error The table has no such key.
export const misspelt = v3.ModelProviderAuthInfo.shape.comand;

// Version 4: the same, and models inside of others.
export const inferredFour: Same<four.infer<typeof v4.ModelProviderAuthInfo>, ModelProviderAuthInfo> = true;
const own = four.object({ auth: v4.ModelProviderAuthInfo });
export const inside: Same<four.infer<typeof own>, { auth: ModelProviderAuthInfo }> = true;
const labelledFour = v4.ModelProviderAuthInfo.extend({ label: four.string() });
export const extendedFour: Same<four.infer<typeof labelledFour>["label"], string> = true;
/** The type goes by the same name as the model. */
export const typed: v4.ModelProviderAuthInfo = { command: "print-token" };
// @ts-expect-error A choice takes its values only.
export const mistyped: four.infer<typeof v4.SandboxMode> = "read_only";
