/** What the welcome page says, in English. `{…}` holds a place for a link, a name or a command. */
export const english = {
  title: "Welcome to Counterfoil",
  headline: "Stripe payments whose rows are always true",
  lead: "The solution is imported: tables, the app {app}, roles and the payment form are here. Five steps are left, and the last one proves that everything works.",
  app: "Payments",

  roles: "Give people their roles",
  rolesWhere: "In the {adminCenter}, under Users.",
  adminCenter: "admin center",
  role: "Role",
  whoGetsIt: "Who gets it",
  payerRole: "everybody who pays on a form",
  staffRole: "who looks after payments: sees everything, captures, cancels",
  refunderRole: "who may give money back, beside Staff",
  administratorRole: "who makes profiles and replays events",
  serverRole: "nobody: set-up gives it to the server's application user",

  server: "Start the server",
  serverSaid:
    "It talks to Stripe and is the only one that writes payments. It runs where Node 20 runs, or as an Azure Functions app. Give it a {restricted} Stripe key and an application user of this environment; the pages {serverPage} and {azurePage} of the project say how.",
  restricted: "restricted",

  setUp: "Run set-up",
  setUpSaid:
    "It shows a plan first, then registers the webhook at Stripe, the steps here that call the server, and a first payment profile. It may be run again, and {remove} takes everything back. With {sample} you get an order table to try it on.",

  form: "Put the form where people pay",
  formSaid:
    "Open a form in the designer, choose its amount column, then {components} → {control}. On Power Pages, switch on code components for the form, or use the Liquid tag {tag}. Which table and which amount: that is the payment profile's to say.",
  components: "Components",
  control: "Counterfoil payment",

  pay: "Pay once, and see that it is true",
  paySaid:
    "Pay with the test card {card}, any future date, any code. A row appears under {app}, Succeeded, with Stripe's reference. Then run {doctor}: it checks keys, webhook, steps, roles and clocks, and says how to mend what it finds.",

  afterwards: "Afterwards",
  healthSaid: "{health}: whether the server lives, what waits, what needs a person. It is in the app as well.",
  health: "Health",
  dashboardSaid: "{dashboard}: payouts, evidence for disputes, keys.",
  dashboard: "Stripe's dashboard",
  copied:
    "Copied this environment? The copy cannot move money until an administrator opens its server's status and presses {confirm}.",
  confirm: "Confirm this environment",

  secrets: "Where secrets are",
  secretsSaid:
    "Not here. Stripe's secret keys and the webhook's signing secret stay with the server or in Key Vault. A profile holds the {publishable} key only, which everybody may know.",
  publishable: "publishable",
} as const;
