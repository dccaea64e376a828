import { randomUUID } from "node:crypto";
import { type AttemptAnswer, attemptStates } from "../../../core/attempt.ts";
import { createReplyKey } from "../../../core/sealing.ts";
import { err, ok } from "../../../core/result.ts";
import type { InboxItem } from "../../../server/ports/inbox.ts";
import { receiveFromPortal, repeatForPortal } from "../../../server/use-cases/pay/portal.ts";
import type { PortalPorts } from "../../../server/use-cases/pay/portal-answer.ts";
import { createFakeDataverse } from "../../fixtures/fake-dataverse.ts";
import { rememberingLog } from "../../fixtures/remembering-log.ts";

const set = "cfl_paymentattempts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A server whose store is a queue that others share: it holds nothing, and recognises nothing. */
const aServer = () => {
  const dataverse = createFakeDataverse();
  const looks: ((heard?: AttemptAnswer) => void)[] = [];
  let now = 0;
  const stored: InboxItem[] = [];
  const held = new Set<string>();
  const ports: PortalPorts = {
    dataverse,
    outcomes: {
      announce: () => undefined,
      // Of the two waits the short one comes before a look at the row.
      next: (_attempt, withinMs) => new Promise((resolve) => void (withinMs < 20_000 && looks.push(resolve))),
    },
    inbox: {
      store: async (item) => {
        stored.push(item);
        return ok({ repeated: false });
      },
      holds: (id) => held.has(id),
      revive: async () => false,
    },
    clock: () => now,
    log: rememberingLog(),
  };
  /** Half a second later, or as soon as this is heard, the open call looks at the row. */
  const look = async (heard?: AttemptAnswer): Promise<void> => {
    for (let turns = 0; looks.length === 0 && turns < 1_000; turns++) await turn();
    const next = looks.shift();
    if (!next) throw new Error("Nobody waits for a look.");
    now += heard ? 0 : 500;
    next(heard);
    await turn();
  };
  return { dataverse, look, stored, held, ports };
};

const visitor = randomUUID();

const aRequest = async () => ({
  attempt: randomUUID(),
  profile: randomUUID(),
  recordTable: "sample_order",
  recordId: randomUUID(),
  amount: 40,
  currency: "EUR",
  confirmationToken: "ctoken_1",
  replyKey: (await createReplyKey()).publicKey,
  visitor: { id: visitor },
});

describe("a portal's open call, when another process carries the attempt out", () => {
  it("is answered at the first look after the attempt's row says how it ended", async () => {
    const { dataverse, look, ports } = aServer();
    const request = await aRequest();
    const own = { cfl_visitorid: visitor, cfl_gatewayreference: "pi_1" };
    const answer = receiveFromPortal(request, ports);
    await look();
    dataverse.put(set, request.attempt, { ...own, cfl_state: attemptStates.working });
    await look();
    await look();
    dataverse.put(set, request.attempt, { ...own, cfl_state: attemptStates.succeeded });
    await look();
    expect(await answer).toEqual(ok({ attempt: request.attempt, state: "succeeded", reference: "pi_1" }));
  });

  it("ends undecided after twenty seconds", async () => {
    const { look, ports } = aServer();
    const request = await aRequest();
    const answer = receiveFromPortal(request, ports);
    for (let looks = 1; looks <= 40; looks++) await look();
    expect(await answer).toEqual(ok({ attempt: request.attempt, state: "working" }));
  });

  it("tells nobody but the visitor whose attempt it is", async () => {
    const { dataverse, look, ports } = aServer();
    const request = await aRequest();
    dataverse.put(set, request.attempt, { cfl_visitorid: visitor, cfl_state: attemptStates.succeeded });
    const answer = receiveFromPortal({ ...request, visitor: { id: randomUUID() } }, ports);
    await look({ attempt: request.attempt, state: "succeeded" });
    expect(await answer).toEqual(err({ kind: "foreign" }));
  });

  it("brings a refusal that left no row", async () => {
    const { look, ports } = aServer();
    const request = await aRequest();
    const refused: AttemptAnswer = { attempt: request.attempt, state: "rejected", reasonCode: "no_profile" };
    const answer = receiveFromPortal(request, ports);
    await look(refused);
    expect(await answer).toEqual(ok(refused));
  });

  it("hears, when it is repeated, of a step that was written since it asked", async () => {
    const { dataverse, look, stored, ports } = aServer();
    const attempt = randomUUID();
    const own = { cfl_paymentattemptid: attempt, cfl_visitorid: visitor };
    dataverse.put(set, attempt, { ...own, cfl_state: attemptStates.requires_action, cfl_reply: "old" });
    const answer = repeatForPortal({ attempt, visitor }, ports);
    await look();
    await look();
    expect(stored).toMatchObject([{ kind: "touch" }]);
    dataverse.put(set, attempt, { ...own, cfl_state: attemptStates.requires_action, cfl_reply: "new" });
    await look();
    expect(await answer).toMatchObject({ value: { state: "requires_action", reply: "new" } });
  });
});

