import * as axe from "axe-core";
import type { Frame } from "playwright-core";
import { setGalleryStage, type Wish } from "./support/gallery-stage.ts";
import { stripesFields } from "./support/payer.ts";

const stage = setGalleryStage();

/** All themes in both directions; each language once at least. */
const looks: readonly Wish[] = [
  { theme: "light", lang: 1033 },
  { theme: "light", lang: 1025, rtl: true },
  { theme: "dark", lang: 1031 },
  { theme: "dark", lang: 1037, rtl: true },
  { theme: "contrast", lang: 1041 },
  { theme: "contrast", lang: 1025, rtl: true },
  { theme: "portal", lang: 1036 },
  { theme: "portal", lang: 1037, rtl: true },
];

const named = looks.map((wish) => [`${wish.theme} ${wish.rtl ? "rtl" : "ltr"} ${wish.lang}`, wish] as const);

type Rules = Record<string, { enabled: boolean }>;

/** What axe finds wrong in one document; those of Stripe's frames are asked themselves. */
const faultsIn = async (frame: Frame, rules: Rules = {}): Promise<string[]> => {
  // Not as a script element: a frame's policy forbids strangers.
  await frame.evaluate(axe.source);
  return frame.evaluate(async (rules) => {
    const present = window as unknown as { axe: typeof axe }; // just put there
    const { violations } = await present.axe.run(document, { iframes: false, resultTypes: ["violations"], rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  }, rules);
};

/** What the page around a frame answers for. */
const rulesOfPages: Rules = Object.fromEntries(
  ["landmark-one-main", "page-has-heading-one", "region"].map((id) => [id, { enabled: false }]),
);

const stripesFrame = async (): Promise<Frame> => {
  const frame = await (await stage.page().locator(stripesFields).elementHandle())?.contentFrame();
  if (!frame) throw new Error("Stripe's fields are not there.");
  return frame;
};

describe("every state at a glance, as axe sees it", () => {
  beforeAll(() => stage.open({}), 60_000);

  it.each(named)("has no fault in %s", async (_name, wish) => {
    await stage.visit(wish);
    expect(await stage.page().locator("main section").count()).toBeGreaterThan(45);
    expect(await faultsIn(stage.page().mainFrame(), { "target-size": { enabled: true } })).toEqual([]);
  });
});

describe("Stripe's fields in our colours, as axe sees them", () => {
  beforeAll(() => stage.open({ state: "declined" }), 60_000);

  it.each(named)("have no fault in %s", async (_name, wish) => {
    await stage.visit({ ...wish, state: "declined" });
    const background = await stage
      .page()
      .locator(".stall")
      .evaluate((stall) => getComputedStyle(stall).backgroundColor);
    const frame = await stripesFrame();
    await frame.waitForFunction(
      (wanted) => getComputedStyle(document.querySelector(".Input") ?? document.body).backgroundColor === wanted,
      background,
    );
    expect(await faultsIn(frame, rulesOfPages)).toEqual([]);
  });
});

describe("a screen of 320 pixels", () => {
  beforeAll(async () => {
    await stage.open({ width: 320 });
    // WCAG 1.4.12: whoever needs wider letters and lines brings them along.
    const content =
      "main * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }";
    await stage.page().addStyleTag({ content });
  }, 60_000);

  it.each([1033, 1031, 1036, 3082, 1043, 1046, 1025, 1037, 1041])(
    "never scrolls sideways in %d, with wider letters and lines, too",
    async (lang) => {
      await stage.page().setViewportSize({ width: 320, height: 900 });
      await stage.visit({ lang, rtl: lang === 1025 || lang === 1037, width: 320 });
      const tooWide = await stage
        .page()
        .locator("main section:has(.stall)")
        .evaluateAll((sections) =>
          sections
            .filter((section) => section.scrollWidth > section.clientWidth)
            .map((section) => section.dataset["state"]),
        );
      expect(tooWide).toEqual([]);
    },
  );
});
