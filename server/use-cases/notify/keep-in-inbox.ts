import type { Inbox } from "../../ports/inbox.ts";
import type { Clock, Log } from "../../ports/log.ts";
import { noticeItem, type Notices } from "./notice.ts";

/** Notices go through the inbox, as everything does that must happen once and outlive a crash. */
export const noticesInInbox = (ports: {
  readonly inbox: Pick<Inbox, "store">;
  readonly clock: Clock;
  readonly log: Log;
}): Notices => ({
  keep: async (notice) => {
    const stored = await ports.inbox.store(noticeItem(notice, ports.clock()));
    if (!stored.ok) ports.log.warn("notice-not-kept", { notice: notice.kind, why: stored.error.detail });
  },
});