describe("a press that arrives twice", () => {
  it("is undecided, not turned away, when Dataverse cannot say how the first one ended", async () => {
    const { dataverse, ports } = aServer();
    jest.spyOn(ports.inbox, "store").mockResolvedValue(ok({ repeated: true }));
    jest.spyOn(dataverse, "retrieve").mockResolvedValue(err({ kind: "unavailable", detail: "down" }));
    const request = await aRequest();
    expect(await receiveFromPortal(request, ports)).toEqual(ok({ attempt: request.attempt, state: "working" }));
  });
});

describe("the receipt of an attempt that is asked for again", () => {
  const paidBy = (ports: ReturnType<typeof aServer>, who: string | null): string => {
    const attempt = randomUUID();
    const row = { cfl_state: attemptStates.succeeded, cfl_receipturl: "https://pay.stripe.com/receipts/1" };
    ports.dataverse.put(set, attempt, { ...row, cfl_visitorid: who });
    return attempt;
  };

  it("is told to the visitor who paid", async () => {
    const server = aServer();
    const answer = await repeatForPortal({ attempt: paidBy(server, visitor), visitor }, server.ports);
    expect(answer).toMatchObject({ value: { receiptUrl: "https://pay.stripe.com/receipts/1" } });
  });

  it("stays out where only the attempt's GUID is known", async () => {
    const server = aServer();
    const attempt = paidBy(server, null);
    const answer = await repeatForPortal({ attempt, visitor: undefined }, server.ports);
    expect(answer).toEqual(ok({ attempt, state: "succeeded" }));
  });
});

describe("an attempt that has not arrived", () => {
  it("is given up for good: its row says expired, and every page is told that it is unknown", async () => {
    const { dataverse, ports } = aServer();
    const attempt = randomUUID();
    expect(await repeatForPortal({ attempt, visitor }, ports)).toEqual(err({ kind: "unknown" }));
    expect(dataverse.rows(set)).toMatchObject([{ cfl_state: attemptStates.expired, cfl_visitorid: visitor }]);
    expect(await repeatForPortal({ attempt, visitor }, ports)).toEqual(err({ kind: "unknown" }));
    expect(dataverse.rows(set)).toHaveLength(1);
  });

  it("is answered from its row when that was made in the very same moment", async () => {
    const { dataverse, ports } = aServer();
    const attempt = randomUUID();
    const retrieve = dataverse.retrieve.bind(dataverse);
    const absentOnce = jest.spyOn(dataverse, "retrieve").mockResolvedValueOnce(err({ kind: "not-found" }));
    dataverse.put(set, attempt, { cfl_visitorid: visitor, cfl_state: attemptStates.working });
    absentOnce.mockImplementation(retrieve);
    expect(await repeatForPortal({ attempt, visitor }, ports)).toEqual(ok({ attempt, state: "working" }));
    expect(dataverse.rows(set)).toMatchObject([{ cfl_state: attemptStates.working }]);
  });

  it("is not given up while this server's own store holds it", async () => {
    const { dataverse, held, ports } = aServer();
    const attempt = randomUUID();
    held.add(`attempt:${attempt}`);
    expect(await repeatForPortal({ attempt, visitor }, ports)).toEqual(ok({ attempt, state: "working" }));
    expect(dataverse.rows(set)).toEqual([]);
  });

  it("stays undecided when Dataverse cannot say", async () => {
    const { dataverse, ports } = aServer();
    jest.spyOn(dataverse, "createAt").mockResolvedValue(err({ kind: "unavailable", detail: "down" }));
    expect(await repeatForPortal({ attempt: randomUUID(), visitor }, ports)).toEqual(err({ kind: "unavailable" }));
  });
});
