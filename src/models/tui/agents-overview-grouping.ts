import { enumeration } from "../field.ts";

export const AgentsOverviewGrouping = enumeration("AgentsOverviewGrouping", {
  project: "By project.",
  status: "By status, such as running or waiting.",
  model: "By model.",
});
