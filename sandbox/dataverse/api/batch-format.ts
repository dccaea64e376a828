import { STATUS_CODES } from "node:http";
import { badPayload } from "../refusal.ts";
import { type Answer, textOf } from "./exchange.ts";

/** One request inside a batch, as it was written. */
export interface BatchRequest {
  readonly method: string;
  /** As given: absolute, relative to the service root, or `$1`. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly contentId: string | undefined;
}

export type BatchPart =
  | { readonly kind: "request"; readonly request: BatchRequest }
  | { readonly kind: "change-set"; readonly requests: readonly BatchRequest[] };

const boundaryOf = (contentType: string | null): string | undefined =>
  /boundary="?([^";]+)"?/i.exec(contentType ?? "")?.[1];

const splitHead = (text: string): readonly [string, string] => {
  const end = text.search(/\r?\n\r?\n/);
  if (end === -1) return [text, ""];
  return [text.slice(0, end), text.slice(end).replace(/^\r?\n\r?\n/, "")];
};

const headersOf = (lines: readonly string[]): Headers => {
  const headers = new Headers();
  for (const line of lines) {
    const at = line.indexOf(":");
    if (at > 0) headers.append(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return headers;
};

const requestOf = (text: string, contentId: string | undefined): BatchRequest => {
  const [head, body] = splitHead(text.trimStart());
  const [first = "", ...lines] = head.split(/\r?\n/);
  const [, method, url] = /^([A-Z]+) (.+?)(?: HTTP\/[\d.]+)?$/.exec(first.trim()) ?? [];
  if (!method || !url) throw badPayload(`The batch part begins with '${first}', which is no request.`);
  return { method, url, headers: headersOf(lines), body: body.trim(), contentId };
};

const sections = (body: string, boundary: string): readonly string[] => {
  const parts = body.split(`--${boundary}`);
  if (parts.length < 2) throw badPayload("The batch holds no part.");
  const end = parts.findIndex((part, index) => index > 0 && part.startsWith("--"));
  return parts.slice(1, end === -1 ? undefined : end).map((part) => part.replace(/^\r?\n/, ""));
};

const partOf = (section: string): BatchPart => {
  const [head, rest] = splitHead(section);
  const headers = headersOf(head.split(/\r?\n/));
  const inner = boundaryOf(headers.get("content-type"));
  if (inner === undefined) return { kind: "request", request: requestOf(rest, headers.get("content-id") ?? undefined) };
  const requests = sections(rest, inner).map((each) => {
    const [innerHead, innerRest] = splitHead(each);
    return requestOf(innerRest, headersOf(innerHead.split(/\r?\n/)).get("content-id") ?? undefined);
  });
  return { kind: "change-set", requests };
};

/** Takes a `multipart/mixed` batch apart. */
export const parseBatch = (body: string, contentType: string | null): readonly BatchPart[] => {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw badPayload("The batch names no boundary.");
  return sections(body, boundary).map(partOf);
};

const renderOne = (answer: Answer, contentId: string | undefined): string => {
  return [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    "",
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ""}`,
    ...Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`),
    "",
    textOf(answer),
  ].join("\r\n");
};

export type AnsweredPart =
  | { readonly kind: "answer"; readonly answer: Answer; readonly contentId: string | undefined }
  | { readonly kind: "change-set"; readonly boundary: string; readonly answers: readonly AnsweredPart[] };

/** Puts the answers together again. */
export const renderBatch = (parts: readonly AnsweredPart[], boundary: string): string => {
  const rendered = parts.map((part) =>
    part.kind === "answer"
      ? renderOne(part.answer, part.contentId)
      : `Content-Type: multipart/mixed; boundary=${part.boundary}\r\n\r\n${renderBatch(part.answers, part.boundary)}`,
  );
  return `${rendered.map((text) => `--${boundary}\r\n${text}`).join("\r\n")}\r\n--${boundary}--\r\n`;
};
