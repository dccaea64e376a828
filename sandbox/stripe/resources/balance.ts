import type Stripe from "stripe";
import { z } from "zod";
import { ok } from "../../../core/result.ts";
import { missing } from "../http/fault.ts";
import { listPage } from "../http/list.ts";
import { text } from "../http/parameters.ts";
import { route } from "../http/route.ts";
import { created, paging } from "../http/shared-parameters.ts";
import { account, type World } from "../world.ts";

const listParameters = z.strictObject({
  created,
  currency: text.optional(),
  source: text.optional(),
  type: text.optional(),
  ...paging,
});

const sumOf = (world: World, status: string) =>
  account.balances.map((currency) => {
    const amount = world.store.balance_transaction
      .all()
      .filter((transaction) => transaction.status === status && transaction.currency === currency)
      .reduce((sum, { net }) => sum + net, 0);
    return { amount, currency, source_types: { card: amount } };
  });

const balanceShape = (world: World): Stripe.Balance => ({
  object: "balance",
  available: sumOf(world, "available"),
  livemode: false,
  pending: sumOf(world, "pending"),
});

const accountShape = (): Stripe.Account => ({
  id: account.id,
  object: "account",
  business_type: "company",
  charges_enabled: true,
  country: "DE",
  default_currency: account.balances[0],
  details_submitted: true,
  email: "sandbox@example.com",
  payouts_enabled: true,
  type: "standard",
});

export const balanceRoutes = [
  route("GET /v1/account", { parameters: z.strictObject({}), handle: () => ok(accountShape()) }),
  route("GET /v1/balance", { parameters: z.strictObject({}), handle: ({ world }) => ok(balanceShape(world)) }),
  route("GET /v1/balance_transactions", {
    parameters: listParameters,
    handle: ({ world, parameters: { currency, source, type, ...page } }) =>
      listPage(world.store.balance_transaction, {
        url: "/v1/balance_transactions",
        by: { source },
        where: (one) =>
          (currency === undefined || one.currency === currency) && (type === undefined || one.type === type),
        ...page,
      }),
  }),
  route("GET /v1/balance_transactions/:id", {
    parameters: z.strictObject({}),
    handle: ({ world, id }) => {
      const transaction = world.store.balance_transaction.get(id);
      return transaction ? ok(transaction) : missing("balance transaction", id);
    },
  }),
];
