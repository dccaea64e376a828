import { randomUUID } from "node:crypto";
import type { DataverseEnvironment } from "../environment.ts";
import { badPayload } from "../refusal.ts";
import type { Written } from "../write/context.ts";
import { type AnsweredPart, type BatchPart, type BatchRequest, parseBatch, renderBatch } from "./batch-format.ts";
import { type Answer, answer, answerOfError, decodePath, type Operation, prefers } from "./exchange.ts";
import { operate, transact, write } from "./operate.ts";

const mostParts = 1000;

const operationOf = (request: BatchRequest, outer: Operation): Operation => {
  const relative = request.url.replace(/^https?:\/\/[^/]+/, "").replace(/^\/?(api\/data\/v9\.\d\/)?/, "");
  const [path = "", ...search] = relative.split("?");
  return {
    ...outer,
    method: request.method,
    path: decodePath(path),
    search: new URLSearchParams(search.join("?")),
    headers: request.headers,
    body: request.body,
  };
};

const failed = (status: number): boolean => status >= 400;

/** `$1` stands for the row that the part with Content-ID 1 created, in addresses and in bodies. */
const withReferences = (request: BatchRequest, places: ReadonlyMap<string, string>): BatchRequest => {
  const replace = (text: string): string => text.replace(/\$(\w+)/g, (whole, id: string) => places.get(id) ?? whole);
  return {
    ...request,
    url: replace(request.url),
    body: request.body.replace(/"(\/?\$\w+)"/g, (_, text: string) => `"${replace(text.replace("/", ""))}"`),
  };
};

const runChangeSet = (
  requests: readonly BatchRequest[],
  outer: Operation,
  environment: DataverseEnvironment,
): Promise<{ readonly written: readonly Written[]; readonly answers: readonly AnsweredPart[] }> =>
  transact({ operation: outer, environment }, async (transaction) => {
    const places = new Map<string, string>();
    const written: Written[] = [];
    const answers: AnsweredPart[] = [];
    for (const request of requests) {
      const { contentId } = request;
      if (request.method === "GET") throw badPayload("A change set may not hold a GET.");
      if (contentId === undefined) throw badPayload("Every part of a change set needs a Content-ID.");
      const operation = operationOf(withReferences(request, places), outer);
      const done = await write({ operation, environment }, transaction);
      const asked = done.written.at(-1);
      if (asked) places.set(contentId, `/${asked.table.set}(${asked.row.id})`);
      written.push(...done.written);
      answers.push({ kind: "answer", answer: done.answer, contentId });
    }
    return { written, answers };
  });

const runPart = async (part: BatchPart, outer: Operation, environment: DataverseEnvironment): Promise<AnsweredPart> => {
  const contentId = part.kind === "request" ? part.request.contentId : undefined;
  try {
    if (part.kind === "change-set") {
      const { answers } = await runChangeSet(part.requests, outer, environment);
      return { kind: "change-set", boundary: `changesetresponse_${randomUUID()}`, answers };
    }
    return { kind: "answer", answer: await operate(operationOf(part.request, outer), environment), contentId };
  } catch (error) {
    // A change set is rolled back as a whole, and one answer speaks for it.
    return { kind: "answer", answer: answerOfError(error), contentId };
  }
};

/** `POST $batch`: change sets are atomic; the first failure ends the batch unless the caller prefers to go on. */
export const runBatch = async (operation: Operation, environment: DataverseEnvironment): Promise<Answer> => {
  const parts = parseBatch(operation.body, operation.headers.get("content-type"));
  const size = parts.reduce((sum, part) => sum + (part.kind === "change-set" ? part.requests.length : 1), 0);
  if (size > mostParts) throw badPayload(`A batch holds at most ${mostParts} parts.`);
  const goOn = prefers(operation, "odata.continue-on-error");
  const answered: AnsweredPart[] = [];
  let status = 200;
  for (const part of parts) {
    const done = await runPart(part, operation, environment);
    answered.push(done);
    if (done.kind === "change-set" || !failed(done.answer.status) || goOn) continue;
    status = 400;
    break;
  }
  const boundary = `batchresponse_${randomUUID()}`;
  return answer(status, renderBatch(answered, boundary), { "Content-Type": `multipart/mixed; boundary=${boundary}` });
};
