import { tokens } from "../../../fixed.ts";
import { isThemeName, type ThemeName } from "../../code-component/token-theme.ts";

/** Who may sit at the app: each has one of the solution's roles. */
export const users = {
  staff: { title: "Staff", token: tokens.staff },
  payer: { title: "Payer", token: tokens.payer },
  telephone: { title: "Telephone", token: tokens.telephone },
  admin: { title: "Administrator", token: tokens.administrator },
} as const;

export type UserName = keyof typeof users;

/** What the address says about user, look and language. */
export interface Session {
  readonly user: UserName;
  readonly theme: ThemeName;
  readonly isRtl: boolean;
  /** LCID. */
  readonly languageId: number;
  /** Fixed properties of code components, in place of those on the form: `control.channel=telephone` in the address. */
  readonly properties: Readonly<Record<string, string>>;
}

const propertyPrefix = "control.";

const propertiesIn = (query: URLSearchParams): Session["properties"] =>
  Object.fromEntries(
    [...query]
      .filter(([name]) => name.startsWith(propertyPrefix))
      .map(([name, value]) => [name.slice(propertyPrefix.length), value]),
  );

const isUserName = (text: string | null): text is UserName => text !== null && text in users;

export const sessionOf = (query: URLSearchParams): Session => {
  const user = query.get("user");
  const theme = query.get("theme");
  return {
    user: isUserName(user) ? user : "staff",
    theme: isThemeName(theme) ? theme : "light",
    isRtl: query.get("rtl") === "1",
    languageId: Number(query.get("lang") ?? 1033) || 1033,
    properties: propertiesIn(query),
  };
};

/** The query that keeps a session, defaults left out; empty or beginning with `?`. */
export const queryOf = ({ user, theme, isRtl, languageId, properties }: Session): string => {
  const query = new URLSearchParams({
    ...(user === "staff" ? {} : { user }),
    ...(theme === "light" ? {} : { theme }),
    ...(isRtl ? { rtl: "1" } : {}),
    ...(languageId === 1033 ? {} : { lang: String(languageId) }),
    ...Object.fromEntries(Object.entries(properties).map(([name, value]) => [propertyPrefix + name, value])),
  }).toString();
  return query === "" ? "" : `?${query}`;
};

const root = "/model-driven/";

export const viewAddress = (table: string, session: Session): string => `${root}${table}${queryOf(session)}`;

export const rowAddress = (table: string, id: string, session: Session): string =>
  `${root}${table}/${id}${queryOf(session)}`;

/** Pages that are no table's: a web resource by its name, a dashboard by its id. */
export const webResourceAddress = (name: string, session: Session): string =>
  `${root}page/${encodeURIComponent(name)}${queryOf(session)}`;

export const dashboardAddress = (id: string, session: Session): string => `${root}dashboard/${id}${queryOf(session)}`;
