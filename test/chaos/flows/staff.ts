import { choices } from "../../../core/generated/tables.ts";
import { decimalOf } from "../../../core/money.ts";
import { card, goodCards } from "../shop/instruments.ts";
import type { Row } from "../shop/dataverse.ts";
import { paid } from "./elsewhere.ts";
import type { Flow, Scene } from "./flow.ts";

const { refundState, refundReason, actionKind, actionState } = choices;

/** A row about a payment, as staff make it on its form; the amount in the payment's own currency. */
const about = (payment: Row, amount: number | undefined): Row => ({
  cfl_name: "Chaos",
  "cfl_paymentid@odata.bind": `/cfl_payments(${String(payment["cfl_paymentid"])})`,
  "transactioncurrencyid@odata.bind": `/transactioncurrencies(${String(payment["_transactioncurrencyid_value"])})`,
  ...(amount === undefined ? {} : { cfl_amount: amount }),
});

const askRefund = async ({ chance, shop }: Scene, payment: Row): Promise<void> => {
  const whole = Number(payment["cfl_amount"]);
  // Now and then more than there is: refused in words.
  const amount = chance.happens(0.4) ? undefined : Number((whole * chance.one([0.1, 0.25, 0.5, 0.5, 2])).toFixed(0));
  const reason = chance.one([refundReason.requested_by_customer, refundReason.duplicate, undefined] as const);
  await shop.staffRow("cfl_refunds", {
    ...about(payment, amount === 0 ? undefined : amount),
    cfl_state: refundState.requested,
    ...(reason && { cfl_refundreason: reason }),
  });
};

const ask = ({ shop }: Scene, payment: Row, wanted: { kind: keyof typeof actionKind; amount?: number | undefined }) =>
  shop.staffRow("cfl_paymentactions", {
    ...about(payment, wanted.amount),
    cfl_kind: actionKind[wanted.kind],
    cfl_state: actionState.requested,
  });

const refundOurs: Flow = {
  name: "staff: refund what was paid here",
  weight: 6,
  play: async (scene) => {
    const { chance, shop } = scene;
    const amount = chance.whole(20, 900);
    const order = await shop.order(amount);
    await (await shop.press(order, { amount }, card(chance.one(goodCards)))).answer();
    const payment = await shop.paymentWhere(`cfl_sourceid eq '${order}' and cfl_gatewayreference ne null`);
    if (!payment) return;
    const times = chance.whole(1, 3);
    if (chance.happens(0.3)) {
      await Promise.all(Array.from({ length: times }, () => askRefund(scene, payment)));
      return;
    }
    for (let asked = 0; asked < times; asked += 1) {
      await askRefund(scene, payment);
      await scene.breathe();
    }
  },
};

const refundTheirs: Flow = {
  name: "staff: refund what was paid elsewhere",
  weight: 3,
  play: async (scene) => {
    const method = scene.chance.one(["pm_card_visa", "pm_card_pendingRefund", "pm_card_refundFail"]);
    const intent = await paid(scene, {}, method);
    const payment = intent && (await scene.shop.paymentWhere(`cfl_gatewayreference eq '${intent.id}'`));
    if (!payment) return;
    await askRefund(scene, payment);
    // Somebody does the same in Stripe's dashboard.
    if (scene.chance.happens(0.4)) await scene.till.refund({ payment_intent: intent.id });
  },
};

const actions: Flow = {
  name: "staff: capture, cancel, ask again",
  weight: 5,
  play: async (scene) => {
    const { chance, shop } = scene;
    const kinds = [chance.one(["capture", "cancel", "sync"]), chance.one(["capture", "cancel", "sync"])] as const;
    const intent = await paid(scene, { capture_method: "manual" });
    const payment = intent && (await shop.paymentWhere(`cfl_gatewayreference eq '${intent.id}'`));
    if (!payment) return;
    const part = decimalOf({ amount: chance.whole(1, intent.amount), currency: intent.currency });
    const amount = chance.happens(0.5) ? part : undefined;
    const asked = kinds.map(
      (kind) => () => ask(scene, payment, { kind, amount: kind === "capture" ? amount : undefined }),
    );
    if (chance.happens(0.3)) await Promise.all(asked.map((askNow) => askNow()));
    else for (const askNow of asked) await askNow().then(scene.breathe);
  },
};

export const staff: readonly Flow[] = [refundOurs, refundTheirs, actions];
