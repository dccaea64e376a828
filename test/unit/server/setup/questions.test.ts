import type { Asker } from "../../../../server/cli/ask.ts";
import { askForRest, type Conversation, type Known } from "../../../../server/cli/setup-questions.ts";

let asked: string[];
let told: string[];
beforeEach(() => {
  [asked, told] = [[], []];
});

/** Answers the first question that contains the word; Enter to any other. */
const answering = (answers: Readonly<Record<string, string>>): Asker => {
  const find = (question: string): string => {
    asked.push(question);
    return Object.entries(answers).find(([word]) => question.includes(word))?.[1] ?? "";
  };
  return {
    text: async (question, fallback) => find(question) || (fallback ?? ""),
    secret: async (question) => find(question),
    yes: async (_question, fallback) => fallback,
    tell: (line) => told.push(line),
  };
};

const variables = {
  ...{ DATAVERSE_URL: "https://org.example", STRIPE_SECRET_KEY: "sk_test_1", DATAVERSE_WEBHOOK_KEY: "key" },
};
/** A conversation without a file of settings. */
const talk = (asker: Asker, remove = false): Conversation => ({
  asker,
  remove,
  read: async (_path, known) => known,
});

const complete: Known = {
  choices: { url: "https://pay.example.com", signingSecret: { to: "screen" }, profile: {} },
  variables,
};

describe("what a person is asked", () => {
  it("is nothing when everything is known", async () => {
    expect(await askForRest(complete, talk(answering({})))).toEqual(complete);
    expect(asked).toEqual([]);
  });

  it("is what is missing of the environment, keys unseen", async () => {
    const answers = { "Dataverse environment": "https://org.example", "Stripe key": "rk_test_1", WEBHOOK_KEY: "key" };
    const known = await askForRest({ ...complete, variables: {} }, talk(answering(answers)));
    expect(known.variables).toEqual({
      ...{ DATAVERSE_URL: "https://org.example", STRIPE_SETUP_KEY: "rk_test_1", DATAVERSE_WEBHOOK_KEY: "key" },
    });
  });

  it("is spared a webhook key: a long random one is made up and told", async () => {
    const known = await askForRest(
      { ...complete, variables: { ...variables, DATAVERSE_WEBHOOK_KEY: undefined } },
      talk(answering({})),
    );
    expect(known.variables["DATAVERSE_WEBHOOK_KEY"]).toMatch(/^[0-9a-f]{64}$/);
    expect(told).toEqual([
      expect.stringContaining(`DATAVERSE_WEBHOOK_KEY=${known.variables["DATAVERSE_WEBHOOK_KEY"]}`),
    ]);
  });

  it("is answered by Enter with a file for the secret and no profile", async () => {
    const known = await askForRest(
      { choices: {}, variables },
      talk(answering({ "of the server": "https://pay.example.com" })),
    );
    expect(known.choices).toEqual({ url: "https://pay.example.com", signingSecret: { to: "env-file", path: ".env" } });
  });

  it("is not what the server's file says already, nor a key that the file will get", async () => {
    const { DATAVERSE_WEBHOOK_KEY: _, ...others } = variables;
    const read: Conversation["read"] = async (path, known) =>
      path === "/etc/server.env" ? { ...others, ...known } : known;
    const choices = { ...complete.choices, signingSecret: { to: "env-file", path: "/etc/server.env" } };
    const known = await askForRest({ choices, variables: {} }, { ...talk(answering({})), read });
    expect(known.variables).toEqual(others);
    expect(asked).toEqual([]);
  });

  it("leads to a profile for a table of theirs", async () => {
    const numbers = ["3", "3"];
    const answers = answering({
      publishable: "pk_test_1",
      "Logical name": "contoso_order",
      "amount due": "contoso_total",
      "currency column": "EUR",
    });
    const asker: Asker = {
      ...answers,
      text: async (question, fallback) =>
        question === "1, 2 or 3:" ? (numbers.shift() ?? "") : answers.text(question, fallback),
    };
    const known = await askForRest({ choices: { url: "https://pay.example.com" }, variables }, talk(asker));
    expect(known.choices).toEqual({
      ...{ url: "https://pay.example.com", signingSecret: { to: "screen" } },
      profile: {
        ...{ publishableKey: "pk_test_1", table: "contoso_order", amountColumn: "contoso_total", fixedCurrency: "EUR" },
        returnOrigins: ["https://org.example"],
      },
    });
  });

  it("is the address alone when set-up is to be undone", async () => {
    const known = { choices: {}, variables: { ...variables, DATAVERSE_WEBHOOK_KEY: undefined } };
    await askForRest(known, talk(answering({}), true));
    expect(asked).toEqual(["Address of the server (https://pay.example.com):"]);
  });
});
