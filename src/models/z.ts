// zod-to-json-schema reads schemas of zod's version 3 API only; given others it returns an empty schema without a word.
export { z } from "zod/v3";
