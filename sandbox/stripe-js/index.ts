import { stripeJsBundles, type Bundles } from "./bundles.ts";
import { framePages, framePolicy } from "./pages.ts";

export interface StripeJsSandbox {
  /** Answers `/endive/stripe.js` and `/endive/frames/…`; 404 for anything else. */
  fetch(request: Request): Promise<Response>;
}

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

const page = (text: string): Response =>
  new Response(text, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": framePolicy,
      "cache-control": "no-cache",
    },
  });

const asset = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      "content-type": types[name.split(".").at(-1) ?? ""] ?? "text/plain",
      "cache-control": "no-cache",
      "access-control-allow-origin": "*",
    },
  });

const notFound = (path: string): Response =>
  new Response(`The stand-in for Stripe.js has nothing at ${path}\n`, { status: 404 });

const answer = (path: string, bundles: Bundles): Response => {
  const name = path.replace(/^\/endive\//, "");
  const html = framePages.get(name.replace(/^frames\//, ""));
  if (html !== undefined && name.startsWith("frames/")) return page(html);
  const text = bundles.get(name);
  return text === undefined ? notFound(path) : asset(text, name);
};

/** The stand-in for Stripe.js: bundles it once, then answers from memory. `origin` is where the sandbox is reached. */
export const createStripeJsSandbox = async ({ origin }: { readonly origin: string }): Promise<StripeJsSandbox> => {
  const bundles = await stripeJsBundles();
  return {
    fetch: (request) => {
      const { pathname } = new URL(request.url, origin);
      if (request.method !== "GET" && request.method !== "HEAD") {
        return Promise.resolve(
          new Response("Only GET is answered here.\n", { status: 405, headers: { allow: "GET" } }),
        );
      }
      return Promise.resolve(answer(pathname, bundles));
    },
  };
};
