import { createDataverseSandbox, type DataverseSandbox } from "../../../../sandbox/dataverse/index.ts";
import { createSandboxClock, type SandboxClock } from "../../../../sandbox/clock.ts";
import { tokens } from "../../../../sandbox/fixed.ts";
import { type FixtureRole, packedSolution } from "./solution-fixture.ts";

const option = (value: number, text: string): string =>
  `<option value="${value}"><labels><label description="${text}" languagecode="1033" />` +
  `<label description="${text} auf Deutsch" languagecode="1031" /></labels></option>`;

const states = `<optionset Name="s"><options>${option(1, "Open")}${option(2, "Closed")}</options></optionset>`;

const every = (table: string, level: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign"].map((verb) => [`prv${verb}${table}`, level]),
  );

const roles: readonly FixtureRole[] = [
  ["Shop Server", { ...every("shop_order", "Global"), ...every("shop_line", "Global"), prvAppendToContact: "Global" }],
  ["Shop Administrator", { ...every("shop_order", "Global"), ...every("shop_line", "Global") }],
  ["Shop Staff", { prvReadshop_order: "Global" }],
  ["Shop Payer", { ...every("shop_order", "Basic") }],
];

/** Orders with every kind of column, and their lines. */
export const shopSolution = (): Uint8Array =>
  packedSolution({
    tables: [
      {
        name: "shop_order",
        set: "shop_orders",
        columns: [
          ["shop_number", "nvarchar", "<AutoNumberFormat>ORD-{SEQNUM:4}</AutoNumberFormat><MaxLength>20</MaxLength>"],
          ["shop_reference", "nvarchar", "<MaxLength>40</MaxLength>"],
          ["shop_amount", "money", "<AccuracySource>2</AccuracySource><MinValue>0</MinValue><MaxValue>1000</MaxValue>"],
          ["shop_weight", "decimal", "<Accuracy>2</Accuracy>"],
          ["shop_count", "int"],
          ["shop_gift", "bit", "<AppDefaultValue>0</AppDefaultValue>"],
          ["shop_status", "picklist", `<AppDefaultValue>1</AppDefaultValue>${states}`],
          ["shop_tags", "multiselectpicklist", states],
          ["shop_paidon", "datetime", "<Behavior>1</Behavior>"],
          ["shop_dueon", "datetime", "<Behavior>2</Behavior>"],
          ["shop_note", "ntext", "<MaxLength>500</MaxLength>"],
          ["shop_ContactId", "lookup"],
          ["shop_CustomerId", "customer"],
        ],
        keys: { shop_ByReference: ["shop_reference"] },
      },
      {
        name: "shop_line",
        set: "shop_lines",
        columns: [
          ["shop_OrderId", "lookup"],
          ["shop_quantity", "int"],
        ],
      },
    ],
    relationships: [
      ["shop_order_contact", "shop_order", "shop_ContactId", "Contact", "shop_ContactId", "RemoveLink"],
      ["shop_order_lines", "shop_line", "shop_OrderId", "shop_order", "shop_OrderId", "Cascade"],
    ].map(([name = "", from = "", column = "", to = "", navigation = "", onDelete = ""]) => ({
      ...{ name, from, column, to, navigation, onDelete },
    })),
    roles,
  });

/** The tables of the documented examples. */
const exampleSolutions = (): readonly Uint8Array[] => [
  packedSolution({
    ...{ name: "Example", prefix: "example" },
    tables: [
      {
        ...{ name: "example_record", set: "example_records" },
        columns: [
          ["example_key1", "int"],
          ["example_key2", "int"],
        ],
        keys: { example_ByNumbers: ["example_key1", "example_key2"] },
      },
    ],
  }),
  packedSolution({
    ...{ name: "Sample", prefix: "sample" },
    tables: [{ name: "sample_example", set: "sample_examples", owner: "OrgOwned", columns: [] }],
  }),
];

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty object when there is none. */
  readonly body: Readonly<Record<string, unknown>> & {
    readonly value?: readonly Readonly<Record<string, unknown>>[];
    readonly error?: { readonly code: string; readonly message: string };
  };
}

export interface Caller {
  (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
}

export interface Shop {
  readonly sandbox: DataverseSandbox;
  readonly clock: SandboxClock;
  readonly as: (token: keyof typeof tokens) => Caller;
  /** As the administrator, who may everything. */
  readonly call: Caller;
}

export const origin = "http://127.0.0.1:4780";

/** An address inside the Web API, encoded as a careful client encodes it. */
const addressOf = (path: string): string =>
  path.startsWith("/") ? `${origin}${path}` : `${origin}/api/data/v9.2/${path.replaceAll(" ", "%20")}`;

/** Who calls an environment: each token of the sandbox. */
export const callersOf =
  (sandbox: DataverseSandbox) =>
  (token: keyof typeof tokens): Caller =>
  async (method, path, body, headers = {}) => {
    const init = { method, headers: { authorization: `Bearer ${tokens[token]}`, ...headers } };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await sandbox.fetch(
      new Request(addressOf(path), body === undefined ? init : { ...init, body: text }),
    );
    const answered = await response.text();
    const json = answered.startsWith("{") ? (JSON.parse(answered) as Answered["body"]) : {};
    return { status: response.status, headers: response.headers, text: answered, body: json };
  };

export const openShop = async (options: { readonly dataDir?: string } = {}): Promise<Shop> => {
  const clock = createSandboxClock();
  const solutions = [shopSolution(), ...exampleSolutions()];
  const sandbox = await createDataverseSandbox({ clock, origin, solutions, ...options });
  const as = callersOf(sandbox);
  return { sandbox, clock, as, call: as("administrator") };
};

export const representation = { prefer: "return=representation" };

/** Creates an order and answers its id and etag. */
export const order = async (call: Caller, values: Readonly<Record<string, unknown>> = {}) => {
  const { body } = await call("POST", "shop_orders", values, representation);
  return { id: String(body["shop_orderid"]), etag: String(body["@odata.etag"]) };
};
