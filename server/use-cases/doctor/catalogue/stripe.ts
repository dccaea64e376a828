import type { Checks } from "./check.ts";

export const stripeChecks = {
  "stripe.key": {
    looksAt: "Stripe answers to the server's key, in the mode that the key's name says",
    why: "Without a good key no payment can be made and no webhook can be followed up.",
  },
  "stripe.restricted": {
    looksAt: "the key is a restricted one (`rk_…`)",
    why: "A secret key may do everything in the account: whoever steals it can pay money out.",
  },
  "stripe.permissions": {
    looksAt:
      "a restricted key may read each kind of object that the server reads (write permissions cannot be tried harmlessly)",
    why: "What the key may not read stays untrue in Dataverse: a payment, refund or dispute is not followed.",
  },
  "stripe.account": {
    looksAt: "the account may take payments",
    why: "An account that is not activated refuses every live payment.",
  },
  "stripe.publishable": {
    looksAt:
      "each profile's publishable key belongs to the account of the server's key: it is shown one of its payments",
    why: "The payer's form would make its token in one account and the server look for it in another: every payment fails.",
  },
  "endpoint.present": {
    looksAt: "an endpoint leads to `<url>/webhooks/stripe`",
    why: "Without it Stripe tells of nothing that happens later: bank debits, refunds, disputes.",
  },
  "endpoint.single": {
    looksAt: "no second endpoint leads to the same address or to another Counterfoil server",
    why: "Each event comes twice, and one of the two is signed with a secret that the server may not know.",
  },
  "endpoint.enabled": {
    looksAt: "the endpoint is enabled",
    why: "Stripe sends nothing to a disabled endpoint, and disables one that answers with errors for days.",
  },
  "endpoint.events": {
    looksAt: "it is subscribed to every event that changes a row, and to no other",
    why: "What it is not subscribed to is found hours later by the reconciliation, if at all; what is too much costs time.",
  },
  "endpoint.version": {
    looksAt: "it is pinned to the server's API version",
    why: "Events of another version have other shapes: they are parked, and each costs another call.",
  },
  "endpoint.mode": {
    looksAt: "it is of the key's mode",
    why: "A live event must never touch test rows, nor the other way round: such events are ignored.",
  },
  "endpoint.delivery": {
    looksAt: "the events of the last day reached their endpoints",
    why: "An endpoint may look well and yet fail, with a wrong signing secret for one: rows then lag behind Stripe.",
  },
} as const satisfies Checks;
