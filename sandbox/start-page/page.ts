import { cardsToType } from "./cards.ts";

const card = ({ number, title, note }: (typeof cardsToType)[number]): string => `
  <li class="card">
    <h3>${title}</h3>
    <p class="number"><code>${number}</code>
      <button type="button" class="quiet" data-copy="${number}" aria-label="Copy ${number}">Copy</button></p>
    <p class="note">${note}</p>
  </li>`;

const step = (number: number, title: string, inner: string): string => `
  <section aria-labelledby="step-${number}">
    <h2 id="step-${number}"><span class="step" aria-hidden="true">${number}</span>${title}</h2>
    ${inner}
  </section>`;

const hosts = `
  <p>Both show the same control, built from this repository. Take an order that is not paid yet.</p>
  <div class="hosts">
    <a class="host" data-host="model-driven" href="/model-driven/">
      <strong>Model-driven form</strong>
      <span>A row of the sample order table, as its payer sees it; at the top right you can become staff. The attempt travels as a Dataverse row.</span>
      <em>Open the form</em>
    </a>
    <a class="host" data-host="portal" href="/portal/">
      <strong>Portal page</strong>
      <span>A Power Pages site with a signed-in visitor. The attempt travels through the site's server logic.</span>
      <em>Open the page</em>
    </a>
  </div>
  <div class="bar">
    <label>Order to pay <select id="orders"></select></label>
    <button type="button" id="new-order">New order</button>
  </div>`;

const waysToPay = `
  <p>Any future date, any three digits. Orders in euro can also be paid by iDEAL or by SEPA debit
    (<code>AT611904300234573201</code> pays after two seconds), those in yen at a Konbini.</p>
  <ul class="cards">${cardsToType.map(card).join("")}</ul>`;

const further = `
  <ul class="further">
    <li><a href="/model-driven/cfl_payment?user=staff">The app Payments</a>, as staff see it: open a payment and refund it.</li>
    <li><code>npm run gallery</code>: every state of the payment form, in every look and language.</li>
    <li><code>npm run harness</code>: the control alone, in the PCF test harness.</li>
    <li><code>docs/makers.md</code>: what makers can set, and what their scripts hear. <code>docs/sandbox.md</code>: more cards,
      and what else the sandbox can do.</li>
  </ul>`;

const table = (id: string, caption: string, heads: readonly string[]): string => `
  <div class="table" tabindex="0" role="region" aria-label="${caption}">
    <table id="${id}">
      <caption>${caption}</caption>
      <thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
      <tbody><tr><td colspan="${heads.length}" class="empty">Nothing yet. Pay an order and watch.</td></tr></tbody>
    </table>
  </div>`;

const rows = `
  ${table("payments", "Payment rows", ["Payment", "Status", "Amount", "Gateway reference", "Reason", "Method", "Changed"])}
  ${table("events", "Gateway events", ["Event", "Became", "Note", "Came"])}`;

const trouble = `
  <p>What the sandbox can do to you: hold Stripe's webhooks back, let time pass, begin again.</p>
  <div class="bar">
    <button type="button" id="pause" aria-pressed="false">Hold webhooks back</button>
    <button type="button" id="clock">Let one day pass</button>
    <button type="button" id="reset">Empty everything</button>
    <span id="said" role="status"></span>
  </div>`;

/** The page that opens first. */
export const startPage = (): string => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Counterfoil sandbox</title>
  <link rel="icon" href="/_sandbox/start-page/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/_sandbox/start-page/style.css">
  <script type="module" src="/_sandbox/start-page/main.js"></script>
</head>
<body>
  <header>
    <h1><img src="/_sandbox/start-page/icon.svg" alt="" width="32" height="32">Counterfoil sandbox</h1>
    <p>Stripe payments for Dataverse whose Payment row is always true. Everything here runs on your machine: the real
      control and the real server, against stand-ins for Stripe, Dataverse and the two hosts. No account, no card, no internet.</p>
  </header>
  <main>
    ${step(1, "Open an order", hosts)}
    ${step(2, "Type a card", waysToPay)}
    ${step(3, "Watch the rows", rows)}
    ${step(4, "Make trouble", trouble)}
    ${step(5, "Look further", further)}
  </main>
</body>
</html>
`;
