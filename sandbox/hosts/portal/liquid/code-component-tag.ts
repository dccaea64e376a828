import { type Context, type Emitter, Tag, type TagToken, type TopLevelToken, Value, type Liquid } from "liquidjs";
import { escapeHtml } from "../../answers.ts";

/** What the page's script mounts: the component's name and the texts of its properties. */
export interface PlacedComponent {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** `name:cfl_Counterfoil.PaymentControl recordId:order.id profile:'Default'`: bare words are variables, `name` is taken as written. */
const argument = /([\w-]+)\s*:\s*('[^']*'|"[^"]*"|[^\s'"]+)/g;

export const argumentsOf = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(argument)].map((match) => [match[1] ?? "", match[2] ?? ""] as const);

/** The element that stands for a component until the page's script has mounted it. */
export const placeholder = ({ name, properties }: PlacedComponent): string =>
  `<div class="code-component" data-component="${escapeHtml(name)}" data-properties="${escapeHtml(JSON.stringify(properties))}"></div>`;

/** `{% codecomponent name:prefix_Namespace.Control property:'value' %}`, as Power Pages has it. */
export class CodeComponentTag extends Tag {
  private readonly placed: readonly (readonly [string, string])[];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.placed = argumentsOf(token.args);
    if (!this.placed.some(([key]) => key === "name")) {
      throw new Error("codecomponent needs a name, such as name:cfl_Counterfoil.PaymentControl");
    }
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const properties: Record<string, string> = {};
    let name = "";
    for (const [key, text] of this.placed) {
      if (key === "name") name = text.replace(/^['"]|['"]$/g, "");
      else properties[key] = String((yield new Value(text, this.liquid).value(context)) ?? "");
    }
    emitter.write(placeholder({ name, properties }));
  }
}
