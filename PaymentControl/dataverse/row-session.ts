import { attemptStates } from "../../core/attempt.ts";
import type { SessionRequest } from "../../core/attempt.ts";
import { tables } from "../../core/generated/tables.ts";
import { textOf } from "./columns.ts";
import type { Row } from "./columns.ts";
import type { Pause } from "./payment-host.ts";
import { firstRow } from "./web-api.ts";
import type { WebApi } from "./web-api.ts";

const { name: table, columns, navigation } = tables.paymentAttempt;

/** Milliseconds between looks; whoever asks gives up before they are used up. */
const waits = [100, 150, 200, 250, 300, 400, 500, 600];

const rowOf = (request: SessionRequest): Row => ({
  [columns.id]: request.session,
  [`${navigation.profileid}@odata.bind`]: `/${tables.paymentProfile.set}(${request.profile})`,
  [columns.sourcetable]: request.recordTable,
  [columns.sourceid]: request.recordId,
  [columns.state]: attemptStates.session,
  [columns.replykey]: request.replyKey,
});

/** Asks for the saved methods by a row that is no attempt: it has no token. Undefined when there are none, or none in time. */
export const sessionByRow = async (api: WebApi, request: SessionRequest, pause: Pause): Promise<string | undefined> => {
  const query = `?$select=${columns.reply},${columns.reasoncode}&$filter=${columns.id} eq ${request.session}`;
  try {
    await api.createRecord(table, rowOf(request));
    for (const wait of waits) {
      if (!(await pause(wait))) return undefined;
      const row = await firstRow(api, table, query);
      const reply = textOf(row?.[columns.reply]);
      if (reply !== undefined || textOf(row?.[columns.reasoncode]) !== undefined) return reply;
    }
  } catch {
    // Nobody is kept from paying by what would only spare them some typing.
  }
  return undefined;
};
