import type { Row } from "../../code-component/web-api.ts";
import { element, icon, icons } from "../../element.ts";
import type { App } from "./app.ts";
import { rowAddress, type Session } from "./session.ts";

/** As many as the pane shows. */
const most = 20;

const own = ({ user }: App): string =>
  `?$select=title,body,data&$filter=_ownerid_value eq ${user.id}&$orderby=priority desc,createdon desc&$top=${most}`;

interface Action {
  readonly title: string;
  readonly data: { readonly url: string };
}

const actionsIn = ({ data }: Row): readonly Action[] =>
  typeof data === "string" ? ((JSON.parse(data) as { readonly actions?: readonly Action[] }).actions ?? []) : [];

/** `?pagetype=entityrecord&etn=…&id=…` leads to the record in this app; anywhere else it is taken as it is. */
const addressOf = (url: string, session: Session): string => {
  const query = new URLSearchParams(url.startsWith("?") ? url : "");
  const [table, id] = [query.get("etn"), query.get("id")];
  return query.get("pagetype") === "entityrecord" && table && id ? rowAddress(table, id, session) : url;
};

const card = (row: Row, app: App): HTMLElement =>
  element(
    "li",
    { class: "notice-card" },
    element("strong", {}, String(row["title"])),
    element("p", {}, String(row["body"] ?? "")),
    ...actionsIn(row).map(({ title, data }) => element("a", { href: addressOf(data.url, app.session) }, title)),
  );

const labelOf = (count: number): string => (count === 0 ? "No notifications" : `Notifications: ${count}`);

/**
 * The bell, with what its user was told; nothing for who may not read notifications. It looks when the page opens, as the real one does.
 * Its setting (In-app notifications) counts as turned on, as set-up leaves it.
 */
export const bell = (app: App): HTMLElement => {
  const place = element("div", { class: "bell" });
  const fill = async (): Promise<void> => {
    const { entities } = await app.webApi.retrieveMultipleRecords("appnotification", own(app));
    const empty = element("li", { class: "notice-card" }, "You have no notifications.");
    const cards = entities.map((row) => card(row, app));
    place.append(
      element(
        "details",
        {},
        element(
          "summary",
          { class: "header-button", "aria-label": labelOf(entities.length) },
          icon(icons.bell),
          entities.length > 0 &&
            element("span", { class: "bell-count", "aria-hidden": "true" }, String(entities.length)),
        ),
        element("ul", { class: "notice-list", "aria-label": "Notifications" }, ...(cards.length > 0 ? cards : [empty])),
      ),
    );
  };
  // Whoever may not read them has no bell: that is the platform's answer, and no fault.
  void fill().catch(() => undefined);
  return place;
};
