import type { Locator, Page } from "playwright-core";

/** The page's timers run a second at a time, without waiting, until something shows. Needs `page.clock.install()` before the page opens. */
export const passTimeUntil = async (page: Page, shown: Locator): Promise<void> => {
  while (!(await shown.isVisible())) await page.clock.fastForward(1_000);
};
