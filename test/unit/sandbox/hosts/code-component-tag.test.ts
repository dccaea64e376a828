import { createPortalLiquid } from "../../../../sandbox/hosts/portal/liquid/portal-liquid.ts";

const render = (template: string, data: object = {}): string =>
  String(createPortalLiquid().parseAndRenderSync(template, data));

/** What the page's script will read from the placeholder. */
const placed = (html: string): { name: string; properties: unknown } => {
  const attribute = (name: string): string =>
    (new RegExp(`${name}="([^"]*)"`).exec(html)?.[1] ?? "").replace(/&#(\d+);/g, (_all, code: string) =>
      String.fromCharCode(Number(code)),
    );
  return { name: attribute("data-component"), properties: JSON.parse(attribute("data-properties")) };
};

describe("the codecomponent tag", () => {
  it("places a component by its full name, with quoted texts as they are", () => {
    const html = render(
      "{% codecomponent name:cfl_Counterfoil.PaymentControl recordTable:'sample_order' profile:'My profile' %}",
    );
    expect(placed(html)).toEqual({
      name: "cfl_Counterfoil.PaymentControl",
      properties: { recordTable: "sample_order", profile: "My profile" },
    });
  });

  it("takes bare words for variables", () => {
    const html = render("{% codecomponent name:cfl_A.B recordId:order.id amount:order.amount %}", {
      order: { id: "42", amount: 20.5 },
    });
    expect(placed(html).properties).toEqual({ recordId: "42", amount: "20.5" });
  });

  it("gives an empty text for a variable that is not there", () => {
    expect(placed(render("{% codecomponent name:cfl_A.B recordId:missing.id %}")).properties).toEqual({ recordId: "" });
  });

  it("lets no value out of its attribute", () => {
    const html = render("{% codecomponent name:cfl_A.B label:order.name %}", {
      order: { name: `"><script>x</script>` },
    });
    expect(html).not.toContain("<script>");
    expect(placed(html).properties).toEqual({ label: `"><script>x</script>` });
  });

  it("refuses a tag without a name", () => {
    expect(() => render("{% codecomponent recordId:'1' %}")).toThrow("needs a name");
  });
});
