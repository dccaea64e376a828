import "./support/browser.ts";
import { DefaultButton as FluentButton, type IButtonProps } from "@fluentui/react/lib/Button";
import { getStyles } from "@fluentui/react/lib/components/Button/DefaultButton/DefaultButton.styles";
import { InjectionMode, Stylesheet } from "@fluentui/react/lib/Styling";
import { ThemeProvider as FluentThemeProvider } from "@fluentui/react/lib/Theme";
import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import * as React from "react";
import { fluentTheme } from "../../../PaymentControl/components/fluent-theme.ts";
import { BaseButton } from "../../../PaymentControl/fluent/BaseButton.tsx";
import { ThemeProvider } from "../../../PaymentControl/fluent/ThemeProvider.tsx";
import { darkPalette, lightPalette } from "../../../PaymentControl/looks/palette.ts";

Stylesheet.getInstance().setConfig({ injectionMode: InjectionMode.none }); // it keeps a list of its rules then

const theme = fluentTheme(lightPalette, false, false);

/** Our button, dressed as Fluent's DefaultButton dresses its own. */
const OurButton = ({ primary = false, styles, ...props }: IButtonProps): React.JSX.Element => (
  <BaseButton
    {...props}
    variantClassName={primary ? "ms-Button--primary" : "ms-Button--default"}
    styles={getStyles(theme, typeof styles === "function" ? undefined : styles, primary)}
  />
);

/** Declarations by selector, with the class's own name left out. */
const rulesOf = (className: string): readonly string[] => {
  const own = className.split(" ").filter((name) => /-\d+$/.test(name));
  const rules = Stylesheet.getInstance()
    .getRules()
    .match(/[^{}]+\{[^{}]*\}/g);
  return own.flatMap((name) =>
    (rules ?? [])
      .filter((rule) => new RegExp(`\\.${name}(?!\\d)`).test(rule) && !rule.includes("ms-Fabric--isFocus"))
      .map((rule) => rule.replaceAll(`.${name}`, "&").trim())
      .sort(),
  );
};

/** Names that Fluent gives a text so that it can name its button by it: ours is named by what it holds. */
const withoutText = /^(id|aria-labelledby)$/;

const drawn = (element: Element): object => ({
  tag: element.tagName,
  attributes: [...element.attributes]
    .filter(({ name }) => name !== "class" && !withoutText.test(name))
    .map(({ name, value }) => `${name}=${value}`)
    .sort(),
  global: element.className.split(" ").filter((name) => !/-\d+$/.test(name)),
  rules: rulesOf(element.className),
  children: [...element.childNodes].map((node) => (node instanceof Element ? drawn(node) : node.textContent)),
});

const ways: readonly [string, IButtonProps & { readonly children?: React.ReactNode }][] = [
  ["with a text", { text: "Try again", "aria-describedby": "why" }],
  ["with children", { primary: true, children: <span>Pay</span>, styles: { root: { minHeight: 40 } } }],
  ["that is busy and keeps the focus", { primary: true, disabled: true, allowDisabledFocus: true, children: <b>…</b> }],
  ["that is disabled", { text: "Pay", disabled: true, styles: { rootDisabled: { opacity: 0.5 } } }],
];

it.each(ways)("draws a button %s as Fluent draws it", (_way, props) => {
  const ours = render(<OurButton {...props} />, { wrapper: Themed }).getByRole("button");
  const fluents = render(<FluentButton {...props} />, { wrapper: Themed })
    .getAllByRole("button")
    .at(-1);
  expect(rulesOf(ours.className).length).toBeGreaterThan(5);
  expect(drawn(ours)).toEqual(drawn(fluents as Element));
});

const Themed = ({ children }: { readonly children: React.ReactNode }): React.JSX.Element => (
  <FluentThemeProvider theme={theme}>{children}</FluentThemeProvider>
);

it("presses once, and not at all while it is disabled", async () => {
  const onClick = jest.fn();
  const { rerender, getByRole } = render(<OurButton text="Pay" onClick={onClick} />);
  await userEvent.click(getByRole("button"));
  rerender(<OurButton text="Pay" onClick={onClick} disabled allowDisabledFocus />);
  await userEvent.click(getByRole("button"));
  getByRole("button").focus();
  await userEvent.keyboard("{Enter} ");
  expect(onClick).toHaveBeenCalledTimes(1);
});

it.each([
  ["light", "ltr", lightPalette],
  ["dark", "rtl", darkPalette],
] as const)("paints the form's background and hands on the theme as Fluent does: %s, %s", (_name, dir, palette) => {
  const painted = fluentTheme(palette, palette === darkPalette, dir === "rtl");
  const button = <FluentButton text="Pay" primary />;
  const { container: ours } = render(
    <ThemeProvider theme={painted} dir={dir}>
      {button}
    </ThemeProvider>,
  );
  const { container: fluents } = render(
    <FluentThemeProvider theme={painted} dir={dir}>
      {button}
    </FluentThemeProvider>,
  );
  expect(drawn(ours.children[0] as Element)).toEqual(drawn(fluents.children[0] as Element));
});

it("listens to nothing on the page", () => {
  const listen = jest.spyOn(window, "addEventListener");
  const { unmount } = render(
    <ThemeProvider theme={theme} dir="ltr">
      <OurButton text="Pay" />
    </ThemeProvider>,
  );
  const heard = listen.mock.calls.map(([event]) => event);
  unmount();
  listen.mockRestore();
  expect(heard).toEqual([]);
});
