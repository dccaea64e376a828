import { renderWelcome } from "../../../webresources/pages/welcome/render.ts";
import { withElements } from "../../../webresources/pages/with-elements.ts";
import { lcidOf } from "../../../webresources/strings/locale.ts";
import { welcomeStringsFor } from "../../../webresources/strings/welcome/strings.ts";

const languages = [1025, 1031, 1033, 1036, 1041, 1043, 1046, 3082];

const render = (languageId: number, query = ""): HTMLElement => {
  const page = document.createElement("main");
  page.append(...renderWelcome(welcomeStringsFor(languageId), query));
  return page;
};

describe("the welcome page", () => {
  it.each(languages)("has every step, command and link in language %d, and no place left open", (languageId) => {
    const page = render(languageId);
    expect(page.querySelectorAll(".steps > li h2")).toHaveLength(5);
    expect([...page.querySelectorAll("code")].map(({ textContent }) => textContent).sort()).toEqual([
      "--remove",
      "--sample",
      "4242 4242 4242 4242",
      "codecomponent",
      "docs/azure.md",
      "docs/server.md",
      "npx counterfoil doctor",
      "npx counterfoil setup",
    ]);
    expect(page.querySelectorAll("a")).toHaveLength(3);
    expect(page.textContent).not.toMatch(/[{}]/);
  });

  it("leads to the health page in the language that it was opened in", () => {
    const link = render(1031, "?userlcid=1031").querySelector<HTMLAnchorElement>("a[href^='health']");
    expect([link?.getAttribute("href"), link?.textContent]).toEqual(["health.html?userlcid=1031", "Betriebszustand"]);
  });
});

describe("a sentence with elements", () => {
  it("keeps the words around them, and a place that has none", () => {
    const bold = document.createElement("b");
    expect(withElements("Press {key} or {other}.", { key: bold })).toEqual(["Press ", bold, " or ", "{other}", "."]);
  });
});

describe("the browser's languages", () => {
  it.each([
    [["pt-PT", "en-US"], 1046],
    [["tr", "de-AT"], 1031],
    [["tr"], undefined],
  ])("%j are spoken as %s", (locales, lcid) => {
    expect(lcidOf(locales)).toBe(lcid);
  });
});
