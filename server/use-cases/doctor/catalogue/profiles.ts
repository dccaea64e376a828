import type { Checks } from "./check.ts";

export const profileChecks = {
  "currencies.rows": {
    looksAt: "each fixed currency of a profile has its row in Dataverse",
    why: "Without a currency row no payment in it can be written.",
  },
  "currencies.precision": {
    looksAt: "each currency keeps as many decimals as Stripe charges (yen 0, most 2, dinar 3)",
    why: "With too few decimals cents are lost; with too many an amount may be one that Stripe cannot charge.",
  },
  "currencies.amounts": {
    looksAt: "each amount column, ours too, takes its decimals from the currency, or has enough of its own",
    why: "A column with fewer decimals rounds what the payer owes.",
  },
  "profiles.present": {
    looksAt: "there is an active payment profile",
    why: "Without one no form can take a payment.",
  },
  "profiles.names": {
    looksAt: "no two active profiles share a name, or a table without a difference",
    why: "The component cannot know which one is meant.",
  },
  "profiles.mode": {
    looksAt: "profile, its publishable key and the server's key are all live or all test",
    why: "A mismatch is refused, so that test cards never pay for real orders.",
  },
  "profiles.key": {
    looksAt: "the publishable key is one (`pk_…`), and no secret key",
    why: "It is sent to every payer's browser: a secret key there gives the account away.",
  },
  "profiles.source": {
    looksAt: "source table, entity set and amount column exist, and the column holds an amount",
    why: "The server reads there what is owed.",
  },
  "profiles.currency": {
    looksAt: "the currency column exists and says a currency, or a fixed currency is given",
    why: "Twenty what? Without a currency every attempt is refused.",
  },
  "profiles.regarding": {
    looksAt: "the regarding lookup exists, on Payment to the source table or back",
    why: "It is how an order shows its payments.",
  },
  "profiles.receipt": {
    looksAt: "the column of the receipt's e-mail address exists and is text",
    why: "Without it Stripe sends no receipt.",
  },
  "profiles.payer": {
    looksAt: "the column of the payer's name, if one is named, exists and is text",
    why: "Some payment methods ask for a name, and staff look for it.",
  },
  "profiles.origins": {
    looksAt: "return origins: at least one, https",
    why: "A bank's page sends the payer back there; without one such payments are refused.",
  },
  "profiles.team": {
    looksAt: "the team that owns payments of rows without an owner exists",
    why: "A payment that nobody can own cannot be written.",
  },
  "site.reached": {
    looksAt: "with `--site`: the page answers",
    why: "What does not answer cannot be judged.",
  },
  "site.policy": {
    looksAt: "with `--site`: the page's content security policy, in header and page, admits Stripe's hosts",
    why: "A blocked host means that the payment form stays empty, or that a bank's question never shows.",
  },
} as const satisfies Checks;
