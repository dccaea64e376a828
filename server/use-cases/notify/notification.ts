import { guidFromName } from "../../../core/ids.ts";
import type { Row } from "../../ports/dataverse.ts";
import { type Notice, type NoticeKind, occasionNameOf } from "./notice.ts";
import { subjectOf } from "./occasions.ts";
import type { Words } from "./words.ts";

/** The platform's numbers for icons, toasts and priorities of its notifications. */
const [failure, warning] = [100000002, 100000003];
const timed = 200000000;
const [normal, high] = [200000000, 200000001];

/** The platform takes it away after two weeks unless told; evidence is often due later. */
const keptSeconds = 30 * 24 * 3600;

const hasDate = new Set<NoticeKind>(["inquiry-opened", "dispute-opened"]);
const isOver = new Set<NoticeKind>(["dispute-lost", "refund-failed", "event-given-up"]);

/**
 * A row of `appnotification` for one user. It is created as a row, not by the action SendAppNotification, because a row may bring its
 * own GUID: the same thing told again to the same user is the same row. `subject`: GUID of the record that it opens.
 */
export const notificationFor = async (
  user: string,
  { notice, words, subject }: { readonly notice: Notice; readonly words: Words; readonly subject: string },
): Promise<Row> => {
  const { kind } = notice;
  const url = `?pagetype=entityrecord&etn=${subjectOf(kind).name}&id=${subject}`;
  return {
    appnotificationid: await guidFromName(`${occasionNameOf(notice)}:${user}`),
    title: words.title,
    body: words.body,
    "ownerid@odata.bind": `/systemusers(${user})`,
    icontype: isOver.has(kind) ? failure : warning,
    toasttype: timed,
    priority: hasDate.has(kind) ? high : normal,
    ttlinseconds: keptSeconds,
    data: JSON.stringify({ actions: [{ title: words.open, data: { type: "url", url } }] }),
  };
};
