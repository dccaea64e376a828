import { patiently, type Tried } from "../patience.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Dataverse's Web API, as an administrator uses it who does not give up. */
export interface DataverseClient {
  /** Creates the row at this GUID, once, however often it takes. */
  create(set: string, id: string, values: Row): Promise<void>;
  update(set: string, id: string, values: Row): Promise<void>;
  list(query: string): Promise<readonly Row[]>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const exists = 412;

/** Throttled, down, deadlocked, cut off, or a step whose endpoint did not answer: the row was rolled back. */
const isPassing = ({ status, text }: Answer): boolean =>
  status === 429 || status >= 500 || (status === 400 && text.includes("0x80050201"));

export const dataverseAt = (origin: string, token = "sandbox-admin"): DataverseClient => {
  const ask = async (method: string, url: string, sent: { body?: Row; headers?: Record<string, string> }) => {
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...sent.headers },
      body: sent.body ? JSON.stringify(sent.body) : null,
    });
    return { status: response.status, text: await response.text() };
  };
  const tried = async (...asked: Parameters<typeof ask>): Promise<Tried<Answer>> => {
    try {
      const answer = await ask(...asked);
      const why = `${answer.status} ${answer.text}`;
      return isPassing(answer) ? { kind: "trouble", why } : { kind: "answered", value: answer };
    } catch (error) {
      return { kind: "trouble", why: String(error) };
    }
  };
  const send = async (...asked: Parameters<typeof ask>): Promise<Answer> => {
    const answer = await patiently(() => tried(...asked));
    if (answer.status < 300 || answer.status === exists) return answer;
    throw new Error(`${asked[0]} ${asked[1]}: ${answer.status} ${answer.text}`);
  };
  const at = (path: string): string => `${origin}/api/data/v9.2/${path}`;
  return {
    create: async (set, id, values) => {
      await send("PATCH", at(`${set}(${id})`), { body: values, headers: { "if-none-match": "*" } });
    },
    update: async (set, id, values) => {
      await send("PATCH", at(`${set}(${id})`), { body: values, headers: { "if-match": "*" } });
    },
    list: async (query) => {
      const rows: Row[] = [];
      for (let next: string | undefined = at(query); next !== undefined;) {
        const { text } = await send("GET", next, {});
        const page = JSON.parse(text) as { value: readonly Row[]; "@odata.nextLink"?: string };
        rows.push(...page.value);
        next = page["@odata.nextLink"];
      }
      return rows;
    },
  };
};
