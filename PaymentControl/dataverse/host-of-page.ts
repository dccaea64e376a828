import type { PaymentHost } from "./payment-host.ts";
import { memoryOfPage } from "./page-memory.ts";
import { relayCarrier } from "./relay-carrier.ts";
import { rowCarrier } from "./row-carrier.ts";
import type { WebApi } from "./web-api.ts";

/** What a Power Pages site puts on its pages. */
interface SiteShell {
  readonly getTokenDeferred: () => PromiseLike<string>;
}

/** The globals by which a page shows what it is. */
export interface PageGlobals {
  readonly fetch: typeof globalThis.fetch;
  readonly history: Pick<History, "state" | "replaceState">;
  readonly location: Pick<Location, "href">;
  readonly shell?: Partial<SiteShell> | undefined;
  readonly Microsoft?: { readonly Dynamic365?: { readonly Portal?: unknown } } | undefined;
}

export interface HostParts {
  readonly page: PageGlobals;
  /** `context.webAPI`; absent where the host has none. */
  readonly api: WebApi | undefined;
  readonly user: string | undefined;
}

/** Is this a Power Pages site? */
export const isPortal = ({ shell, Microsoft }: PageGlobals): boolean =>
  shell?.getTokenDeferred !== undefined || Microsoft?.Dynamic365?.Portal !== undefined;

const tokenOfPage = (page: PageGlobals): (() => PromiseLike<string>) => {
  return () => page.shell?.getTokenDeferred?.() ?? Promise.reject(new Error("The page has no request token."));
};

/** The carrier for the page that the control stands on. Undefined when there is none: an old host without `webAPI`. */
export const hostOfPage = ({ page, api, user }: HostParts): PaymentHost | undefined => {
  if (isPortal(page)) {
    const fetch: typeof globalThis.fetch = (...request) => page.fetch(...request);
    return relayCarrier({
      fetch,
      token: tokenOfPage(page),
      memory: memoryOfPage(page.history, () => page.location.href),
    });
  }
  return api === undefined ? undefined : rowCarrier({ api, user, now: () => new Date() });
};
