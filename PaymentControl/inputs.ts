import { isGuid, normalGuid } from "../core/ids.ts";
import { localeOf } from "./looks/locale.ts";
import { paletteOf } from "./looks/palette-of-host.ts";
import type { PagePaint } from "./looks/page-paint.ts";
import type { Colours, HostTheme, ThemeWish } from "./looks/palette-of-host.ts";

/** The manifest's properties, as the host hands them over. */
export interface IInputs {
  readonly amount: ComponentFramework.PropertyTypes.NumberProperty;
  readonly profile: ComponentFramework.PropertyTypes.StringProperty;
  readonly recordId: ComponentFramework.PropertyTypes.StringProperty;
  readonly recordTable: ComponentFramework.PropertyTypes.StringProperty;
  readonly layout: ComponentFramework.PropertyTypes.EnumProperty<"profile" | "tabs" | "accordion">;
  readonly theme: ComponentFramework.PropertyTypes.EnumProperty<ThemeWish>;
  readonly buttonLabel: ComponentFramework.PropertyTypes.StringProperty;
  readonly channel: ComponentFramework.PropertyTypes.EnumProperty<"payer" | "telephone">;
}

/** Everything of the host that the control looks at, as plain values. Equal values mean that nothing changed. */
export interface ControlInputs extends Colours {
  /** Logical name of the table; undefined where neither host nor maker says. */
  readonly table: string | undefined;
  /** GUID of the row. */
  readonly record: string | undefined;
  /** True when the host's own row is meant: it has no GUID before its first save. */
  readonly isOwnRow: boolean;
  readonly profile: string | undefined;
  /** The bound column's value on the form, in the major unit. */
  readonly amount: number | undefined;
  readonly amountColumn: string | undefined;
  /** The maker's wish; undefined leaves it to the profile. */
  readonly layout: "tabs" | "accordion" | undefined;
  readonly buttonLabel: string | undefined;
  /** Staff enter the card of a payer on the telephone. */
  readonly telephone?: boolean;
  readonly locale: string;
  readonly rtl: boolean;
  /** The host's form is read-only here. */
  readonly isDisabled: boolean;
  /** The host shows nothing of the control now. */
  readonly isHidden?: boolean;
}

/** Carried by model-driven hosts at run time, though the typings leave it out; empty on create forms. */
interface ContextInfo {
  readonly entityId?: unknown;
  readonly entityTypeName?: unknown;
}

const hostRecordOf = (mode: ComponentFramework.Mode): ContextInfo => {
  const info: unknown = "contextInfo" in mode ? mode.contextInfo : undefined;
  return typeof info === "object" && info !== null ? info : {};
};

/** A given text. The test harness fills every text with "val" until somebody types. */
const given = (value: unknown): string | undefined => {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" || text === "val" ? undefined : text;
};

const guidOf = (text: string | undefined): string | undefined =>
  text !== undefined && isGuid(text) ? normalGuid(text) : undefined;

const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

const themeOf = (context: ComponentFramework.Context<IInputs>, page: PagePaint | undefined): HostTheme => {
  const language = context.fluentDesignLanguage;
  if (language === undefined) return page === undefined ? {} : { page };
  const isDark = language.isDarkTheme;
  return { tokens: language.tokenTheme, ...(isDark === undefined ? {} : { isDark }) };
};

const layoutOf = (value: unknown): ControlInputs["layout"] =>
  value === "tabs" || value === "accordion" ? value : undefined;

const wishOf = (value: unknown): ThemeWish => (value === "light" || value === "dark" ? value : "automatic");

const isSame = (one: object, other: object): boolean => {
  const before = new Map<string, unknown>(Object.entries(one));
  const after = Object.entries(other);
  return before.size === after.length && after.every(([name, value]) => Object.is(before.get(name), value));
};

/** True when the host said nothing new. */
export const sameInputs = (one: ControlInputs, other: ControlInputs): boolean =>
  isSame({ ...one, palette: undefined }, { ...other, palette: undefined }) && isSame(one.palette, other.palette);

type RecordInputs = Pick<ControlInputs, "table" | "record" | "isOwnRow">;

/** The maker's words go before the host's; the host's row is of no use for another table. */
const recordOf = (host: ContextInfo, recordTable: string | undefined, recordId: string | undefined): RecordInputs => {
  const hostTable = given(host.entityTypeName);
  const table = recordTable ?? hostTable;
  const isOwnRow = recordId === undefined && table !== undefined && table === hostTable;
  return { table, record: guidOf(isOwnRow ? given(host.entityId) : recordId), isOwnRow };
};

/** Reads the host's context. Portals leave out whole parts of it: their page's colours stand in for a theme. */
export const readInputs = (context: ComponentFramework.Context<IInputs>, page?: PagePaint): ControlInputs => {
  const { amount, profile, recordId, recordTable, layout, theme, buttonLabel, channel } = context.parameters;
  return {
    ...recordOf(hostRecordOf(context.mode), given(recordTable?.raw), given(recordId?.raw)),
    profile: given(profile?.raw),
    amount: numberOf(amount?.raw),
    amountColumn: given(amount?.attributes?.LogicalName),
    layout: layoutOf(layout?.raw),
    buttonLabel: given(buttonLabel?.raw)?.replaceAll(/\{amount\}/gi, "{0}"),
    telephone: channel?.raw === "telephone",
    ...paletteOf(wishOf(theme?.raw), themeOf(context, page)),
    locale: localeOf(context.userSettings?.languageId ?? 1033),
    rtl: context.userSettings?.isRTL ?? false,
    isDisabled: context.mode.isControlDisabled === true,
    isHidden: context.mode.isVisible === false,
  };
};
