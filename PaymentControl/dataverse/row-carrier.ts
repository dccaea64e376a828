import type { AttemptRequest } from "../../core/attempt.ts";
import { tables } from "../../core/generated/tables.ts";
import { isGuid, normalGuid } from "../../core/ids.ts";
import { err, ok } from "../../core/result.ts";
import { answerColumns, answerOfRow } from "./columns.ts";
import type { Row } from "./columns.ts";
import type { HandOver, Look, LookOptions, PaymentHost, PaymentSource } from "./payment-host.ts";
import { payerOfRow } from "./payer-of-row.ts";
import { findProfile } from "./profile-row.ts";
import { sessionByRow } from "./row-session.ts";
import { standingOfRow } from "./row-standing.ts";
import { readOwed } from "./source-row.ts";
import { isAnswer, isDenial } from "./web-api-fault.ts";
import { firstRow } from "./web-api.ts";
import type { WebApi } from "./web-api.ts";

const { name: table, columns, navigation } = tables.paymentAttempt;

export interface RowCarrierOptions {
  readonly api: WebApi;
  /** GUID of the signed-in user, where the host tells. */
  readonly user: string | undefined;
  readonly now: () => Date;
}

const rowOf = (request: AttemptRequest): Row => ({
  [columns.id]: request.attempt,
  [columns.name]: `${request.amount} ${request.currency}`,
  [`${navigation.profileid}@odata.bind`]: `/${tables.paymentProfile.set}(${request.profile})`,
  [columns.sourcetable]: request.recordTable,
  [columns.sourceid]: request.recordId,
  [columns.amount]: request.amount,
  [columns.currency]: request.currency,
  [columns.confirmationtoken]: request.confirmationToken,
  [columns.replykey]: request.replyKey,
  ...(request.telephone === true ? { [columns.telephone]: true } : {}),
  ...(request.returnTo === undefined ? {} : { [columns.returnto]: request.returnTo }),
});

const describe = async (api: WebApi, source: PaymentSource): ReturnType<PaymentHost["describe"]> => {
  try {
    const found = await findProfile(api, source);
    if (!found.ok) return found;
    const { amountColumn, profile } = found.value;
    if (amountColumn === undefined) return err({ kind: "not-configured", missing: "amount" });
    const owed = await readOwed(api, source, { ...found.value, amountColumn });
    const savedMethods = profile.savedMethods && owed.customer?.table === "contact";
    return ok({ profile: { ...profile, savedMethods }, ...owed });
  } catch (error) {
    return err({ kind: isDenial(error) ? "denied" : "unreachable" });
  }
};

const handOver = async (api: WebApi, request: AttemptRequest): Promise<HandOver> => {
  try {
    await api.createRecord(table, rowOf(request));
    return { kind: "taken", answer: { attempt: request.attempt, state: "waiting" } };
  } catch (error) {
    return isDenial(error) ? { kind: "denied" } : { kind: "failed", rolledBack: isAnswer(error) };
  }
};

const touch = async ({ api, now }: RowCarrierOptions, attempt: string, replyKey: string | undefined): Promise<void> => {
  const data = { [columns.touchedon]: now().toISOString(), ...(replyKey ? { [columns.replykey]: replyKey } : {}) };
  const send = async (): Promise<unknown> => api.updateRecord(table, attempt, data);
  // Once more, since the server may be writing the same row: a deadlock. After that the next slow look touches again.
  await send().catch(() => send().catch(() => undefined));
};

/** A query by id rather than a read: an empty page says "absent" without an error that would have to be guessed at. */
const look = async (options: RowCarrierOptions, attempt: string, wish: LookOptions): Promise<Look> => {
  if (wish.touch === true || wish.replyKey !== undefined) await touch(options, attempt, wish.replyKey);
  try {
    const row = await firstRow(options.api, table, `?$select=${answerColumns}&$filter=${columns.id} eq ${attempt}`);
    return row === undefined ? { kind: "absent" } : { kind: "answer", answer: answerOfRow(row) };
  } catch {
    return { kind: "unreachable" };
  }
};

/** Carries attempts as rows of `cfl_paymentattempt`, under the user's own Dataverse security. */
export const rowCarrier = (options: RowCarrierOptions): PaymentHost => ({
  hasForm: true,
  describe: (source) => describe(options.api, source),
  standing: (source, { profile }) =>
    standingOfRow(options.api, source, {
      profile: profile.id,
      now: options.now(),
      user: options.user !== undefined && isGuid(options.user) ? normalGuid(options.user) : undefined,
    }),
  payer: (description) => payerOfRow(options.api, description),
  session: (request, pause) => sessionByRow(options.api, request, pause),
  handOver: (request) => handOver(options.api, request),
  look: (attempt, wish = {}) => look(options, attempt, wish),
});
