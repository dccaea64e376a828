import type { AttemptAnswer, AttemptRequest, SessionRequest } from "../../core/attempt.ts";
import { moneyFromDecimal } from "../../core/money.ts";
import { err, ok } from "../../core/result.ts";
import { textOf } from "./columns.ts";
import type {
  Description,
  HandOver,
  HostRefusal,
  Look,
  LookOptions,
  PaymentHost,
  PaymentSource,
  Standing,
} from "./payment-host.ts";
import { provenBy } from "./proven-by.ts";
import { answerOf, descriptionOf, openEnvelope } from "./relay-answers.ts";
import type { PageMemory } from "./page-memory.ts";
import type { RelayReply } from "./relay-answers.ts";

const address = "/_api/serverlogics/counterfoil";

export interface RelayCarrierOptions {
  readonly fetch: typeof globalThis.fetch;
  /** The site's CSRF token, as `shell.getTokenDeferred` hands it out. */
  readonly token: () => PromiseLike<string>;
  readonly memory: PageMemory;
}

interface Call {
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: AttemptRequest | SessionRequest;
}

const withQuery = (query: Call["query"] = {}): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? address : `${address}?${new URLSearchParams(given).toString()}`;
};

/** A site that no longer knows the visitor answers so, or leads to its sign-in page: nothing was carried. */
const isDenial = ({ status, redirected, headers }: Response): boolean =>
  status === 401 || status === 403 || (redirected && !/\bjson\b/.test(headers.get("content-type") ?? ""));

const call = async (options: RelayCarrierOptions, { query, body }: Call): Promise<RelayReply> => {
  try {
    const headers = { __RequestVerificationToken: await options.token(), "Content-Type": "application/json" };
    const response = await options.fetch(withQuery(query), {
      method: body === undefined ? "GET" : "POST",
      headers,
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return isDenial(response) ? { kind: "denied" } : openEnvelope(await response.json());
  } catch {
    return { kind: "none" };
  }
};

const refusalOf = ({ sentence, reason }: HostRefusal) => ({
  ...{ kind: "refused" as const, sentence },
  ...(reason === undefined ? {} : { reason }),
});

const describe = async (
  options: RelayCarrierOptions,
  { table, record, profile }: PaymentSource,
): ReturnType<PaymentHost["describe"]> => {
  const reply = await call(options, { query: { recordTable: table, recordId: record, profile } });
  if (reply.kind === "refused") {
    return err(reply.missesProfile ? { kind: "not-configured", missing: "profile" } : refusalOf(reply));
  }
  if (reply.kind === "denied") return err(reply);
  const description = reply.kind === "data" ? descriptionOf(reply.data) : undefined;
  return description === undefined ? err({ kind: "unreachable" }) : ok(description);
};

const standingOf = (answer: AttemptAnswer | undefined, { amount, currency }: Description): Standing => {
  if (answer === undefined || ["declined", "rejected", "expired"].includes(answer.state)) return { kind: "open" };
  const owed = moneyFromDecimal(amount, currency);
  const money = owed.ok ? { money: owed.value } : {};
  if (answer.state !== "succeeded") return { kind: "unfinished", answer, ...money };
  return { kind: "paid", receipt: { standing: "paid", ...money, ...provenBy(answer) } };
};

const subjectOf = (table: string, record: string): string => `${table}:${record}`;

/** The attempt that this page made before it was loaded anew: the description may tell, else the page remembers. */
const standing = async (
  options: RelayCarrierOptions,
  source: PaymentSource,
  description: Description,
): Promise<Standing> => {
  if (description.attempt !== undefined) return standingOf(description.attempt, description);
  const attempt = options.memory.recall(subjectOf(source.table, source.record));
  const found = attempt === undefined ? undefined : await look(options, attempt, {});
  return standingOf(found?.kind === "answer" ? found.answer : undefined, description);
};

const handOver = async (options: RelayCarrierOptions, request: AttemptRequest): Promise<HandOver> => {
  options.memory.remember(subjectOf(request.recordTable, request.recordId), request.attempt);
  const reply = await call(options, { body: request });
  if (reply.kind === "refused") return refusalOf(reply);
  if (reply.kind === "denied") return reply;
  const answer = reply.kind === "data" ? answerOf(reply.data) : undefined;
  // The relay is no transaction: without an answer the server may still be at work.
  return answer === undefined ? { kind: "failed", rolledBack: false } : { kind: "taken", answer };
};

const session = async (options: RelayCarrierOptions, request: SessionRequest): Promise<string | undefined> => {
  const reply = await call(options, { body: request });
  return reply.kind === "data" ? textOf(reply.data["reply"]) : undefined;
};

/** Every look is a touch: the server answers from the gateway where it must. */
const look = async (options: RelayCarrierOptions, attempt: string, { replyKey }: LookOptions): Promise<Look> => {
  const reply = await call(options, { query: { attempt, replyKey } });
  if (reply.kind === "absent") return reply;
  const answer = reply.kind === "data" ? answerOf(reply.data) : undefined;
  return answer === undefined ? { kind: "unreachable" } : { kind: "answer", answer };
};

/** Carries attempts through the site's server logic, since portal rows are cached and know no visitor. */
export const relayCarrier = (options: RelayCarrierOptions): PaymentHost => ({
  hasForm: false,
  describe: (source) => describe(options, source),
  standing: (source, description) => standing(options, source, description),
  payer: ({ billing = {} }) => ({ billing }),
  session: (request) => session(options, request),
  handOver: (request) => handOver(options, request),
  look: (attempt, wish = {}) => look(options, attempt, wish),
});
