import { orderTable, userId } from "../order.ts";
import { type Order, webApiFor } from "./web-api.ts";

/** The parts of the framework's context that the harness leaves poor. */
interface Context {
  readonly parameters: Readonly<Record<string, { readonly raw?: unknown } | undefined>>;
  readonly mode: object;
  readonly userSettings: object;
  readonly webAPI: unknown;
}

interface Control {
  init(context: Context, ...rest: readonly unknown[]): void;
  updateView(context: Context): unknown;
}

type ControlClass = new () => Control;

interface Framework {
  registerControl(name: string, control: ControlClass): void;
}

const parameters = new URLSearchParams(window.location.search);
const bare = parameters.get("bare") === "1";

/** One order a tab, so that a payment that went through a bank's page comes back to its own; `?new=1` starts another. */
const orderId = (): string => {
  const kept = parameters.get("new") === "1" ? null : sessionStorage.getItem("counterfoil-order");
  const id = kept ?? crypto.randomUUID();
  sessionStorage.setItem("counterfoil-order", id);
  return id;
};

const currency = (parameters.get("currency") ?? "EUR").toUpperCase();

/** Large enough for Stripe's minimum in each currency: 20 yen are not. */
const amountIn = (code: string): number => {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
  }).resolvedOptions();
  return maximumFractionDigits === 0 ? 2500 : 20;
};

const order: Order = { id: orderId(), amount: amountIn(currency), currency };
const api = webApiFor(order);

/** Lays our own things over a part of the context; the rest, getters included, stays the harness's. */
const over = <Part extends object>(part: Part, own: object): Part =>
  new Proxy(part, {
    get: (target, name) => {
      const value: unknown = Reflect.get(own, name) ?? Reflect.get(target, name, target);
      return typeof value === "function" && !(name in own) ? value.bind(target) : value;
    },
    has: (target, name) => name in own || name in target,
  });

const furnished = (context: Context): Context => {
  if (bare)
    return new Proxy(context, { get: (target, name) => (name === "webAPI" ? undefined : Reflect.get(target, name)) });
  const raw = context.parameters["amount"]?.raw;
  if (typeof raw === "number") order.amount = raw;
  return over(context, {
    webAPI: api,
    mode: over(context.mode, { contextInfo: { entityTypeName: orderTable, entityId: order.id } }),
    userSettings: over(context.userSettings, { userId }),
  });
};

const furnish = (control: ControlClass): ControlClass =>
  class extends control {
    public override init(context: Context, ...rest: readonly unknown[]): void {
      super.init(furnished(context), ...rest);
    }
    public override updateView(context: Context): unknown {
      return super.updateView(furnished(context));
    }
  };

/** The harness begins with an amount of 0, which nobody can pay, and keeps what is typed: in its own currency alone. */
const presetKey = "Counterfoil.PaymentControl_properties";
const currencyKey = "counterfoil-currency";
if (localStorage.getItem(presetKey) === null || localStorage.getItem(currencyKey) !== currency) {
  const preset = { amount: { Value: order.amount.toFixed(2), SelectedType: "Currency" } };
  localStorage.setItem(presetKey, JSON.stringify(preset));
  localStorage.setItem(currencyKey, currency);
}

declare global {
  interface Window {
    // Defined by the harness, which runs before this script.
    ComponentFramework?: Framework;
  }
}

const framework = window.ComponentFramework;
if (framework !== undefined) {
  const register = framework.registerControl.bind(framework);
  framework.registerControl = (name, control) => register(name, furnish(control));
}
