import type { FrameLocator } from "playwright-core";
import { choices } from "../../core/generated/tables.ts";
import { picture } from "./support/browser.ts";
import { setStage, violationsOn } from "./support/stage.ts";

const stage = setStage(["--no-server"]);

const openHealth = async (query = ""): Promise<FrameLocator> => {
  const page = stage.page();
  await page.goto(
    `${stage.sandbox().origin}/model-driven/page/${encodeURIComponent("cfl_/pages/health.html")}${query}`,
  );
  const frame = page.frameLocator("iframe.web-resource");
  await frame.getByRole("heading", { name: "Health" }).waitFor();
  return frame;
};

const instant = (minutesAgo: number): string =>
  new Date(Date.now() - minutesAgo * 60_000).toISOString().replace(/\.\d+Z$/, "Z");

const beat = (name: string, minutesAgo: number, also: object = {}) =>
  stage.rows().create("cfl_serverstatuses", {
    cfl_name: name,
    cfl_version: "0.1.0",
    cfl_heartbeaton: instant(minutesAgo),
    ...also,
  });

const forget = async (): Promise<void> => {
  const sandbox = stage.sandbox();
  for (const set of ["cfl_serverstatuses", "cfl_gatewayevents"]) {
    for (const row of await stage.rows().list(set)) {
      const id = String(row[set === "cfl_gatewayevents" ? "cfl_gatewayeventid" : "cfl_serverstatusid"]);
      await sandbox.call("DELETE", `/api/data/v9.2/${set}(${id})`, undefined, "sandbox-admin");
    }
  }
};

describe("the health page", () => {
  afterEach(forget);

  it("says that no server was ever there, and what to do first", async () => {
    const frame = await openHealth();
    await frame.getByText("Payments are not being recorded").waitFor();
    await frame.getByText(/Install the server and run/).waitFor();
  }, 60_000);

  it("shows a stopped server, since when, and what happens to the events meanwhile", async () => {
    await beat("web-1", 61);
    const frame = await openHealth();
    await frame.getByText("No server has reported since 1 hour ago.").waitFor();
    await frame.getByText(/Start the server again/).waitFor();
    await picture(stage.page(), "health-stopped");
    expect(await violationsOn(stage.page())).toEqual([]);
  }, 60_000);

  it("names a server that is gone while another works, which is not as grave", async () => {
    await beat("web-1", 1);
    await beat("web-2", 90);
    const frame = await openHealth();
    await frame.getByText("Something needs you").waitFor();
    await frame.getByText(/web-2 has not reported since 1 hour ago/).waitFor();
  }, 60_000);

  it("tells a copy of an environment by the server's own words, and who may confirm it", async () => {
    await beat("web-1", 1, { cfl_message: "This environment is a copy of another one." });
    const frame = await openHealth();
    await frame.getByText("This environment is a copy of another one.").waitFor();
    await frame.getByText(/An administrator opens the server's status/).waitFor();
  }, 60_000);

  it("counts events that were given up, and leads to them in the app", async () => {
    await beat("web-1", 1);
    const { dead_letter } = choices.eventState;
    await stage.rows().create("cfl_gatewayevents", { cfl_eventid: "evt_1", cfl_state: dead_letter });
    await stage.rows().create("cfl_gatewayevents", { cfl_eventid: "evt_2", cfl_state: dead_letter });
    const frame = await openHealth();
    await frame.getByText("2 could not be applied and were given up.").waitFor();
    await frame.getByRole("button", { name: "Open gateway events" }).click();
    await stage.page().waitForURL(/\/model-driven\/cfl_gatewayevent/);
  }, 60_000);

  it.each(["theme=dark", "theme=contrast", "rtl=1&lang=1025"])(
    "has no fault that axe finds, in %s",
    async (look) => {
      await beat("web-1", 1);
      await stage
        .page()
        .goto(`${stage.sandbox().origin}/model-driven/page/${encodeURIComponent("cfl_/pages/health.html")}?${look}`);
      await stage.page().frameLocator("iframe.web-resource").locator(".findings").waitFor();
      await picture(stage.page(), `health-${look.replaceAll(/\W/g, "-")}`);
      expect(await violationsOn(stage.page())).toEqual([]);
    },
    60_000,
  );

  it("tells a payer that the rows are not theirs to read, and guesses nothing", async () => {
    await beat("web-1", 61);
    const frame = await openHealth("?user=payer");
    expect(await frame.getByText("You may not read this.").count()).toBeGreaterThan(0);
    expect(await frame.getByText("No server has reported").count()).toBe(0);
  }, 60_000);
});

describe("the welcome page", () => {
  it.each(["light", "dark"] as const)(
    "has no fault that axe finds, in %s",
    async (colorScheme) => {
      const page = stage.page();
      await page.emulateMedia({ colorScheme });
      await page.goto(`${stage.sandbox().origin}/_hosts/webresources/cfl_/pages/welcome.html`);
      await page.getByRole("heading", { name: "Run set-up" }).waitFor();
      await picture(page, `welcome-${colorScheme}`);
      expect(await violationsOn(page)).toEqual([]);
    },
    60_000,
  );

  it("speaks the language that its address names, from right to left where that is read so", async () => {
    const page = stage.page();
    await page.goto(`${stage.sandbox().origin}/_hosts/webresources/cfl_/pages/welcome.html?userlcid=1025`);
    await page.getByRole("heading", { name: "شغّل الإعداد" }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      "ar",
      "rtl",
    ]);
    await picture(page, "welcome-arabic");
    expect(await violationsOn(page)).toEqual([]);
  }, 60_000);
});
