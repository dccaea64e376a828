import { badQuery, unsupported } from "../refusal.ts";
import { type Token, tokenize } from "./token.ts";

export type Operand =
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "path"; readonly path: readonly string[] };

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type ListTest = "In" | "NotIn" | "ContainValues" | "DoesNotContainValues";
export type TextTest = "contains" | "startswith" | "endswith";

/** A filter as a tree. */
export type Filter =
  | { readonly kind: "and" | "or"; readonly left: Filter; readonly right: Filter }
  | { readonly kind: "not"; readonly inner: Filter }
  | { readonly kind: "compare"; readonly by: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "text"; readonly by: TextTest; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "list"; readonly by: ListTest; readonly property: string; readonly values: readonly string[] }
  | {
      readonly kind: "lambda";
      readonly by: "any" | "all";
      readonly path: readonly string[];
      readonly variable: string;
      readonly inner: Filter | undefined;
    };

const comparisons: ReadonlySet<string> = new Set(["eq", "ne", "gt", "ge", "lt", "le"]);
const textTests: ReadonlySet<string> = new Set(["contains", "startswith", "endswith"]);

/** Reads tokens from the left; every `read…` takes what belongs to it. */
class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }
  peek(ahead = 0): string | undefined {
    const token = this.tokens[this.at + ahead];
    return token?.kind === "value" ? undefined : token?.text;
  }
  next(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw badQuery("The filter ends too early.");
    return token;
  }
  expect(text: string): void {
    const token = this.next();
    if (token.kind === "value" || token.text !== text) throw badQuery(`Expected '${text}' but found '${token.text}'.`);
  }
  accept(text: string): boolean {
    if (this.peek() !== text) return false;
    this.at++;
    return true;
  }
  get ended(): boolean {
    return this.at >= this.tokens.length;
  }
}

const readName = (reader: Reader): string => {
  const token = reader.next();
  if (token.kind !== "name") throw badQuery(`Expected a name but found '${token.text}'.`);
  return token.text;
};

const readOperand = (reader: Reader): Operand => {
  const token = reader.next();
  if (token.kind === "value") return { kind: "value", value: token.value };
  if (token.kind === "mark") throw badQuery(`Expected a value or a column but found '${token.text}'.`);
  const path = [token.text];
  while (reader.accept("/")) path.push(readName(reader));
  return { kind: "path", path };
};

const textIn = (reader: Reader): string => {
  const token = reader.next();
  if (token.kind !== "value") throw badQuery(`Expected a value but found '${token.text}'.`);
  return String(token.value);
};

const readText = (by: TextTest, reader: Reader): Filter => {
  reader.expect("(");
  const left = readOperand(reader);
  reader.expect(",");
  const right = readOperand(reader);
  reader.expect(")");
  return { kind: "text", by, left, right };
};

const listTests: readonly ListTest[] = ["In", "NotIn", "ContainValues", "DoesNotContainValues"];

/** `Microsoft.Dynamics.CRM.In(PropertyName='x',PropertyValues=['1','2'])` and its kin. */
const readFunction = (name: string, reader: Reader): Filter => {
  const by = listTests.find((each) => name === `Microsoft.Dynamics.CRM.${each}`);
  if (!by) throw unsupported(`the query function ${name}`);
  reader.expect("(");
  if (readName(reader) !== "PropertyName=") throw badQuery(`${name} begins with PropertyName.`);
  const property = textIn(reader);
  reader.expect(",");
  if (readName(reader) !== "PropertyValues=") throw badQuery(`${name} needs PropertyValues.`);
  reader.expect("[");
  const values: string[] = [];
  do values.push(textIn(reader));
  while (reader.accept(","));
  reader.expect("]");
  reader.expect(")");
  return { kind: "list", by, property, values };
};

const readLambda = (path: readonly string[], by: "any" | "all", reader: Reader): Filter => {
  reader.expect("(");
  if (reader.accept(")")) return { kind: "lambda", by, path, variable: "", inner: undefined };
  const variable = readName(reader);
  reader.expect(":");
  const inner = readOr(reader);
  reader.expect(")");
  return { kind: "lambda", by, path, variable, inner };
};

const readComparison = (reader: Reader): Filter => {
  const left = readOperand(reader);
  const last = left.kind === "path" ? left.path.at(-1) : undefined;
  if (left.kind === "path" && (last === "any" || last === "all"))
    return readLambda(left.path.slice(0, -1), last, reader);
  const by = readName(reader);
  if (!comparisons.has(by)) throw badQuery(`'${by}' is not a comparison.`);
  return { kind: "compare", by: by as Comparison, left, right: readOperand(reader) };
};

const readUnary = (reader: Reader): Filter => {
  if (reader.accept("not")) return { kind: "not", inner: readUnary(reader) };
  if (reader.accept("(")) {
    const inner = readOr(reader);
    reader.expect(")");
    return inner;
  }
  const name = reader.peek();
  if (name !== undefined && reader.peek(1) === "(") {
    if (textTests.has(name)) return readText(readName(reader) as TextTest, reader);
    return readFunction(readName(reader), reader);
  }
  return readComparison(reader);
};

const readAnd = (reader: Reader): Filter => {
  let left = readUnary(reader);
  while (reader.accept("and")) left = { kind: "and", left, right: readUnary(reader) };
  return left;
};

const readOr = (reader: Reader): Filter => {
  let left = readAnd(reader);
  while (reader.accept("or")) left = { kind: "or", left, right: readAnd(reader) };
  return left;
};

/** Parses `$filter`: the subset that Dataverse knows. Refuses the rest by name. */
export const parseFilter = (text: string): Filter => {
  const reader = new Reader(tokenize(text));
  const filter = readOr(reader);
  if (!reader.ended) throw badQuery(`Syntax error after a complete filter in '${text}'.`);
  return filter;
};
