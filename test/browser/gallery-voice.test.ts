import { setGalleryStage } from "./support/gallery-stage.ts";

const stage = setGalleryStage();

/** What the control's live regions say, in the order of the page. */
const said = () =>
  stage
    .page()
    .locator("main [aria-live]")
    .evaluateAll((regions) =>
      regions.map((region) => [region.getAttribute("aria-live"), region.textContent?.replaceAll(/\s+/g, " ").trim()]),
    );

const focused = (): Promise<string> =>
  stage.page().evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return "lost";
    return active.closest("main") === null ? "elsewhere" : (active.textContent ?? "").slice(0, 20);
  });

const pressPay = async (): Promise<void> => {
  await stage.open({ state: "ready" });
  await stage.payButton().focus();
  await stage.visit({ state: "paying" });
};

describe("a screen reader", () => {
  it("finds regions that stand empty before anything is said, the failure's after the button", async () => {
    await stage.open({ state: "ready" });
    expect(await said()).toEqual([
      ["polite", ""],
      ["polite", ""],
      ["assertive", ""],
    ]);
    const follows = await stage.payButton().evaluate((button) => {
      const region = document.querySelector("[aria-live=assertive]");
      return region !== null && button.compareDocumentPosition(region) === Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(follows).toBe(true);
  });

  it("hears a decline at once, in a region that was there before, and again with the button", async () => {
    await pressPay();
    expect((await said())[0]).toEqual(["polite", "Paying …"]);
    const region = await stage.page().locator("main [aria-live=assertive]").elementHandle();
    await stage.visit({ state: "declined" });
    expect(await region?.evaluate((element) => element.textContent)).toContain("There is not enough money");
    expect((await said()).slice(0, 2)).toEqual([
      ["polite", ""],
      ["polite", ""],
    ]);
    const description = await stage.payButton().evaluate((button) => {
      const id = button.getAttribute("aria-describedby");
      return id === null ? "" : (document.getElementById(id)?.textContent ?? "");
    });
    expect(description).toContain("There is not enough money");
  });

  it.each([
    ["pending", "It is safe to leave this page"],
    ["checking", "Do not pay again"],
    ["waiting-voucher", "Follow the instructions"],
    ["save-first", "Save this form first"],
    ["not-configured-profile", "There is no active payment profile"],
  ])("is told politely of %s, and the failure's region is empty again", async (state, words) => {
    await stage.open({ state: "declined" });
    await stage.visit({ state });
    const [, polite, assertive] = await said();
    expect(polite?.[1]).toContain(words);
    expect(assertive?.[1]).toBe("");
  });

  it("hears of a message that stood from the start only after its region did", async () => {
    const page = stage.page();
    await stage.open({ state: "loading" });
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const region = document.querySelectorAll("main [aria-live=polite]")[1];
        if (region !== undefined && seen.at(-1) !== (region.textContent ?? "")) seen.push(region.textContent ?? "");
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await stage.open({ state: "save-first" });
    await page.getByText("Save this form first").waitFor();
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
      "",
      "Save this form first. Then you can pay here.",
    ]); // put there above
  });
});

describe("the focus", () => {
  it("stays on the button while it is busy and after a decline", async () => {
    await pressPay();
    expect(await focused()).toBe("Paying …");
    expect(await stage.payButton().getAttribute("aria-disabled")).toBe("true");
    await stage.visit({ state: "declined" });
    expect(await focused()).toMatch(/^Pay €/);
  });

  it.each(["pending", "checking", "waiting-transfer", "rejected-row", "unavailable-host"])(
    "is not lost when the button goes away for %s",
    async (state) => {
      await pressPay();
      await stage.visit({ state });
      expect(["lost", "elsewhere"]).not.toContain(await focused());
    },
  );

  it("moves on to the heading of the receipt", async () => {
    await pressPay();
    await stage.visit({ state: "paid" });
    expect(await focused()).toBe("Paid");
  });
});
