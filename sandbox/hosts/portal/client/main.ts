import { type Moment, mountComponent } from "../../code-component/mounted-component.ts";
import { openRegistry } from "../../code-component/registry.ts";
import { createWebApi, type HostWebApi } from "../../code-component/web-api.ts";
import { element } from "../../element.ts";
import type { ControlDefinition, ControlProperty, HostedSolution } from "../../imported/definitions.ts";
import { getTokenDeferred } from "./shell.ts";

const isNumeric = (type: string): boolean => /^(amounts|Currency|Decimal|FP|Whole\.None)$/.test(type);

/** Liquid gives text; the host turns it into what the property's type wants. */
const parameterOf = ({ type, defaultValue }: ControlProperty, text: string | undefined) => {
  const given = text ?? defaultValue ?? null;
  const raw = isNumeric(type) ? (given === null || given === "" ? null : Number(given)) : given;
  return { raw, formatted: text ?? "", type: isNumeric(type) ? "Currency" : type, error: false, errorMessage: "" };
};

const webApiOf = ({ tables }: HostedSolution): HostWebApi =>
  createWebApi({
    setOf: (table) => tables[table]?.set ?? `${table}s`,
    send: async ({ method, path, body }) =>
      fetch(`/_api/${path}`, {
        method,
        credentials: "same-origin",
        headers: {
          "content-type": "application/json",
          ...(method === "GET" ? {} : { __RequestVerificationToken: await getTokenDeferred() }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  });

const languageId = (): number => Number(new URLSearchParams(window.location.search).get("lang") ?? 1033) || 1033;

const mount = async (place: HTMLElement, solution: HostedSolution): Promise<void> => {
  const definition: ControlDefinition | undefined = solution.controls[place.dataset["component"] ?? ""];
  if (!definition) throw new Error(`No code component is named ${place.dataset["component"]}.`);
  const given = JSON.parse(place.dataset["properties"] ?? "{}") as Readonly<Record<string, string>>;
  const container = element("div", {});
  place.append(container);
  const isRtl = document.documentElement.dir === "rtl";
  const moment = (): Moment => ({
    user: { id: "", name: "", languageId: languageId(), isRtl },
    webApi: webApiOf(solution),
    parameters: Object.fromEntries(
      definition.properties.map((property) => [property.name, parameterOf(property, given[property.name])]),
    ),
    label: "",
    disabled: false,
  });
  await mountComponent({ definition, container, moment, onOutputs: () => undefined });
};

const open = async (): Promise<void> => {
  openRegistry();
  Object.assign(window, { shell: { getTokenDeferred } });
  const places = [...document.querySelectorAll<HTMLElement>(".code-component")];
  if (places.length === 0) return;
  const solution = (await (await fetch("/_hosts/solution.json")).json()) as HostedSolution;
  for (const place of places) {
    await mount(place, solution).catch((error: unknown) => {
      place.append(error instanceof Error ? error.message : String(error));
    });
  }
};

void open();
