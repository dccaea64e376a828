import type { Page } from "playwright-core";
import { black, colourOf, contrast } from "../../PaymentControl/looks/contrast.ts";
import { setGalleryStage } from "./support/gallery-stage.ts";
import { stripesFields } from "./support/payer.ts";

const stage = setGalleryStage();

const styleOf = (selector: string, property: string): Promise<string> =>
  stage
    .page()
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const animations = (page: Page): Promise<number> => page.evaluate(() => document.getAnimations().length);

describe("the parts of the form", () => {
  it.each([320, 520])("stay where the skeleton held their place, %d pixels wide", async (width) => {
    await stage.open({ state: "ready", width });
    await stage.visit({ state: "loading", width });
    const held = await stage.places();
    for (const state of ["loading-fields", "ready", "paying", "needs-bank", "declined", "ready"]) {
      await stage.visit({ state, width });
      expect({ state, ...(await stage.places()) }).toEqual({ state, ...held });
    }
  });

  it("begin with a skeleton as high as a card's fields with a choice of methods", async () => {
    await stage.open({ state: "loading" });
    const { fields: skeleton } = await stage.places();
    await stage.visit({ state: "ready" });
    // Stripe's frame is 4 pixels larger on each side, for its focus rings.
    const frame = await stage.page().locator(stripesFields).boundingBox();
    expect(skeleton).toMatchObject({ height: (frame?.height ?? 0) - 8 });
  });

  it("lie where their blocks in the skeleton lay, field by field", async () => {
    await stage.open({ state: "loading" });
    const { fields: place } = await stage.places();
    const blocks = await stage
      .page()
      .locator("[aria-busy] [style*='block-size: 44px']")
      .evaluateAll((all) => all.map((block) => block.getBoundingClientRect().y));
    await stage.visit({ state: "ready" });
    const frame = stage.page().locator(stripesFields);
    const inset = (await frame.boundingBox())?.y ?? 0;
    const inputs = stage.page().frameLocator(stripesFields).locator("input[name], select");
    const drawn = await inputs.evaluateAll((all) => all.map((field) => field.getBoundingClientRect().y));
    expect(place).toMatchObject({ height: 305 });
    expect(drawn).toHaveLength(blocks.length - 1); // the last block is the button's
    for (const [at, y] of drawn.entries()) expect(Math.abs(inset + y - (blocks[at] ?? 0))).toBeLessThanOrEqual(1);
  });

  it("make room for the answer to a press of the button where the screen is low, and for nothing else", async () => {
    const page = stage.page();
    await page.setViewportSize({ width: 360, height: 420 });
    await stage.open({ state: "ready" });
    await page.addStyleTag({ content: "main { padding-block: 600px !important; }" });
    await stage.visit({ state: "unavailable-host" });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await stage.visit({ state: "declined" });
    const low = await page
      .getByText("There is not enough money")
      .evaluate((line) => line.getBoundingClientRect().bottom);
    expect(low).toBeLessThanOrEqual(420 - 12 - 16); // the message's own space, and that to the edge
  });

  it("take over another theme and language without losing Stripe's frame or what was typed", async () => {
    await stage.open({ state: "ready" });
    const element = await stage.page().locator(stripesFields).elementHandle();
    const frame = await element?.contentFrame();
    await frame?.locator("[name=number]").fill("4000 0000 0000 9995");
    await stage.visit({ state: "ready", theme: "dark", lang: 1031 });
    await frame?.waitForFunction(() => document.documentElement.lang === "de");
    const field = frame?.locator("[name=number]");
    expect(await field?.evaluate((input) => getComputedStyle(input).color)).toBe("rgb(255, 255, 255)");
    expect(await field?.inputValue()).toBe("4000 0000 0000 9995");
    expect(await element?.evaluate((one) => one.isConnected)).toBe(true);
  });

  it.each(["light", "dark", "contrast", "portal"] as const)(
    "show where the keyboard is by a ring outside the button in %s",
    async (theme) => {
      await stage.open({ state: "ready", theme });
      await stage.page().frameLocator(stripesFields).first().locator("select").last().focus();
      await stage.page().keyboard.press("Tab");
      const button = "main button:focus-visible";
      expect(await styleOf(button, "outline-style")).toBe("solid");
      expect(await styleOf(button, "outline-width")).toBe("2px");
      const ring = colourOf(await styleOf(button, "outline-color")) ?? black;
      const ground = colourOf(await styleOf(".stall", "background-color")) ?? black;
      expect(contrast(ring, ground)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(["loading", "paying"])("stand still while %s for whoever asked for less movement", async (state) => {
    await stage.open({ state });
    expect(await animations(stage.page())).toBeGreaterThan(0);
    await stage.page().emulateMedia({ reducedMotion: "reduce" });
    expect(await animations(stage.page())).toBe(0);
  });
});

describe("where the system forces colours", () => {
  it("the skeleton keeps its lines, and pictures take the colour of text", async () => {
    await stage.open({ state: "loading", theme: "dark" });
    await stage.page().emulateMedia({ forcedColors: "active", colorScheme: "light" });
    expect(await styleOf("[aria-busy] [style*='block-size: 44px']", "border-top-style")).toBe("solid");
    await stage.visit({ state: "paid", theme: "dark" });
    expect(await styleOf("main svg path", "fill")).toBe(await styleOf("main h2", "color"));
  });
});
