import type { Browser, Locator, Page } from "playwright-core";
import { type Gallery, openGallery } from "../../../gallery/server.ts";
import { openBrowser } from "./browser.ts";

/** What an address of the gallery says; the rest is light, English, left to right and 360 pixels wide. */
export interface Wish {
  readonly state?: string;
  readonly theme?: "light" | "dark" | "contrast" | "portal";
  readonly lang?: number;
  readonly rtl?: boolean;
  readonly width?: number;
}

/** The gallery on one page, which stays while states and looks change. */
export interface GalleryStage {
  page(): Page;
  /** Goes to a choice without a reload; resolves when it is drawn. */
  visit(wish: Wish): Promise<void>;
  /** The same from an empty page. */
  open(wish: Wish): Promise<void>;
  /** The places of amount, fields and button, as the form or its skeleton holds them. */
  places(): Promise<{ readonly amount: object; readonly fields: object; readonly button: object }>;
  payButton(): Locator;
}

export const addressOf = ({ state, theme = "light", lang = 1033, rtl = false, width = 360 }: Wish): string =>
  `${state === undefined ? "/" : `/state/${state}`}?theme=${theme}&lang=${lang}&rtl=${rtl ? 1 : 0}&width=${width}`;

const whenDrawn = async (page: Page, address: string): Promise<void> => {
  await page.waitForFunction((wanted) => document.documentElement.dataset["shown"] === wanted, address);
  if (/^\/state\/[\w-]*loading/.test(address)) return;
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]:not([data-state*=loading] *)") === null);
};

/** Registers the hooks: call it at the top of a test file. */
export const setGalleryStage = (): GalleryStage => {
  let gallery: Gallery | undefined;
  let browser: Browser | undefined;
  let page: Page | undefined;
  const present = (): Page => {
    if (page === undefined) throw new Error("There is no page outside a test.");
    return page;
  };
  const open = async (wish: Wish): Promise<void> => {
    await present().goto(`${gallery?.origin ?? ""}${addressOf(wish)}`);
    await whenDrawn(present(), addressOf(wish));
  };
  beforeAll(async () => {
    const opened = await openGallery(0);
    if (!opened.ok) throw new Error(opened.error);
    gallery = opened.value;
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });
  beforeEach(async () => {
    await present().emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
    await present().setViewportSize({ width: 1280, height: 900 });
  });
  return {
    page: present,
    open,
    visit: async (wish) => {
      await present().evaluate((address) => {
        history.pushState({}, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      }, addressOf(wish));
      await whenDrawn(present(), addressOf(wish));
    },
    places: () =>
      present().evaluate(() => {
        const [amount, fields, button] = [...(document.querySelector("[aria-busy]")?.children ?? [])].map((part) => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return { x, y, width, height };
        });
        if (amount === undefined || fields === undefined || button === undefined) throw new Error("No form is shown.");
        return { amount, fields, button };
      }),
    payButton: () => present().getByRole("button", { name: /^(Pay|Paying) / }),
  };
};
