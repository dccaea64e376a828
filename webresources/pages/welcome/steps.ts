import type { WelcomeStrings } from "../../strings/welcome/strings.ts";
import { element } from "../element.ts";
import { withElements } from "../with-elements.ts";
import { command, outsideLink, strong, term } from "./inline.ts";

type Words = WelcomeStrings;

const step = (title: string, ...content: readonly HTMLElement[]): HTMLElement =>
  element("li", {}, element("h2", {}, title), ...content);

const roleTable = (words: Words): HTMLElement => {
  const roles = {
    "Counterfoil Payer": words.payerRole,
    "Counterfoil Staff": words.staffRole,
    "Counterfoil Refunder": words.refunderRole,
    "Counterfoil Administrator": words.administratorRole,
    "Counterfoil Server": words.serverRole,
  };
  const head = [words.role, words.whoGetsIt].map((text) => element("th", { scope: "col" }, text));
  const rows = Object.entries(roles).map(([role, who]) =>
    element("tr", {}, element("th", { scope: "row" }, role), element("td", {}, who)),
  );
  return element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
};

const giveRoles = (words: Words): HTMLElement => {
  const adminCenter = outsideLink("https://admin.powerplatform.microsoft.com/", words.adminCenter);
  return step(words.roles, element("p", {}, ...withElements(words.rolesWhere, { adminCenter })), roleTable(words));
};

const startServer = (words: Words): HTMLElement => {
  const elements = {
    restricted: strong(words.restricted),
    serverPage: command("docs/server.md"),
    azurePage: command("docs/azure.md"),
  };
  return step(words.server, element("p", {}, ...withElements(words.serverSaid, elements)));
};

const runSetUp = (words: Words): HTMLElement => {
  const elements = { remove: command("--remove"), sample: command("--sample") };
  return step(
    words.setUp,
    element("p", {}, command("npx counterfoil setup")),
    element("p", {}, ...withElements(words.setUpSaid, elements)),
  );
};

const placeForm = (words: Words): HTMLElement => {
  const elements = { components: term(words.components), control: term(words.control), tag: command("codecomponent") };
  return step(words.form, element("p", {}, ...withElements(words.formSaid, elements)));
};

const payOnce = (words: Words): HTMLElement => {
  const elements = {
    card: command("4242 4242 4242 4242"),
    app: term(words.app),
    doctor: command("npx counterfoil doctor"),
  };
  return step(words.pay, element("p", {}, ...withElements(words.paySaid, elements)));
};

/** What is left to do after the import, in order. */
export const steps = (words: Words): HTMLElement =>
  element(
    "ol",
    { class: "steps" },
    ...[giveRoles, startServer, runSetUp, placeForm, payOnce].map((make) => make(words)),
  );
