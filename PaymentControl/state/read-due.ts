import { moneyFromDecimal } from "../../core/money.ts";
import type { Money } from "../../core/money.ts";
import { err, ok } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import type { DescribeFault, Description, Payer } from "../dataverse/payment-host.ts";
import type { ControlInputs } from "../inputs.ts";
import type { Halt } from "./payment-event.ts";
import { toldByHost } from "./told-by-host.ts";
import type { Visit } from "./visit.ts";

/** What is to be paid, checked against everything that would make the server refuse it. */
export interface Due {
  readonly description: Description;
  readonly money: Money;
  /** Who pays, once that was asked. */
  readonly payer?: Payer;
}

const haltOf = (fault: DescribeFault): Halt => {
  switch (fault.kind) {
    case "not-configured":
      return fault;
    case "refused":
      return { kind: "rejected", why: toldByHost(fault) };
    case "denied":
      return { kind: "unavailable", cause: "denied" };
    case "unreachable":
      return { kind: "unavailable", cause: "host" };
  }
};

/** The form may be ahead of the row; a thousandth apart is the same, since columns are rounded. */
const isAhead = (onForm: number | undefined, stored: number): boolean =>
  onForm !== undefined && !(Math.abs(onForm - stored) < 0.0005);

/** True when the payer sees an amount that was typed and not saved. */
export const isUnsaved = ({ host, agreed }: Visit, onForm: number | undefined, stored: number): boolean => {
  if (!host.hasForm) return false;
  if (isAhead(onForm, stored)) return onForm !== agreed.amount;
  agreed.amount = onForm;
  return false;
};

const check = (visit: Visit, inputs: ControlInputs, description: Description): Result<Due, Halt> => {
  if (!/^pk_\w+$/.test(description.profile.publishableKey)) {
    return err({ kind: "not-configured", missing: "publishableKey" });
  }
  if (isUnsaved(visit, inputs.amount, description.amount)) return err({ kind: "unsaved-change" });
  const money = moneyFromDecimal(description.amount, description.currency);
  return money.ok
    ? ok({ description, money: money.value })
    : err({ kind: "rejected", why: { kind: "amount", refusal: money.error } });
};

/** Asks the host what is due, or why nothing can be paid now. */
export const readDue = async (visit: Visit, inputs: () => ControlInputs): Promise<Result<Due, Halt>> => {
  const described = await visit.host.describe(visit.source);
  return described.ok ? check(visit, inputs(), described.value) : err(haltOf(described.error));
};
