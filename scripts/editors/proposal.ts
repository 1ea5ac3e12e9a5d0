import type { Proposal } from "./server.ts";

/** Text of the protocol, with or without a kind. */
export type MarkedText = string | { readonly value: string };

/** A completion item of the Language Server Protocol, as far as it is looked at. */
export interface CompletionItem {
  readonly label: string;
  readonly kind?: number | undefined;
  readonly detail?: string | undefined;
  readonly documentation?: MarkedText | undefined;
  readonly insertText?: string | undefined;
  readonly textEdit?: { readonly newText: string } | undefined;
  readonly deprecated?: boolean | undefined;
  readonly tags?: readonly number[] | undefined;
}

export function plainText(text: MarkedText | undefined): string | undefined {
  return typeof text === "string" ? text : text?.value;
}

export function proposalOf(item: CompletionItem): Proposal {
  const documentation = plainText(item.documentation);
  const inserted = item.textEdit?.newText ?? item.insertText;
  return {
    label: item.label,
    ...(item.kind !== undefined && { kind: item.kind }),
    ...(item.detail !== undefined && { detail: item.detail }),
    ...(documentation !== undefined && { documentation }),
    ...(inserted !== undefined && { inserted }),
    isDeprecated: item.deprecated === true || item.tags?.includes(1) === true,
  };
}
