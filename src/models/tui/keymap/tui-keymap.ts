import { field, table } from "../../field.ts";
import type { z } from "../../z.ts";
import { TuiAgentsKeymap } from "./tui-agents-keymap.ts";
import { TuiApprovalKeymap } from "./tui-approval-keymap.ts";
import { TuiChatKeymap } from "./tui-chat-keymap.ts";
import { TuiComposerKeymap } from "./tui-composer-keymap.ts";
import { TuiEditorKeymap } from "./tui-editor-keymap.ts";
import { TuiGlobalKeymap } from "./tui-global-keymap.ts";
import { TuiListKeymap } from "./tui-list-keymap.ts";
import { TuiPagerKeymap } from "./tui-pager-keymap.ts";
import { TuiVimNormalKeymap } from "./tui-vim-normal-keymap.ts";
import { TuiVimOperatorKeymap } from "./tui-vim-operator-keymap.ts";
import { TuiVimSearchKeymap } from "./tui-vim-search-keymap.ts";
import { TuiVimTextObjectKeymap } from "./tui-vim-text-object-keymap.ts";

export const TuiKeymap = table("TuiKeymap", {
  doc: "Keys of the terminal interface, one table per context. An action that is not set keeps its default key. Two actions of one context must not share a key, nor may one take a key that another has by default unless that one is set to `[]`; Codex refuses to open the interface otherwise.",
  positional: "required",
  fields: {
    global: field(TuiGlobalKeymap, { doc: "Keys that work everywhere." }),
    chat: field(TuiChatKeymap, { doc: "Keys of the conversation view." }),
    composer: field(TuiComposerKeymap, { doc: "Keys of the composer." }),
    editor: field(TuiEditorKeymap, { doc: "Keys for editing text." }),
    vim_normal: field(TuiVimNormalKeymap, { doc: "Keys of Vim's normal mode." }),
    vim_operator: field(TuiVimOperatorKeymap, { doc: "Keys while a Vim operator waits for its motion." }),
    vim_search: field(TuiVimSearchKeymap, { doc: "Keys for searching in Vim mode." }),
    vim_text_object: field(TuiVimTextObjectKeymap, { doc: "Keys that name a Vim text object." }),
    pager: field(TuiPagerKeymap, { doc: "Keys of the pager." }),
    list: field(TuiListKeymap, { doc: "Keys of lists to choose from." }),
    agents: field(TuiAgentsKeymap, { doc: "Keys of the command center." }),
    approval: field(TuiApprovalKeymap, { doc: "Keys of the approval dialog." }),
  },
});
export type TuiKeymap = z.infer<typeof TuiKeymap>;
