import { join } from "node:path";

/** Pictures of the payment form's states and looks, taken from the gallery. */

const open = async (page, address) => {
  await page.goto(address);
  await page.locator("html[data-shown]").waitFor();
  await page.waitForFunction('document.querySelector("[aria-busy=true]:not([data-state*=loading] *)") === null');
};

/** They look like one that is shown. */
const twins = [
  ...["needs-bank", "declined-insufficient-funds", "declined-blocked-by-radar", "declined-suspected-fraud"],
  ...[
    "declined-duplicate",
    "declined-requested-by-customer",
    "declined-expired",
    "declined-fraudulent",
    "declined-other",
    "telephone-declined",
  ],
];

const messages = ["declined-", "rejected-", "amount-", "unavailable-"];
const isMessage = messages.map((start) => `[data-state^="${start}"]`).join();

/** The states that a selector does not hide, in columns. Of declines only the message: the form above it is always the same. */
const statesSheet = async (page, address, { path, hidden }) => {
  await page.setViewportSize({ width: 1380, height: 800 });
  await open(page, address);
  await page.addStyleTag({
    content: `
      .bar { display: none; }
      main.wall { display: block; columns: 4; column-gap: 16px; padding: 20px; }
      main section { break-inside: avoid; margin-block-end: 16px; }
      [data-state^="declined-"] [aria-busy] { display: none !important; }
      ${hidden}, ${twins.map((name) => `[data-state="${name}"]`).join()} { display: none; }
      * { animation: none !important; }`,
  });
  await page.screenshot({ path, fullPage: true });
};

const looks = [
  ["Dark", "theme=dark&lang=1033"],
  ["High contrast", "theme=contrast&lang=1033"],
  ["A portal’s colours", "theme=portal&lang=1036"],
  ["From right to left", "theme=light&lang=1025"],
  ["320 pixels", "theme=light&lang=1031&width=320"],
  ["Colours forced by the system", "theme=dark&lang=3082", { forcedColors: "active", colorScheme: "dark" }],
];

const usual = { forcedColors: "none", colorScheme: "light" };

const tiles = async (page, origin, [title, query, media = {}]) => {
  await page.emulateMedia({ ...usual, ...media });
  await open(page, `${origin}/?width=340&${query}`);
  const shots = [];
  for (const state of ["declined", "paid"]) {
    const shot = await page.locator(`[data-state=${state}] .stall`).screenshot({ animations: "disabled" });
    shots.push(`<img src="data:image/png;base64,${shot.toString("base64")}">`);
  }
  return `<figure><figcaption>${title}</figcaption>${shots.join("")}</figure>`;
};

/** A decline and a receipt in every look. */
const themesSheet = async (page, origin, path) => {
  const figures = [];
  for (const look of looks) figures.push(await tiles(page, origin, look));
  // A page of its own: forced colours cling to the one that had them.
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 1160, height: 800 });
  await sheet.setContent(`<!doctype html><style>
    body { margin: 0; padding: 20px; background: #d9d6cd; font: 600 14px "Segoe UI", system-ui, sans-serif;
      display: grid; grid-template-columns: repeat(3, 1fr); gap: 24px; align-items: start; }
    figure { margin: 0; display: grid; gap: 10px; justify-items: start; }
    img { display: block; }
  </style>${figures.join("")}`);
  await sheet.screenshot({ path, fullPage: true });
};

/** Writes `form-states.png`, `form-messages.png` and `form-themes.png` into the folder. */
export const takeGalleryPictures = async (browser, origin, folder) => {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  const page = await context.newPage();
  const address = `${origin}/?theme=light&width=320`;
  await statesSheet(page, address, { path: join(folder, "form-states.png"), hidden: isMessage });
  await statesSheet(page, address, { path: join(folder, "form-messages.png"), hidden: `section:not(${isMessage})` });
  await themesSheet(page, origin, join(folder, "form-themes.png"));
  await context.close();
};
