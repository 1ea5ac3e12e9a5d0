// The features that say what keys mean. What they say is a quarter of the server, which checks without it: they are fetched
// together when one of them is asked for first.
export { completion, resolveCompletion } from "./completion.ts";
export { explain } from "./explain.ts";
export { hover } from "./hover.ts";
