import type Stripe from "stripe";
import { amountInWords } from "../amounts.ts";
import { authenticate, intentOfSecret } from "../payment-intents/authenticate.ts";
import type { World } from "../world.ts";
import { escaped, page } from "./page.ts";

const gone = (): Response => page("Nothing to do here", "<p>This payment does not wait for its customer.</p>", 404);

const form = (secret: string): string =>
  `<form method="post"><input type="hidden" name="client_secret" value="${escaped(secret)}">
   <button name="outcome" value="succeed">Complete authentication</button>
   <button name="outcome" value="fail">Fail authentication</button></form>`;

/** The bank's page, away from the merchant's: for redirect methods, and for 3D Secure without Stripe.js. */
export const redirectPage = (world: World, query: URLSearchParams): Response => {
  const secret = query.get("client_secret") ?? "";
  const intent = intentOfSecret(world, secret);
  if (!intent.ok || intent.value.status !== "requires_action") return gone();
  const { amount, currency } = intent.value;
  return page(
    "Test bank",
    `<p>A payment of ${escaped(amountInWords(amount, currency))} waits for you.</p>${form(secret)}`,
  );
};

/** Back to the merchant, with what Stripe puts in the query. */
const returnAddress = (returnUrl: string, intent: Stripe.PaymentIntent): string => {
  const address = new URL(returnUrl);
  address.searchParams.set("payment_intent", intent.id);
  address.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "");
  const failed = intent.status === "requires_payment_method";
  address.searchParams.set("redirect_status", failed ? "failed" : "succeeded");
  return address.href;
};

export const finishRedirect = (world: World, fields: FormData): Response => {
  const secret = String(fields.get("client_secret"));
  const outcome = authenticate(world, secret, fields.get("outcome") === "succeed" ? "succeed" : "fail");
  if (!outcome.ok) return gone();
  const returnUrl = world.store.confirmation.get(outcome.value.id)?.returnUrl;
  if (!returnUrl) return page("Done", "<p>You may close this page.</p>");
  return new Response(null, { status: 303, headers: { location: returnAddress(returnUrl, outcome.value) } });
};
