import type { Session } from "./session.ts";

/** The text of an editor, for what is asked about it. */
export interface EditedText {
  readonly uri: string;
  readonly session: Pick<Session, "ask">;
}
