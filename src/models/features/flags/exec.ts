import { field, type Fields } from "../../field.ts";
import { FeatureCodeMode } from "../code-mode-config-toml.ts";
import { FeatureCodeModeHost } from "../code-mode-host-config-toml.ts";
import { FeatureNetworkProxy } from "../network-proxy-config-toml.ts";
import { deprecated, experimental, olderName, removed, stable, unfinished } from "./flag.ts";

/** Flags about commands: the shell, code mode, patches, the sandbox, permissions and the network. */
export const execFlags = {
  shell_tool: stable(true, "The tool with which the model runs commands. Without it, the model cannot run any."),
  unified_exec: stable(
    true,
    "One tool for commands that keeps them running, so that the model can come back to them and type into them.",
  ),
  experimental_use_unified_exec_tool: olderName("unified_exec"),
  unified_exec_tty: stable(true, "Let the model run commands in a terminal (TTY), for programs that need one."),
  unified_exec_zsh_fork: removed(false, "A modified zsh for the commands of `unified_exec`."),
  shell_zsh_fork: removed(false, "A modified zsh for commands."),
  shell_snapshot: stable(
    true,
    "Read your shell's start-up files once a session and reuse the result, so that commands start faster.",
    { guarded: true },
  ),
  shell_snapshot_v2: unfinished("The second version of `shell_snapshot`."),
  login_shell_package_path: experimental(
    "Keep the tools that Codex brings along, such as ripgrep, on the `PATH` when the start-up files of a login shell reset it.",
  ),
  powershell_shell_version: unfinished("Tell the model which version of PowerShell its commands run in."),
  command_sessions_world_state: unfinished(
    "Tell the model which of its commands are still running, as part of the state of its surroundings.",
  ),
  incremental_exec_tools: unfinished("Tell the model about the tools for commands step by step, as they change."),
  write_stdin_approval: stable(true, "Review what the model types into a running command like a command of its own."),
  executed_tool_call_metadata: unfinished("Metadata about tool calls that ran."),
  multi_env_copy_file: unfinished("A tool to copy files between the environments of a session."),
  deferred_executor: unfinished("Start the environment that runs commands later, while the session goes on."),
  executor_capability_discovery: unfinished(
    "Ask the environment that runs commands what it offers, such as skills and plugins.",
  ),
  executor_capability_discovery_v2: unfinished("The second version of `executor_capability_discovery`."),
  stable_environment_tools: removed(false, "A list of tools that stays the same when environments change."),
  prevent_idle_sleep: experimental("Keep the computer from going to sleep while Codex works on a thread."),

  code_mode: field(FeatureCodeMode, {
    doc: "Let the model call tools from code that it writes, so that one step can combine many calls.",
    default: false,
    toggle: true,
    stage: "under development",
  }),
  code_mode_only: unfinished(
    "Offer the model tools through code mode only, apart from those that must be called directly.",
  ),
  code_mode_only_strict_3p_tools: unfinished(
    "With `code_mode_only`, keep tools of third parties strictly to code mode.",
  ),
  code_mode_tool_search: unfinished("Let code search for the tools that it can call."),
  code_mode_prewarm: unfinished("Prepare the place that runs code mode's code before it is needed."),
  code_mode_interrupt: stable(true, "Let code mode's code be interrupted while it runs."),
  code_mode_buffered_exec: removed(false, "Collecting the output of code mode's code."),
  code_mode_tool_description_first: removed(false, "Order of the description of code mode's tool."),
  code_mode_host: field(FeatureCodeModeHost, {
    doc: "Run code mode's code in a separate process (`codex-code-mode-host`).",
    default: true,
    stage: "stable",
  }),
  code_mode_host_grpc: stable(true, "Talk to code mode's process over gRPC."),
  code_mode_host_output_truncation: stable(true, "Shorten long output of code mode's code in its own process."),
  js_repl: removed(false, "A JavaScript prompt for the model, kept open over a session."),
  js_repl_tools_only: removed(false, "Tools through the JavaScript prompt only."),

  apply_patch_freeform: removed(false, "The patch tool in a format that is not JSON."),
  apply_patch_streaming_events: unfinished("Report a patch to the interface while the model still writes it."),
  apply_patch_preserve_line_endings: removed(false, "Keeping a file's line endings when a patch changes it."),
  cwd_relative_turn_diffs: unfinished("Paths relative to the working directory in the summary of what a turn changed."),
  codex_git_commit: removed(false, "Commits that Codex makes under its own name."),
  undo: removed(false, "Taking back what a turn changed."),

  exec_permission_approvals: unfinished(
    "Let the model ask for further permissions together with a command, instead of leaving the sandbox.",
  ),
  request_permissions: olderName("exec_permission_approvals"),
  request_permissions_tool: unfinished("A tool with which the model asks for further permissions."),
  request_rule: removed(false, "Rules for commands that the model proposes."),

  use_legacy_landlock: deprecated(
    false,
    "The older sandbox for commands on Linux, built on Landlock.",
    "Codex will stop reading it. Remove it to use the current sandbox.",
  ),
  use_linux_sandbox_bwrap: removed(false, "The sandbox for commands on Linux that is built on bubblewrap."),
  experimental_windows_sandbox: removed(false, "The sandbox for commands on Windows.", "Use `sandbox` in `[windows]`."),
  enable_experimental_windows_sandbox: olderName("experimental_windows_sandbox", "Use `sandbox` in `[windows]`."),
  elevated_windows_sandbox: removed(
    false,
    "The elevated sandbox for commands on Windows.",
    "Use `sandbox` in `[windows]`.",
  ),
  windows_sandbox_service: unfinished("A Windows service that sets up the sandbox for commands."),
  prefer_mxc: unfinished("Prefer the MXC sandbox on Windows."),

  network_proxy: field(FeatureNetworkProxy, {
    power: {},
    guarded: true,
    toggle: true,
    doc: "Apply the restrictions of the network proxy to sandboxed sessions that have network access. Takes effect when Codex starts again.",
    default: false,
    stage: "experimental",
  }),
  credential_masking: unfinished(
    "Give commands stand-ins for the credentials in their environment. Needs a sandbox and `network_proxy`; without them commands get the real credentials.",
    { userOnly: true },
  ),
  respect_system_proxy: experimental(
    "Send Codex's own requests through the proxy of the system settings of macOS or Windows.",
    {
      userOnly: true,
    },
  ),
  system_proxy_fallback: stable(true, "Fall back on the proxy of the system settings for Codex's own requests.", {
    userOnly: true,
  }),
} satisfies Fields;
