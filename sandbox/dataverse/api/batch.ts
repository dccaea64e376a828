import { randomUUID } from "node:crypto";
import type { DataverseEnvironment } from "../environment.ts";
import { badPayload } from "../refusal.ts";
import { beginTransaction } from "../store/transaction.ts";
import type { Written } from "../write/write.ts";
import { type AnsweredPart, type BatchPart, type BatchRequest, parseBatch, renderBatch } from "./batch-format.ts";
import { type Answer, answer, answerOfError, type Operation, prefers } from "./exchange.ts";
import { commit, operate, write } from "./operate.ts";

const mostParts = 1000;

const operationOf = (request: BatchRequest, outer: Operation): Operation => {
  const relative = request.url.replace(/^https?:\/\/[^/]+/, "").replace(/^\/api\/data\/v[\d.]+\//, "");
  const [path = "", search = ""] = relative.replace(/^\//, "").split("?");
  return {
    ...outer,
    method: request.method,
    path: decodeURIComponent(path),
    search: new URLSearchParams(search),
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

const runChangeSet = async (
  requests: readonly BatchRequest[],
  outer: Operation,
  environment: DataverseEnvironment,
): Promise<readonly AnsweredPart[]> => {
  const transaction = beginTransaction(environment.store);
  const places = new Map<string, string>();
  const all: Written[] = [];
  const answers: AnsweredPart[] = [];
  try {
    for (const request of requests) {
      if (request.method === "GET") throw badPayload("A change set may not hold a GET.");
      if (request.contentId === undefined) throw badPayload("Every part of a change set needs a Content-ID.");
      const done = write(operationOf(withReferences(request, places), outer), environment, transaction);
      if (done.written) {
        all.push(done.written);
        places.set(request.contentId, `/${done.written.table.set}(${done.written.row.id})`);
      }
      answers.push({ kind: "answer", answer: done.answer, contentId: request.contentId });
    }
    await commit(all, transaction, { operation: outer, environment });
    return answers;
  } catch (error) {
    // The whole set is rolled back, and one answer speaks for it.
    return [{ kind: "answer", answer: answerOfError(error), contentId: undefined }];
  }
};

const runPart = async (part: BatchPart, outer: Operation, environment: DataverseEnvironment): Promise<AnsweredPart> => {
  if (part.kind === "change-set") {
    const answers = await runChangeSet(part.requests, outer, environment);
    const [only] = answers;
    if (only?.kind === "answer" && failed(only.answer.status)) return only;
    return { kind: "change-set", boundary: `changesetresponse_${randomUUID()}`, answers };
  }
  const { contentId } = part.request;
  try {
    return { kind: "answer", answer: await operate(operationOf(part.request, outer), environment), contentId };
  } catch (error) {
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
  return answer(status, renderBatch(answered, boundary), { "content-type": `multipart/mixed; boundary=${boundary}` });
};
