import type { InboxHandler, Store } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import { handleNotice } from "../use-cases/notify/handle-notice.ts";
import { noticesInInbox } from "../use-cases/notify/keep-in-inbox.ts";
import type { Notices } from "../use-cases/notify/notice.ts";
import { oneByOne } from "../use-cases/one-by-one.ts";
import type { Configuration } from "./environment.ts";
import type { Parts } from "./parts.ts";

/** Where notices to owners are kept until they are told; undefined when nobody wants any. */
export const noticesOf = ({ notify }: Configuration, inbox: Store, log: Log): Notices | undefined =>
  notify === "owners" ? noticesInInbox({ inbox, clock: Date.now, log }) : undefined;

/** Handles what was kept; nothing of it is told any more once that is turned off. */
export const noticeHandler = ({ configuration, dataverse, currencies, log }: Parts): InboxHandler =>
  configuration.notify === "owners"
    ? oneByOne(handleNotice({ dataverse, currencies, log }))
    : oneByOne(async () => ({ kind: "done" }));
