import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkAmount, decimalsOf } from "../../../sandbox/stripe/amounts.ts";
import { testCardNamed, testCardOf, testCards } from "../../../sandbox/stripe/cards/test-cards.ts";
import { isCardNumber } from "../../../sandbox/stripe/cards/tokenise.ts";

const facts = join(process.cwd(), "../shared/stripe");
const present = existsSync(facts);
if (!present) process.stderr.write("Skipped: facts of Stripe's documentation are not here (../shared/stripe).\n");

interface CardFact {
  readonly number: string;
  readonly payment_method: string | null;
  readonly error_code?: string;
  readonly decline_code?: string | null;
}

interface Limits {
  readonly amounts: { readonly min_by_currency_minor_units: Readonly<Record<string, number>> };
  readonly currencies: { readonly zero_decimal: readonly string[]; readonly three_decimal: readonly string[] };
}

const read = <Facts>(file: string): Facts => JSON.parse(readFileSync(join(facts, file), "utf8")) as Facts;

it("knows no card twice, and only numbers that pass the check digit", () => {
  expect(new Set(testCards.map(({ number }) => number)).size).toBe(testCards.length);
  expect(testCards.filter(({ number }) => !isCardNumber(number))).toEqual([]);
});

(present ? describe : describe.skip)("Stripe's documentation", () => {
  it("lists no test card that the sandbox does not know, or knows otherwise", () => {
    const wrong = read<{ cards: CardFact[] }>("test-cards.json").cards.filter((fact) => {
      if (fact.error_code === "incorrect_number") return isCardNumber(fact.number);
      const card = testCardOf(fact.number);
      const named = fact.payment_method === null || testCardNamed(fact.payment_method) === card;
      const decline = card?.verdict.kind === "declined" ? card.verdict.decline : undefined;
      const declines = fact.error_code === undefined || decline?.code === fact.error_code;
      const codes = !fact.decline_code || decline?.declineCode === fact.decline_code;
      return !card || !named || !declines || !codes;
    });
    expect(wrong).toEqual([]);
  });

  it("has the same minimums and decimals", () => {
    const { amounts, currencies } = read<Limits>("limits.json");
    for (const [currency, minimum] of Object.entries(amounts.min_by_currency_minor_units)) {
      expect([currency, checkAmount(minimum, currency).ok, checkAmount(minimum - 1, currency).ok]).toEqual([
        currency,
        true,
        false,
      ]);
    }
    expect(currencies.zero_decimal.map(decimalsOf)).toEqual(currencies.zero_decimal.map(() => 0));
    expect(currencies.three_decimal.map(decimalsOf)).toEqual(currencies.three_decimal.map(() => 3));
  });
});
