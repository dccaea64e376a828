import { ok, type Result } from "../../../core/result.ts";
import { notAllowed, type StripeFault } from "./fault.ts";

const keyOf = (header: string | null): string => {
  const [scheme = "", value = ""] = (header ?? "").split(" ");
  if (/^basic$/i.test(scheme)) return Buffer.from(value, "base64").toString().split(":")[0] ?? "";
  return /^bearer$/i.test(scheme) ? value : "";
};

const masked = (key: string): string => `${key.slice(0, 8)}${"*".repeat(Math.max(0, key.length - 12))}${key.slice(-4)}`;

/** Who asks: any secret or restricted test key, or a publishable one where Stripe.js would use it. */
export const authorize = (
  header: string | null,
  openToPublishable: boolean,
): Result<{ readonly publishable: boolean }, StripeFault> => {
  const key = keyOf(header);
  if (key === "") {
    return notAllowed(401, {
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    });
  }
  if (/^(sk|rk)_test_\w+$/.test(key)) return ok({ publishable: false });
  if (!/^pk_test_\w+$/.test(key)) return notAllowed(401, { message: `Invalid API Key provided: ${masked(key)}` });
  if (openToPublishable) return ok({ publishable: true });
  return notAllowed(403, {
    code: "secret_key_required",
    message: "This API call cannot be made with a publishable API key. Please use a secret API key.",
  });
};
