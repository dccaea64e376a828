import type { Overview } from "../overview.ts";
import { showEvents, showPayments } from "./rows.ts";

const byId = <Type extends HTMLElement>(id: string): Type => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The start page has no #${id}.`);
  return found as Type;
};

const say = (words: string): void => {
  byId("said").textContent = words;
};

const call = async (method: string, path: string, body?: unknown): Promise<boolean> => {
  const response = await fetch(path, { method, body: body === undefined ? null : JSON.stringify(body) });
  return response.ok;
};

/** Both hosts open the order that is chosen. */
const aimHosts = (): void => {
  const id = byId<HTMLSelectElement>("orders").value;
  const address = { "model-driven": `/model-driven/sample_order/${id}?user=payer`, portal: `/portal/pay?id=${id}` };
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-host]")) {
    const host = link.dataset["host"];
    if (id && (host === "model-driven" || host === "portal")) link.href = address[host];
  }
};

let shownOrders = "";
/** An order that was just made: it becomes the chosen one as soon as it is listed. */
let newest = "";

const showOrders = (orders: Overview["orders"]): void => {
  const words = JSON.stringify(orders);
  if (words === shownOrders) return;
  shownOrders = words;
  const select = byId<HTMLSelectElement>("orders");
  const unpaid = orders.filter(({ paid }) => !paid);
  const chosen =
    [newest, select.value].flatMap((wanted) => unpaid.find(({ id }) => id === wanted) ?? [])[0] ?? unpaid[0];
  if (chosen?.id === newest) newest = "";
  select.replaceChildren(
    ...orders.map(({ id, name, amount, paid }) => {
      const option = new Option(`${name}, ${amount}${paid ? " (paid)" : ""}`, id);
      option.selected = id === chosen?.id;
      return option;
    }),
  );
  aimHosts();
};

const refresh = async (): Promise<void> => {
  const overview = (await (await fetch("/_sandbox/overview")).json()) as Overview;
  showOrders(overview.orders);
  showPayments(overview.payments);
  showEvents(overview.events);
};

const keepFresh = async (): Promise<void> => {
  await refresh().catch(() => say("The sandbox does not answer."));
  setTimeout(() => void keepFresh(), 1000);
};

const onPress = (id: string, act: (button: HTMLButtonElement) => Promise<string>): void => {
  const button = byId<HTMLButtonElement>(id);
  button.addEventListener("click", () => {
    button.disabled = true;
    void act(button)
      .then(say, () => say("That did not work."))
      .finally(() => (button.disabled = false));
  });
};

const showPause = (pause: boolean): void => {
  const button = byId("pause");
  button.setAttribute("aria-pressed", String(pause));
  button.textContent = pause ? "Let webhooks through" : "Hold webhooks back";
};

onPress("pause", async (button) => {
  const pause = button.getAttribute("aria-pressed") !== "true";
  await call("PUT", "/_sandbox/stripe/delivery", { pause });
  showPause(pause);
  return pause ? "Webhooks wait. Rows must be true without them." : "Webhooks come again.";
});
onPress("clock", async () =>
  (await call("POST", "/_sandbox/clock", { advanceSeconds: 86_400 })) ? "A day has passed." : "No time has passed.",
);
onPress("reset", async () => {
  say("Emptying …");
  if (!(await call("POST", "/_sandbox/reset"))) return "The reset failed.";
  showPause(false);
  return "Everything is as at the start.";
});
onPress("new-order", async () => {
  const response = await fetch("/_sandbox/orders", { method: "POST" });
  if (!response.ok) return "No order was made.";
  newest = ((await response.json()) as { readonly id: string }).id;
  await refresh();
  return "A new order is there, and chosen.";
});

byId("orders").addEventListener("change", aimHosts);
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("[data-copy]") : null;
  if (!button) return;
  void navigator.clipboard.writeText(button.dataset["copy"]?.replaceAll(" ", "") ?? "").then(() => {
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
});
void keepFresh();
