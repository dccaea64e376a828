import { type Front, openFront } from "../../../sandbox/http-front.ts";
import { createStripeJsSandbox } from "../../../sandbox/stripe-js/index.ts";

/** A shop's page with the stand-in for Stripe.js, and a Stripe that only writes down what it is sent. */
export interface StripeJsPage {
  readonly origin: string;
  /** Bodies of POST /v1/confirmation_tokens. */
  readonly tokens: URLSearchParams[];
  /** Outcomes that the bank's dialog reported. */
  readonly outcomes: string[];
  /** What `GET /v1/payment_intents/…` says the intent waits for. */
  intent: { status: string; next_action: object | null; last_payment_error?: object | null };
  close(): Promise<void>;
}

export const clientSecret = "pi_3Nq8_secret_x1";

const shop = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Shop</title><style>body{font-family:system-ui;margin:24px;max-width:520px}body.dark{background:#1c1d26;color:#fff}</style></head>
<body><main><h1>Shop</h1><div id="form"></div><button id="pay">Pay</button></main>
<script src="/endive/stripe.js"></script></body></html>`;

const json = (body: object): Response => Response.json(body);

const answerApi = async (page: StripeJsPage, request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  if (pathname === "/v1/confirmation_tokens") {
    page.tokens.push(new URLSearchParams(await request.text()));
    return json({ id: "ctoken_1", object: "confirmation_token" });
  }
  if (pathname === "/endive/internal/authenticate") {
    const { outcome } = (await request.json()) as { outcome: string };
    page.outcomes.push(outcome);
    page.intent =
      outcome === "succeed"
        ? { status: "succeeded", next_action: null }
        : {
            status: "requires_payment_method",
            next_action: null,
            last_payment_error: { type: "invalid_request_error", code: "payment_intent_authentication_failure" },
          };
  }
  return json({ object: "payment_intent", amount: 2000, currency: "eur", last_payment_error: null, ...page.intent });
};

export const openStripeJsPage = async (): Promise<StripeJsPage> => {
  const opened = await openFront(0, (path) => ({ kind: "web", fetch: (request) => serve(path, request) }));
  if (!opened.ok) throw new Error(opened.error);
  const front: Front = opened.value;
  const origin = `http://127.0.0.1:${front.port}`;
  const stripeJs = await createStripeJsSandbox({ origin });
  const page: StripeJsPage = {
    origin,
    tokens: [],
    outcomes: [],
    intent: { status: "requires_action", next_action: { type: "use_stripe_sdk" } },
    close: () => front.close(),
  };
  const serve = (path: string, request: Request): Promise<Response> => {
    if (/^\/(v1|endive\/internal)\//.test(path)) return answerApi(page, request);
    if (path.startsWith("/endive/")) return stripeJs.fetch(request);
    return Promise.resolve(new Response(shop, { headers: { "content-type": "text/html" } }));
  };
  return page;
};
