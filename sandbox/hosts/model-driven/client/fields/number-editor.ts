import { localeOf } from "../../../code-component/user-settings.ts";
import { element } from "../../../element.ts";
import { moneyText } from "../data/currencies.ts";
import type { EditorOf, EditorParts } from "./field-editor.ts";

/** Reads what a person typed in their own notation: `1.234,50 €` in German, `€1,234.50` in English. */
export const parseNumber = (text: string, locale: string): number | null => {
  const decimal =
    new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  const digits = text
    .replace(new RegExp(`[^\\d\\-${decimal === "." ? "\\." : decimal}]`, "g"), "")
    .replace(decimal, ".");
  const value = Number.parseFloat(digits);
  return Number.isFinite(value) ? value : null;
};

const textOf = ({ app, field, currencyId }: EditorParts, locale: string): string => {
  const value = field.value();
  if (typeof value !== "number") return "";
  if (field.column.type === "money") return moneyText(value, app.currencies.byId.get(currencyId() ?? ""), locale);
  const digits = field.column.type === "integer" ? 0 : (field.digits() ?? 2);
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

/** Whole numbers, decimals and money, formatted for the user when they leave the field. */
export const numberEditor: EditorOf = (parts) => {
  const { app, field, id, onChanged } = parts;
  const locale = localeOf(app.session.languageId);
  const input = element("input", { id, class: "input", type: "text", inputmode: "decimal", placeholder: "---" });
  const show = (): void => {
    input.value = textOf(parts, locale);
  };
  input.addEventListener("change", () => {
    field.set(parseNumber(input.value, locale));
    show();
    onChanged();
  });
  return {
    element: input,
    show,
    setDisabled: (disabled) => {
      input.readOnly = disabled;
    },
  };
};
