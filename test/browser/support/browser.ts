import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

/**
 * Parts of Chromium that stay off. The last `--disable-features` counts alone: first those that Playwright 1.65 names
 * itself, then the address bar's lists, two pages more for each window, which nobody opens here.
 */
const switchedOff = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "LensOverlay"],
  ...["HttpsFirstBalancedModeAutoEnable", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning"],
  ...["AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled"],
  ...["PreconnectToSearch", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup"],
];

/** Debian's Chromium, quiet: nothing it does by itself reaches for a network. `without`: arguments of Playwright's to leave out. */
export const openBrowser = (without: string[] = []): Promise<Browser> =>
  chromium.launch({
    ignoreDefaultArgs: without,
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${switchedOff.join(",")}`,
    ],
  });

const folder = join(__dirname, "..", "screenshots");

/** Keeps a picture for people to look at; git ignores the folder. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};
