import { isGuid, normalGuid } from "../../../core/ids.ts";
import { openSavedMethods } from "./saved-methods.ts";

type Fields = Readonly<Record<string, unknown>>;
type Ports = Parameters<typeof openSavedMethods>[1];

/** What a page is told of the visitor's saved methods: `reply` is a `SessionReply`, sealed; without one there are none. */
export interface PortalSession {
  readonly reply?: string;
}

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

const guidIn = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === "string" && isGuid(value) ? normalGuid(value) : undefined;
};

const textIn = (fields: Fields, name: string): string | undefined => {
  const value = fields[name];
  return typeof value === "string" ? value : undefined;
};

/** The relay asks for the saved methods instead of handing over an attempt. */
export const asksForSession = (body: unknown): boolean => guidIn(fieldsOf(body), "session") !== undefined;

/** Nothing is stored: a page that gets no answer opens its form without. */
export const openForPortal = async (body: unknown, ports: Ports): Promise<PortalSession> => {
  const fields = fieldsOf(body);
  const visitor = guidIn(fieldsOf(fields["visitor"]), "id");
  const opened = await openSavedMethods(
    {
      profileId: guidIn(fields, "profile"),
      table: textIn(fields, "recordTable") ?? "",
      recordId: guidIn(fields, "recordId") ?? "",
      replyKey: textIn(fields, "replyKey"),
      asker: visitor === undefined ? undefined : { kind: "visitor", id: visitor },
    },
    ports,
  );
  return opened.ok ? { reply: opened.value } : {};
};
