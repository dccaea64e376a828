import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { rowsIn } from "../../integration/support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "../../integration/support/sandbox-process.ts";
import { openBrowser } from "./browser.ts";

/** A sandbox and a browser for one test file; each test gets a page of its own through `page()`. */
export interface Stage {
  sandbox(): SandboxProcess;
  rows(): ReturnType<typeof rowsIn>;
  browser(): Browser;
  page(): Page;
}

/** Registers the hooks: call it at the top of a test file. `args`: options of the sandbox. */
export const setStage = (args: readonly string[] = []): Stage => {
  const parts: { sandbox?: SandboxProcess; browser?: Browser; page?: Page } = {};
  const part = <Name extends keyof typeof parts>(name: Name): NonNullable<(typeof parts)[Name]> => {
    const value = parts[name];
    if (!value) throw new Error(`The stage has no ${name} outside a test.`);
    return value as NonNullable<(typeof parts)[Name]>;
  };
  beforeAll(async () => {
    parts.sandbox = await startSandboxProcess(args);
    parts.browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await parts.browser?.close();
    await parts.sandbox?.stop();
  }, 60_000);
  beforeEach(async () => {
    const context = await part("browser").newContext({ viewport: { width: 1280, height: 900 } });
    parts.page = await context.newPage();
  });
  afterEach(async () => {
    await parts.page?.context().close();
    await part("sandbox").call("PUT", "/_sandbox/stripe/delivery", { pause: false });
  });
  return {
    sandbox: () => part("sandbox"),
    rows: () => rowsIn(part("sandbox")),
    browser: () => part("browser"),
    page: () => part("page"),
  };
};

/**
 * What axe finds wrong, frames included, a line each; an empty list is what we want. All frames here are of one origin:
 * axe asks them itself ("legacy"), and nothing passes through this process but the faults.
 */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
};
