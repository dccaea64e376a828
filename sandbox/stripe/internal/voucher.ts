import { amountInWords } from "../amounts.ts";
import { intentOfSecret } from "../payment-intents/authenticate.ts";
import { expireVoucher, payVoucher } from "../payment-intents/voucher.ts";
import type { World } from "../world.ts";
import { escaped, page } from "./page.ts";

const gone = (): Response =>
  page("Nothing to pay here", "<p>This voucher was paid, has expired or was given up.</p>", 404);

/** The page with the payer's instructions; in the sandbox it pays and expires, too. */
export const voucherPage = (world: World, query: URLSearchParams): Response => {
  const secret = query.get("client_secret") ?? "";
  const intent = intentOfSecret(world, secret);
  const details = intent.ok ? intent.value.next_action?.konbini_display_details : undefined;
  if (!intent.ok || !details) return gone();
  const { amount, currency } = intent.value;
  const rows = Object.entries(details.stores).map(([store, codes]) => {
    const { payment_code: code = "", confirmation_number: number = "" } = { ...codes };
    return `<li>${escaped(store)}: ${escaped(code)}, ${escaped(number)}</li>`;
  });
  return page(
    "Pay in a store",
    `<p>${escaped(amountInWords(amount, currency))}, until ${new Date(details.expires_at * 1000).toISOString()}</p>
     <ul>${rows.join("")}</ul>
     <form method="post"><input type="hidden" name="client_secret" value="${escaped(secret)}">
     <button name="outcome" value="pay">Pay at the till (test)</button>
     <button name="outcome" value="expire">Let it expire (test)</button></form>`,
  );
};

/** What the payer, or time, did to a voucher. */
export const finishVoucher = (world: World, fields: FormData): Response => {
  const intent = intentOfSecret(world, String(fields.get("client_secret")));
  if (!intent.ok) return gone();
  (fields.get("outcome") === "pay" ? payVoucher : expireVoucher)(world, intent.value.id);
  return page("Done", "<p>You may close this page.</p>");
};
