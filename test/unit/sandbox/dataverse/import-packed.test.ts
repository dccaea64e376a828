import { packFixture } from "../../solution/support/packed.ts";
import { type Environment, openEnvironment, spoilt, withCustomizations, withVersion } from "./importing.ts";
import { packedSolution } from "./solution-fixture.ts";

const patterns = {
  base: /^Counterfoil_[\d.]+\.zip$/,
  managed: /^Counterfoil_[\d.]+_managed\.zip$/,
  sample: /^CounterfoilSample_[\d.]+\.zip$/,
  powerPages: /^CounterfoilPowerPages_[\d.]+\.zip$/,
  powerPagesManaged: /^CounterfoilPowerPages_[\d.]+_managed\.zip$/,
};

/** What stands in for Microsoft's own package: its Payment table, of its solution's name and version. */
const microsoftPayments = packedSolution({
  ...{ name: "PowerPagesStripeIntegrationV2", prefix: "pp", managed: true },
  tables: [{ name: "pp_payment", set: "pp_payments", columns: [["pp_status", "int"]] }],
});

describe("Dataverse's stand-in, importing the solutions of this project", () => {
  let packages: Awaited<ReturnType<typeof packFixture>>;
  let environment: Environment;
  const zip = (kind: keyof typeof patterns): Uint8Array => {
    const found = packages.find(({ fileName }) => patterns[kind].test(fileName));
    if (!found) throw new Error(`No ${kind} package.`);
    return found.bytes;
  };
  const imported = async (...zips: readonly Uint8Array[]): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (const each of zips) statuses.push((await environment.importSolution(each)).status);
    return statuses;
  };
  const uninstall = async (name: string) => {
    const [row] = await environment.rows(`solutions?$filter=uniquename eq '${name}'`);
    return environment.call("DELETE", `solutions(${String(row?.["solutionid"])})`);
  };

  beforeAll(async () => {
    packages = (await packFixture()).map(({ fileName, bytes }) => ({ fileName, bytes: inEnglish(bytes) }));
  }, 120_000);
  beforeEach(async () => {
    environment = await openEnvironment();
  });
  afterEach(() => environment.sandbox.close());

  it.each(["base", "managed"] as const)("takes the %s solution, again, and the sample on top of it", async (kind) => {
    expect(await imported(zip(kind), zip(kind), zip("sample"))).toEqual([204, 204, 204]);
    expect(
      await environment.rows("solutions?$select=uniquename,ismanaged&$filter=uniquename eq 'Counterfoil'"),
    ).toMatchObject([{ ismanaged: kind === "managed" }]);
    const { status } = await environment.call("POST", "sample_orders", { sample_name: "Tea", sample_amount: 3 });
    expect(status).toBe(204);
  });

  it("refuses the sample and the Power Pages solution before the base", async () => {
    for (const kind of ["sample", "powerPages"] as const) {
      const { status, body } = await environment.importSolution(zip(kind));
      expect([status, body.error?.code]).toEqual([400, "0x8004801D"]);
      expect(body.error?.message).toContain('schemaName="cfl_payment"');
    }
  });

  it("refuses the Power Pages solution where Microsoft's table is missing, and takes it where it is", async () => {
    await imported(zip("base"));
    const refused = await environment.importSolution(zip("powerPages"));
    expect(refused.body.error?.message).toContain("PowerPagesStripeIntegrationV2");
    expect(await imported(microsoftPayments, zip("powerPages"))).toEqual([204, 204]);
    const { status } = await environment.call("POST", "pp_payments", { cfl_gatewayreference: "pi_1", pp_status: 1 });
    expect(status).toBe(204);
  });

  it("uninstalls in the reverse order only: the Power Pages solution before the base", async () => {
    await imported(zip("managed"), microsoftPayments, zip("powerPagesManaged"));
    await environment.call("POST", "pp_payments", { cfl_gatewayreference: "pi_1", pp_status: 1 });
    const refused = await uninstall("Counterfoil");
    expect([refused.status, refused.body.error?.message]).toEqual([
      400,
      expect.stringContaining("(CounterfoilPowerPages)"),
    ]);
    expect((await uninstall("CounterfoilPowerPages")).status).toBe(204);
    expect((await uninstall("Counterfoil")).status).toBe(204);
    const [payment] = await environment.rows("pp_payments");
    expect([payment?.["pp_status"], payment && "cfl_gatewayreference" in payment]).toEqual([1, false]);
    expect((await environment.call("GET", "cfl_payments")).status).toBe(404);
    expect(await environment.rows("environmentvariabledefinitions")).toEqual([]);
  });

  /** Today's package as an earlier release may have been: a lower version, and less in it. */
  const earlier = (whole: Uint8Array): Uint8Array => {
    const fewerColumns = withoutColumn(whole, "cfl_fraudwarning");
    return withVersion(withoutLastOption(fewerColumns, "cfl_status"), "0.0.9.0");
  };

  it("upgrades from an earlier version with payments inside, and keeps them", async () => {
    expect(await imported(earlier(zip("managed")))).toEqual([204]);
    const payment = { cfl_paymentkey: "sample_order:1:2:1", cfl_amount: 20, cfl_status: 413500004 };
    expect((await environment.call("POST", "cfl_payments", payment)).status).toBe(204);
    const charged = { cfl_status: 413500010, cfl_fraudwarning: true };
    const at = "cfl_payments(cfl_paymentkey='sample_order:1:2:1')";
    expect((await environment.call("PATCH", at, charged)).status).toBe(400);
    expect(await imported(zip("managed"))).toEqual([204]);
    expect((await environment.call("GET", at)).body).toMatchObject({ ...payment, cfl_name: expect.any(String) });
    expect((await environment.call("PATCH", at, charged)).status).toBe(204);
  });

  it("shows what the package brings where the platform keeps it", async () => {
    await imported(zip("managed"));
    const count = async (path: string): Promise<number> => (await environment.rows(path)).length;
    expect(await count("systemforms?$filter=type eq 0")).toBeGreaterThan(0);
    expect(await count("systemforms?$filter=type eq 6 or type eq 7 or type eq 11")).toBeGreaterThan(0);
    expect(await count("savedqueryvisualizations")).toBeGreaterThan(0);
    expect(await count("ribboncustomizations?$filter=entity eq 'cfl_payment'")).toBe(1);
    expect(await environment.rows("environmentvariabledefinitions")).toMatchObject([
      { schemaname: "cfl_ServerUrl", type: 100000000, defaultvalue: null },
    ]);
    expect(await count("solutioncomponents?$filter=componenttype eq 1 and rootcomponentbehavior eq 0")).toBe(9);
  });

  it("lets notes be written on payments, and takes them away with their payment", async () => {
    await imported(zip("managed"));
    const made = await environment.call(
      "POST",
      "cfl_payments",
      { cfl_paymentkey: "a" },
      { prefer: "return=representation" },
    );
    const payment = `cfl_payments(${String(made.body["cfl_paymentid"])})`;
    await environment.call("POST", "annotations", {
      subject: "Rang them",
      "objectid_cfl_payment@odata.bind": `/${payment}`,
    });
    const { body } = await environment.call("GET", `${payment}?$expand=cfl_payment_Annotations($select=subject)`);
    expect(body["cfl_payment_Annotations"]).toMatchObject([{ subject: "Rang them" }]);
    expect((await uninstall("Counterfoil")).status).toBe(204);
    expect(await environment.rows("annotations")).toEqual([]);
  });

  it("keeps the value that an administrator gave a variable, through an update", async () => {
    await imported(zip("base"));
    const [variable] = await environment.rows("environmentvariabledefinitions");
    const definition = `environmentvariabledefinitions(${String(variable?.["environmentvariabledefinitionid"])})`;
    const value = { value: "https://pay.example.com", "EnvironmentVariableDefinitionId@odata.bind": `/${definition}` };
    expect((await environment.call("POST", "environmentvariablevalues", value)).status).toBe(204);
    await imported(zip("base"));
    const { body } = await environment.call(
      "GET",
      `${definition}?$expand=environmentvariabledefinition_environmentvariablevalue($select=value)`,
    );
    expect(body["environmentvariabledefinition_environmentvariablevalue"]).toMatchObject([{ value: value.value }]);
  });
});

