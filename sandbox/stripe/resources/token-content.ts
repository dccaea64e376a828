import type { MethodContent } from "../cards/content.ts";

/** What a confirmation token stands for; its preview shows only a part. `id` is the token's. */
export type TokenContent =
  | { readonly id: string; readonly content: MethodContent }
  /** Id of a payment method that its customer chose again. */
  | { readonly id: string; readonly savedMethod: string };
