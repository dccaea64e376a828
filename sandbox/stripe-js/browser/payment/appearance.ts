import type { Appearance } from "@stripe/stripe-js";

type Variables = NonNullable<Appearance["variables"]>;

const themes: Readonly<Record<NonNullable<Appearance["theme"]>, Variables>> = {
  stripe: {
    colorPrimary: "#0570de",
    colorBackground: "#ffffff",
    colorText: "#30313d",
    colorDanger: "#df1b41",
  },
  night: {
    colorPrimary: "#85d996",
    colorBackground: "#30313d",
    colorText: "#ffffff",
    colorDanger: "#fe87a1",
  },
  flat: {
    colorPrimary: "#0570de",
    colorBackground: "#f1f3f6",
    colorText: "#30313d",
    colorDanger: "#c9184a",
    inputColorBorder: "transparent",
    inputBoxShadow: "none",
  },
};

const applied = new Set<string>();

/** Class names that `appearance.rules` may style, with Stripe's states. Anything else is left alone. */
const selectorPattern =
  /^\.(Input|Label|Error|Tab|TabLabel|TabIcon|Block|AccordionItem|RedirectText|TermsText)(--[a-z]+)*(:{1,2}[a-z-]+)*$/;

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

let sheet: CSSStyleSheet | undefined;

const applyRules = (rules: NonNullable<Appearance["rules"]>): void => {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync("");
  for (const [selector, declarations] of Object.entries(rules)) {
    if (!selectorPattern.test(selector)) continue;
    const rule = sheet.cssRules[sheet.insertRule(`${selector} {}`, sheet.cssRules.length)];
    if (!(rule instanceof CSSStyleRule)) continue;
    for (const [name, value] of Object.entries(declarations)) rule.style.setProperty(kebab(name), value);
  }
  document.adoptedStyleSheets = [sheet];
};

/** Variables become custom properties that the style sheet reads; a theme gives their first values. */
export const applyAppearance = (appearance: Appearance, root: HTMLElement): void => {
  const theme = appearance.theme ?? "stripe";
  const variables: Readonly<Record<string, string | undefined>> = { ...themes[theme], ...appearance.variables };
  root.dataset["theme"] = theme;
  for (const name of applied) root.style.removeProperty(name);
  applied.clear();
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value !== "string") continue;
    root.style.setProperty(`--${name}`, value);
    applied.add(`--${name}`);
  }
  applyRules(appearance.rules ?? {});
};
