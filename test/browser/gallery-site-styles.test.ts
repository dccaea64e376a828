import { setGalleryStage } from "./support/gallery-stage.ts";

const stage = setGalleryStage();

/** What sites on Bootstrap and themes of Power Pages say of elements like ours, and a little more. */
const rulesOfSites = `
  h2 { margin: 20px 0 10px; padding: 4px; border: 1px solid; font: 700 34px/1.1 Georgia; letter-spacing: 2px; color: #a0a; text-transform: uppercase }
  dl { display: block; margin: 0 0 20px; padding: 8px; border: 1px solid; font-size: 18px }
  dl div { display: flex; justify-content: space-between; padding: 12px 0; border-bottom: 1px solid }
  dt { float: left; font-weight: 700; color: #a0a }
  dd { margin: 0 0 8px 40px; text-align: right; font-style: italic }
  a { color: #a0a; text-decoration: none; font-weight: 700 }
  a:hover, a:focus { color: #0aa; text-decoration: none }
  button { margin: 0 0 10px; min-width: 200px; font: 12px/1 Georgia; letter-spacing: 2px; text-transform: uppercase; box-shadow: 0 0 4px }
  svg { vertical-align: middle }
`;

/** Everything of ours, as it stands and looks. */
const drawn = () =>
  stage
    .page()
    .locator(".stall *:not(iframe, iframe *)")
    .evaluateAll((all) =>
      all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, fontFamily, fontSize, fontWeight, textDecorationLine, ...more } = getComputedStyle(element);
        const { textTransform, letterSpacing, boxShadow, fontStyle } = more;
        return [
          ...[element.tagName, x, y, width, height, color, fontFamily, fontSize, fontWeight, fontStyle],
          ...[textDecorationLine, textTransform, letterSpacing, boxShadow],
        ].join(" ");
      }),
    );

describe("a site's own rules for headings, lists, links and buttons", () => {
  it.each(["ready", "paid", "waiting-voucher", "unavailable-host"])("change nothing of ours in %s", async (state) => {
    await stage.open({ state });
    await stage.page().addStyleTag({ content: ".stall * { transition: none !important; animation: none !important }" });
    const before = await drawn();
    const placed = await stage.page().addStyleTag({ content: rulesOfSites });
    await placed.evaluate((style) => document.head.prepend(style)); // before Fluent's, as a site's are
    expect(await drawn()).toEqual(before);
  });

  it("leave a link its colour and its line where the pointer is", async () => {
    await stage.open({ state: "paid" });
    await stage.page().addStyleTag({ content: rulesOfSites });
    const link = stage.page().getByRole("link", { name: "Show receipt" });
    const looks = () =>
      link.evaluate((element) => {
        const { color, textDecorationLine } = getComputedStyle(element);
        return { color, textDecorationLine };
      });
    const before = await looks();
    await link.hover();
    expect(await looks()).toEqual(before);
    expect(before.textDecorationLine).toBe("underline");
  });
});
