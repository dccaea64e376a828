import { readPagePaint } from "../../../PaymentControl/looks/page-paint.ts";

const standIn = (html: string): Element => {
  document.body.innerHTML = html;
  const place = document.querySelector("#place");
  if (place === null) throw new Error("The page has no place for the control.");
  return place;
};

afterEach(() => document.body.replaceChildren());

it("finds the background behind what is see-through, and the colours of the site's theme", () => {
  // jsdom hands down colours, but neither fonts nor variables.
  const own =
    "background-color: rgba(0, 0, 0, 0); font-family: Georgia; --portalThemeColor1: #8a1c4a; --portalThemeOnColor1: #fff";
  const place = standIn(
    `<div style="background-color: rgb(250, 240, 230)">
       <div style="background-color: transparent; color: rgb(40, 30, 20)"><div id="place" style="${own}"></div></div>
     </div>`,
  );
  expect(readPagePaint(place)).toEqual({
    background: "rgb(250, 240, 230)",
    text: "rgb(40, 30, 20)",
    brand: "#8a1c4a",
    onBrand: "#fff",
    fontFamily: "Georgia",
  });
});

it("says nothing of what the page does not say, and changes nothing on it", () => {
  const place = standIn(`<div id="place"></div>`);
  const before = document.documentElement.outerHTML;
  expect(Object.keys(readPagePaint(place))).not.toContain("brand");
  expect(document.documentElement.outerHTML).toBe(before);
});
