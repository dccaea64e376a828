import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, DataverseFault, Row } from "../../ports/dataverse.ts";

/** A currency row of the organisation: its GUID and ISO code in capitals. */
export interface CurrencyRow {
  readonly id: string;
  readonly code: string;
}

export interface Currencies {
  byId(id: string): Promise<Result<CurrencyRow, DataverseFault>>;
  byCode(code: string): Promise<Result<CurrencyRow, DataverseFault>>;
}

const set = "transactioncurrencies";
const select = ["transactioncurrencyid", "isocurrencycode"];

const currencyOf = (row: Row): CurrencyRow => ({
  id: String(row["transactioncurrencyid"]),
  code: String(row["isocurrencycode"]).toUpperCase(),
});

/** Currencies change once in a blue moon: each is asked for once. */
export const rememberCurrencies = (dataverse: Dataverse): Currencies => {
  const known = new Map<string, CurrencyRow>();
  const remember = (row: Row): CurrencyRow => {
    const currency = currencyOf(row);
    known.set(currency.id, currency);
    known.set(currency.code, currency);
    return currency;
  };
  return {
    byId: async (id) => {
      const found = known.get(id);
      if (found) return ok(found);
      const answer = await dataverse.retrieve({ set, id }, { select });
      return answer.ok ? ok(remember(answer.value.row)) : answer;
    },
    byCode: async (code) => {
      const found = known.get(code);
      if (found) return ok(found);
      const answer = await dataverse.list(set, { select, filter: `isocurrencycode eq '${code}'`, top: 1 });
      if (!answer.ok) return answer;
      const [first] = answer.value;
      return first ? ok(remember(first.row)) : err({ kind: "not-found" });
    },
  };
};
