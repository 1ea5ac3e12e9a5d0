import type { Migration } from "../../migrate/migration.ts";
import type { RefusedMigration } from "../../migrate/refused-migration.ts";

/** How a migration went. */
export interface Outcome {
  /** What was planned; undefined where it was refused. */
  readonly migration?: Migration;
  readonly refused?: RefusedMigration;
  readonly isWritten: boolean;
}
