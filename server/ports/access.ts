import type { Answer } from "./dataverse.ts";

/** What a user of Dataverse may do, by Dataverse's own word: for what is done in a user's name without being that user. */
export interface Access {
  /** May this user read the row? Sharing and teams count. */
  mayRead(userId: string, row: { readonly set: string; readonly id: string }): Answer<boolean>;
  /** Does any of the user's roles hold this privilege, `prvCreatecfl_paymentaction`? */
  holds(userId: string, privilege: string): Answer<boolean>;
}
