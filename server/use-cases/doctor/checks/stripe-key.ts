import type { GatewayFault } from "../../../ports/gateway.ts";
import type { GatewayExamination, GatewayObject } from "../../../ports/gateway-examination.ts";
import { type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, listed, of } from "../finding.ts";

const keysPage = "https://dashboard.stripe.com/apikeys";

/** What a restricted key is given. */
export const neededReads: readonly GatewayObject[] = [
  "PaymentIntents",
  "Refunds",
  "Charges",
  "Disputes",
  "Balance transactions",
  "PaymentMethods",
  "ConfirmationTokens",
  "Events",
  "Reviews",
  "Early fraud warnings",
];

const neededWrites: readonly GatewayObject[] = ["PaymentIntents", "Refunds"];

const onlyRead = neededReads.filter((each) => !neededWrites.includes(each));

const permissions =
  `Write: ${listed(neededWrites)}; Read: ${listed(["Balance", ...onlyRead])}; ` +
  "where a profile offers saved payment methods, Write on Customers and Customer sessions besides";

const modeOf = (livemode: boolean): string => (livemode ? "live" : "test");

const isPassing = ({ kind }: GatewayFault): boolean => kind === "busy" || kind === "doubtful";

const keyFinding = (wish: DoctorWish, pong: Awaited<ReturnType<GatewayExamination["ping"]>>): Finding => {
  const check = of("stripe.key");
  const mode = modeOf(wish.stripe.livemode);
  if (!pong.ok && isPassing(pong.error)) {
    return check.unchecked(`Stripe does not answer now (${wordsOf(pong.error)}).`, "Try again in some minutes.");
  }
  if (!pong.ok) {
    return check.wrong(
      `Stripe refuses the key: ${wordsOf(pong.error)}.`,
      `Set STRIPE_SECRET_KEY to a key of ${keysPage} (a restricted one needs Read on Balance to be tried)`,
    );
  }
  return pong.value.livemode === wish.stripe.livemode
    ? check.ok(`Stripe answers, in ${mode} mode.`)
    : check.wrong(`The key says ${mode} mode, Stripe says the other.`, `Set STRIPE_SECRET_KEY to a key of ${keysPage}`);
};

const restrictedFinding = ({ stripe }: DoctorWish): Finding => {
  const check = of("stripe.restricted");
  return stripe.isRestricted
    ? check.ok("The key is a restricted one.")
    : check.warning(
        "The server works with a secret key, which may do everything.",
        `Create a restricted key on ${keysPage} (${permissions}) and put it into STRIPE_SECRET_KEY.`,
      );
};

const permissionFinding = async (wish: DoctorWish, gateway: GatewayExamination): Promise<Finding> => {
  const check = of("stripe.permissions");
  if (!wish.stripe.isRestricted) return check.skipped("A secret key has every permission.");
  const answers = await Promise.all(
    neededReads.map(async (object) => ({ object, answer: await gateway.mayRead(object) })),
  );
  const missing = answers.filter(({ answer }) => answer.ok && !answer.value).map(({ object }) => object);
  const unknown = answers.filter(({ answer }) => !answer.ok).map(({ object }) => object);
  if (missing.length > 0) {
    return check.wrong(`The key may not read ${listed(missing)}.`, `Edit the key on ${keysPage}: ${permissions}.`);
  }
  return unknown.length > 0
    ? check.unchecked(`Stripe does not say whether the key may read ${listed(unknown)}.`, "Try again in some minutes.")
    : check.ok("The key may read everything that the server reads.");
};

const accountFinding = async (wish: DoctorWish, gateway: GatewayExamination): Promise<Finding> => {
  const check = of("stripe.account");
  const account = await gateway.account();
  if (!account.ok) return check.skipped(`The key may not read its account (${account.error.kind}); it need not.`);
  const { id, country, chargesEnabled } = account.value;
  const name = `Account ${id}${country ? ` (${country})` : ""}`;
  if (chargesEnabled) return check.ok(`${name} may take payments.`);
  const mend = "Complete the account in Stripe's dashboard: https://dashboard.stripe.com/account/onboarding";
  return wish.stripe.livemode
    ? check.wrong(`${name} may not take payments.`, mend)
    : check.warning(`${name} may not take live payments yet.`, mend);
};

/** The server's key at Stripe. */
export const stripeKey: Subject = {
  checks: ["stripe.key", "stripe.restricted", "stripe.permissions", "stripe.account"],
  examine: async (wish, { gateway }) => {
    const key = keyFinding(wish, await gateway.ping());
    if (key.state !== "ok") return [key, restrictedFinding(wish)];
    const more = await Promise.all([permissionFinding(wish, gateway), accountFinding(wish, gateway)]);
    return [key, restrictedFinding(wish), ...more];
  },
};
