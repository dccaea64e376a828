import type { WelcomeStrings } from "../../strings/welcome/strings.ts";
import { element } from "../element.ts";
import { withElements } from "../with-elements.ts";
import { outsideLink, strong, term } from "./inline.ts";
import { steps } from "./steps.ts";

const hero = (words: WelcomeStrings): HTMLElement =>
  element(
    "header",
    { class: "hero" },
    element("p", { class: "brand" }, "Counterfoil"),
    element("h1", {}, words.headline),
    element("p", { class: "lead" }, ...withElements(words.lead, { app: strong(words.app) })),
  );

/** `query`: the page's own, so that the health page speaks the same language. */
const afterwards = (words: WelcomeStrings, query: string): HTMLElement => {
  const health = element("a", { href: `health.html${query}` }, words.health);
  const dashboard = outsideLink("https://dashboard.stripe.com/", words.dashboard);
  const lines = [
    withElements(words.healthSaid, { health }),
    withElements(words.dashboardSaid, { dashboard }),
    withElements(words.copied, { confirm: term(words.confirm) }),
  ];
  return element(
    "section",
    { class: "card" },
    element("h2", {}, words.afterwards),
    element("ul", {}, ...lines.map((line) => element("li", {}, ...line))),
  );
};

const secrets = (words: WelcomeStrings): HTMLElement =>
  element(
    "section",
    { class: "card quiet" },
    element("h2", {}, words.secrets),
    element("p", {}, ...withElements(words.secretsSaid, { publishable: term(words.publishable) })),
  );

/** The whole page: what is here, the steps that are left, and what to know afterwards. */
export const renderWelcome = (words: WelcomeStrings, query: string): readonly HTMLElement[] => [
  hero(words),
  steps(words),
  afterwards(words, query),
  secrets(words),
];
