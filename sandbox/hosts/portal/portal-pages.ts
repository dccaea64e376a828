import { randomBytes } from "node:crypto";
import { pageAnswer } from "../answers.ts";
import { createPortalLiquid } from "./liquid/portal-liquid.ts";
import { listOrders, readOrder } from "./orders.ts";
import type { PortalRows } from "./portal-rows.ts";
import { contentSecurityPolicy } from "./portal-site.ts";
import type { PortalSessions } from "./session.ts";
import type { Visitor } from "./visitor.ts";

export interface PortalPagesOptions {
  readonly rows: PortalRows;
  readonly sessions: PortalSessions;
  readonly visitor: () => Promise<Visitor | undefined>;
}

interface Page {
  readonly template: string;
  readonly title: string;
  readonly current?: string;
  readonly status?: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** `Microsoft.Dynamic365.Portal`, as JSON that is safe inside a script element. */
const portalGlobal = (visitor: Visitor | undefined): string => {
  const [firstName = "", ...rest] = (visitor?.fullname ?? "").split(" ");
  const user = {
    userName: visitor?.emailaddress1 ?? "",
    firstName,
    lastName: rest.join(" "),
    email: visitor?.emailaddress1 ?? "",
    contactId: visitor?.contactid ?? "",
    userRoles: visitor ? ["Authenticated Users"] : ["Anonymous Users"],
  };
  const portal = { User: user, version: "9.8.1.0", type: "StarterPortal", id: "sandbox", geo: "EUR" };
  return JSON.stringify(portal).replaceAll("<", "\\u003c");
};

/** The site's pages: the visitor's orders, and one order to pay. */
export const createPortalPages = ({ rows, sessions, visitor }: PortalPagesOptions) => {
  const liquid = createPortalLiquid();
  const pageFor = async (url: URL): Promise<Page> => {
    if (url.pathname !== "/portal/pay") {
      return { template: "orders", title: "My orders", current: "orders", data: { orders: await listOrders(rows) } };
    }
    const order = await readOrder(rows, url.searchParams.get("id") ?? "");
    return order
      ? { template: "pay", title: `Pay for ${order.name}`, data: { order } }
      : { template: "missing", title: "Not found", status: 404, data: {} };
  };
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const session = sessions.of(request);
    const user = await visitor();
    const nonce = randomBytes(16).toString("base64");
    const { template, title, current, status = 200, data } = await pageFor(url);
    const dir = url.searchParams.get("rtl") === "1" ? "rtl" : "ltr";
    const page = { title, current, nonce, dir, lang: "en" };
    const html: unknown = await liquid.renderFile(template, { ...data, page, user, portal: portalGlobal(user) });
    const answer = pageAnswer(String(html), {
      "content-security-policy": contentSecurityPolicy(nonce),
      ...(session.cookie ? { "set-cookie": session.cookie } : {}),
    });
    return new Response(answer.body, { status, headers: answer.headers });
  };
};
