import { serveWorker } from "./serve-worker.ts";

declare const self: Parameters<typeof serveWorker>[0];

serveWorker(self);
