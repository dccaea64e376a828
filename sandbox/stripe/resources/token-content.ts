import type { MethodContent } from "../cards/content.ts";

/** What a confirmation token stands for; its preview shows only a part. `id` is the token's. */
export interface TokenContent {
  readonly id: string;
  readonly content: MethodContent;
}