/** The other languages make no difference here, and two thirds of the reading. */
const inEnglish = (zip: Uint8Array): Uint8Array =>
  spoilt(zip, {
    "customizations.xml": (text) => text.replace(/<\w+ description="[^"]*" languagecode="(?!1033)\d+" \/>/g, ""),
  });

/** Takes a column out of the package, and out of the forms and views that show it. */
const withoutColumn = (zip: Uint8Array, column: string): Uint8Array => {
  const attribute = new RegExp(`<attribute PhysicalName="${column}">.*?</attribute>`, "s");
  const parts = [
    new RegExp(`<control [^>]*datafieldname="${column}"[^>]*/>`, "g"),
    new RegExp(`<(cell|attribute) name="${column}"[^>]*/>`, "g"),
  ];
  const conditions = new RegExp(`<condition attribute="${column}".*?/>`, "gs");
  const without = withCustomizations(zip, attribute, "");
  return [...parts, conditions].reduce((left, pattern) => {
    try {
      return withCustomizations(left, pattern, "");
    } catch {
      return left;
    }
  }, without);
};

const withoutLastOption = (zip: Uint8Array, choice: string): Uint8Array =>
  withCustomizations(
    zip,
    new RegExp(`(<optionset Name="${choice}".*?)<option value="413500010".*?</option>(\\s*</options>)`, "s"),
    "$1$2",
  );
