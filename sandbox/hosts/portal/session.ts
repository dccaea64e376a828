import { createHmac, randomBytes } from "node:crypto";

const cookieName = "sandbox-portal-session";
const tokenHeader = "__RequestVerificationToken";

export interface PortalSession {
  readonly id: string;
  /** Given with the first page; undefined when the browser has it already. */
  readonly cookie: string | undefined;
}

export interface PortalSessions {
  of(request: Request): PortalSession;
  /** The session's CSRF token, as `/_layout/tokenhtml` hands it out. */
  tokenOf(session: PortalSession): string;
  /** Does the request bring its own session's token? */
  isVerified(request: Request): boolean;
}

const cookieIn = (request: Request): string | undefined =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(request.headers.get("cookie") ?? "")?.[1];

/** Sessions of a portal, and the request verification token that every write must bring. */
export const createPortalSessions = (): PortalSessions => {
  const secret = randomBytes(32);
  const tokenOf = ({ id }: PortalSession): string => createHmac("sha256", secret).update(id).digest("base64url");
  const of = (request: Request): PortalSession => {
    const known = cookieIn(request);
    if (known) return { id: known, cookie: undefined };
    const id = randomBytes(16).toString("base64url");
    return { id, cookie: `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax` };
  };
  return {
    of,
    tokenOf,
    isVerified: (request) =>
      cookieIn(request) !== undefined && request.headers.get(tokenHeader) === tokenOf(of(request)),
  };
};
