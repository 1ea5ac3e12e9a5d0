-- Asks the server of the buffer for what an editor shows, and writes the answers to the file that OUT names.
local answers = {}
local patience = 100000

vim.wait(patience, function()
  return #vim.diagnostic.get(0) > 0
end, 50)
answers.diagnostics = vim.tbl_map(function(found)
  return { line = found.lnum + 1, message = found.message }
end, vim.diagnostic.get(0))

local function ask(method, line, column)
  vim.api.nvim_win_set_cursor(0, { line, column })
  local replies = vim.lsp.buf_request_sync(0, method, vim.lsp.util.make_position_params(), patience) or {}
  for _, reply in pairs(replies) do
    return reply.result or {}
  end
  return {}
end

local function labels(list)
  return vim.tbl_map(function(item)
    return item.label
  end, list.items or list)
end

local function line_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if vim.startswith(line, text) then
      return number
    end
  end
  error("no line " .. text)
end

local hover = ask("textDocument/hover", line_of("sandbox_mode"), 1)
answers.hover = hover.contents and hover.contents.value or hover.contents
answers.values = labels(ask("textDocument/completion", line_of("approval_policy"), #'approval_policy = "'))
answers.keys = labels(ask("textDocument/completion", line_of("[model_providers.corp.auth]") + 1, 0))

local file = io.open(vim.env.OUT, "w")
file:write(vim.fn.json_encode(answers))
file:close()
vim.cmd("qall!")
