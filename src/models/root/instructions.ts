import { field, type Fields } from "../field.ts";
import { bool, list, path, str, usize } from "../types.ts";

/** Top-level keys that decide what the model is told before you say anything. */
export const instructionsFields = {
  instructions: field(str(), {
    doc:
      "Text that takes the place of the model's built-in instructions. `model_instructions_file` wins over it. To add to " +
      "the built-in instructions instead, use `developer_instructions` or an `AGENTS.md`.",
  }),
  model_instructions_file: field(path(), {
    doc:
      "File whose text takes the place of the model's built-in instructions, which usually makes results worse. Codex " +
      "does not start when the file is missing, empty or no regular file.",
    path: "file",
  }),
  developer_instructions: field(str(), {
    doc: "Text that is added to every session as a message of the `developer` role, after the built-in instructions.",
  }),
  compact_prompt: field(str(), {
    doc: "Prompt for condensing a conversation that has grown too long, in place of the built-in one.",
  }),
  experimental_compact_prompt_file: field(path(), {
    doc:
      "File that holds the prompt for condensing a conversation; `compact_prompt` wins over it. Codex does not start when " +
      "the file is missing or empty.",
    path: "file",
  }),
  include_permissions_instructions: field(bool(), {
    doc: "Whether the model is told what the sandbox and the approval policy allow.",
    default: true,
  }),
  include_apps_instructions: field(bool(), {
    doc: "Whether the model is told how to use apps (connectors).",
    default: true,
  }),
  include_collaboration_mode_instructions: field(bool(), {
    doc: "Whether the model is told about the collaboration mode it works in, such as plan mode.",
    default: true,
  }),
  include_environment_context: field(bool(), {
    doc: "Whether the model is told about its surroundings: working directory, shell and the like.",
    default: true,
  }),
  include_environment_context_time: field(bool(), {
    doc: "Whether the description of the surroundings includes the current date and the time zone.",
    default: true,
  }),
  project_doc_max_bytes: field(usize(), {
    doc:
      "Number of bytes of project instructions (`AGENTS.md` and the like, all directories together) that are given to the " +
      "model; the rest is cut off. `0` reads none.",
    default: 32768,
  }),
  project_doc_fallback_filenames: field(list(str()), {
    doc: "File names to look for, in this order, in a directory without an `AGENTS.md`.",
    default: [],
    examples: [["CLAUDE.md"]],
  }),
  project_root_markers: field(list(str()), {
    doc:
      "Names of files or directories that mark the root of a project: Codex walks up from the working directory to the " +
      "first directory that holds one of them, and reads `.codex/config.toml` from there down. With an empty list, only " +
      "the working directory counts.",
    default: [".git"],
    examples: [[".git", ".hg", "package.json"]],
  }),
} satisfies Fields;
