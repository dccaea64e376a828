import type { Web, WebAnswer } from "../../../ports/web.ts";
import { type DoctorPorts, type DoctorWish, isThisMachine, type Subject, wordsOf } from "../examination.ts";
import { type Finding, of } from "../finding.ts";

const day = 24 * 3600 * 1000;
/** Automatic renewal comes a month before the end: three weeks before, something has gone wrong with it. */
const soonDays = 21;

const addressFinding = ({ serverUrl }: DoctorWish): Finding => {
  const check = of("server.address");
  if (isThisMachine(serverUrl)) return check.skipped(`${serverUrl} is this machine: nobody outside can call it.`);
  const { protocol, port } = new URL(serverUrl);
  if (protocol !== "https:" || port !== "") {
    return check.wrong(
      `${serverUrl} is not https on port 443.`,
      "Put a proxy with a certificate in front of the server, and give --url its https address.",
    );
  }
  return check.ok(`${serverUrl} is an https address on the usual port.`);
};

const certificateFinding = async (
  { serverUrl }: DoctorWish,
  ports: DoctorPorts,
  trust: Finding | undefined,
): Promise<Finding> => {
  const check = of("server.certificate");
  if (!serverUrl.startsWith("https://")) return check.skipped("Without https there is no certificate.");
  if (trust) return trust;
  const seen = await ports.web.certificate(serverUrl);
  if (!seen.ok) return check.unchecked(`The certificate cannot be seen: ${wordsOf(seen.error)}.`, "Try again.");
  const days = Math.floor((seen.value.validUntilMs - ports.clock()) / day);
  const renew = "Renew the certificate, and look why it was not renewed by itself.";
  if (days < 0) return check.wrong(`The certificate ran out ${-days} days ago.`, renew);
  return days < soonDays
    ? check.warning(`The certificate of ${seen.value.issuer} runs out in ${days} days.`, renew)
    : check.ok(`The certificate of ${seen.value.issuer} is good for ${days} more days.`);
};

const redirectFinding = async ({ serverUrl }: DoctorWish, web: Web): Promise<Finding> => {
  const check = of("server.redirect");
  if (isThisMachine(serverUrl)) return check.skipped("This machine alone hears what is said in the clear.");
  const plain = serverUrl.replace(/^https:/, "http:");
  const answer = await web.ask({ method: "GET", url: `${plain}/health/live` });
  if (!answer.ok) return check.ok("Nobody answers plain http.");
  const { status, header } = answer.value;
  const leads = header("location") ?? "";
  return (status >= 300 && status < 400 && leads.startsWith("https://")) || status >= 400
    ? check.ok(`Plain http ${leads ? "leads to https" : "is refused"}.`)
    : check.warning(
        `The server answers plain http (${status}).`,
        "Let the proxy answer http with a redirect to https, or close port 80.",
      );
};

const isLive = ({ status, text }: WebAnswer): boolean => status === 200 && text.includes('"live":true');

/** Whether, and how, the server can be reached. */
export const reach: Subject = {
  checks: ["server.address", "server.certificate", "server.redirect", "server.live"],
  examine: async (wish, ports) => {
    const live = of("server.live");
    const address = addressFinding(wish);
    const url = `${wish.serverUrl}/health/live`;
    const answer = await ports.web.ask({ method: "GET", url });
    if (!answer.ok && answer.error.kind === "no-such-host") {
      const mend = "Create the name's record where your domain is kept, or correct --url.";
      return [of("server.address").wrong(`${new URL(url).hostname} is a name that nobody knows.`, mend)];
    }
    if (!answer.ok && answer.error.kind === "certificate") {
      const mend = "Install a certificate of a known issuer for this very name, with its whole chain.";
      const trust = of("server.certificate").wrong(`The certificate is not trusted: ${wordsOf(answer.error)}.`, mend);
      return [address, await certificateFinding(wish, ports, trust), await redirectFinding(wish, ports.web)];
    }
    if (!answer.ok) {
      const mend = "Start the server (npm run server), and look whether proxy and firewall let calls through to it.";
      return [address, live.wrong(`${url} does not answer: ${wordsOf(answer.error)}.`, mend)];
    }
    const state = isLive(answer.value)
      ? live.ok(`${url} answers.`)
      : live.wrong(
          `${url} answers ${answer.value.status}, not as a Counterfoil server does.`,
          "Look whether --url leads to the server, and whether the proxy passes every path on.",
        );
    return [address, await certificateFinding(wish, ports, undefined), await redirectFinding(wish, ports.web), state];
  },
};
