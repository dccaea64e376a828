import { err, ok, type Result } from "../../../core/result.ts";
import type { Administration } from "../../ports/administration.ts";
import { sentence } from "./faults.ts";
import { appName } from "./names.ts";
import type { Item, Outcome } from "./plan.ts";

/** Documented for the in-app notifications of a model-driven app; the name is from before they were for everybody. */
const setting = "AllowNotificationsEarlyAccess";

/** In-app notifications of our app. They are a comfort: an environment that cannot have them is set up all the same. */
export const planNotifications = async (administration: Administration): Promise<Item> => {
  const shared = { id: "notifications", what: "In-app notifications of the Counterfoil app" };
  const value = await administration.appSetting(setting, appName);
  if (!value.ok) return { ...shared, verdict: "skip", because: sentence(value.error) };
  if (value.value === "true") return { ...shared, verdict: "there" };
  if (value.value === undefined) return { ...shared, verdict: "skip", because: "this environment has no such setting" };
  const carryOut = async (): Promise<Result<Outcome, string>> => {
    const saved = await administration.saveAppSetting(setting, appName, "true");
    return saved.ok
      ? ok({ note: "Publish the app once, so that its users see the bell." })
      : err(sentence(saved.error));
  };
  return { ...shared, verdict: "mend", because: "turned on", carryOut };
};
