import { handleNotice, type NotifyPorts, triesInAll } from "./handle-notice.ts";
import { type Notice, noticeItem, type Notices } from "./notice.ts";

/** For a run without an inbox: what comes up is held in memory and told when all rows are written, each with one try. */
export interface HeldNotices extends Notices {
  tell(ports: NotifyPorts): Promise<void>;
}

export const holdNotices = (): HeldNotices => {
  const held: Notice[] = [];
  return {
    keep: async (notice) => void held.push(notice),
    tell: async (ports) => {
      const handle = handleNotice(ports);
      for (const notice of held.splice(0)) await handle({ ...noticeItem(notice, 0), tries: triesInAll });
    },
  };
};
