-- The language server of codex-config, for `vim.lsp.enable("codex_config")` of Neovim 0.11 and newer.
return {
  cmd = { "codex-config", "lsp" },
  filetypes = { "toml", "json" },
  root_markers = { ".codex", ".git" },
}
