import { createShelf } from "../../../sandbox/stripe/store/shelf.ts";
import { createTimedQueue } from "../../../sandbox/stripe/timed-queue.ts";

interface Thing {
  readonly id: string;
  readonly created: number;
  readonly colour: string;
  readonly owner?: string;
}

const traits = { colour: ({ colour }: Thing) => colour, owner: ({ owner }: Thing) => owner };

const thing = (created: number, colour = "red", differences: Partial<Thing> = {}): Thing => ({
  id: `${colour}${created}`,
  created,
  colour,
  ...differences,
});

const shelfOf = (...things: readonly Thing[]) => {
  const shelf = createShelf<Thing>([], traits);
  for (const one of things) shelf.put(one);
  return shelf;
};

const idsOf = ({ items }: { readonly items: readonly Thing[] }) => items.map(({ id }) => id);

describe("a shelf", () => {
  it("pages newest first, and says whether there is more", () => {
    const shelf = shelfOf(thing(1), thing(2), thing(3));
    expect([idsOf(shelf.page({ limit: 2 })), shelf.page({ limit: 2 }).more]).toEqual([["red3", "red2"], true]);
    expect(shelf.page({ limit: 3 }).more).toBe(false);
  });

  it("finds the span of a time without looking at the rest", () => {
    const shelf = shelfOf(...Array.from({ length: 1000 }, (_, index) => thing(index)));
    let looks = 0;
    const where = () => (looks += 1) > 0;
    expect(idsOf(shelf.page({ created: { from: 500, until: 501 }, where, limit: 10 }))).toEqual(["red501", "red500"]);
    expect(looks).toBe(2);
  });

  it("goes on from where a page ended without looking at what was before", () => {
    const shelf = shelfOf(...Array.from({ length: 1000 }, (_, index) => thing(index)));
    let looks = 0;
    const where = () => (looks += 1) > 0;
    const olderThan = shelf.positionOf("red100") ?? 0;
    expect(idsOf(shelf.page({ olderThan, where, limit: 2 }))).toEqual(["red99", "red98"]);
    expect(looks).toBe(3);
  });

  it("finds by a trait without looking at what has another", () => {
    const shelf = shelfOf(...Array.from({ length: 1000 }, (_, index) => thing(index, index === 7 ? "blue" : "red")));
    let looks = 0;
    const where = () => (looks += 1) > 0;
    expect(idsOf(shelf.page({ by: { colour: "blue" }, where, limit: 10 }))).toEqual(["blue7"]);
    expect(looks).toBe(1);
  });

  it("merges several values of a trait by age, forwards and backwards", () => {
    const shelf = shelfOf(thing(1, "red"), thing(2, "blue"), thing(3, "green"), thing(4, "red"), thing(5, "blue"));
    const by = { colour: ["red", "blue"] };
    expect(idsOf(shelf.page({ by, limit: 10 }))).toEqual(["blue5", "red4", "blue2", "red1"]);
    const newerThan = shelf.positionOf("red1") ?? 0;
    expect(shelf.page({ by, newerThan, limit: 2 })).toMatchObject({
      items: [{ id: "red4" }, { id: "blue2" }],
      more: true,
    });
  });

  it("asks all the traits that a query names", () => {
    const shelf = shelfOf(
      thing(1, "red", { owner: "a" }),
      thing(2, "red", { owner: "b" }),
      thing(3, "blue", { owner: "a" }),
    );
    expect(idsOf(shelf.page({ by: { owner: "a", colour: "red" }, limit: 10 }))).toEqual(["red1"]);
    expect(idsOf(shelf.page({ by: { owner: undefined, colour: [] }, limit: 10 }))).toEqual([]);
  });

  it("follows a thing that changes a trait, loses it, or goes", () => {
    const shelf = shelfOf(thing(1, "red"), thing(2, "red", { owner: "a" }), thing(3, "red"));
    const redOnes = () => shelf.having("colour", "red").map(({ id }) => id);
    expect(redOnes()).toEqual(["red1", "red2", "red3"]);
    shelf.put({ id: "red2", created: 2, colour: "blue" });
    expect([redOnes(), shelf.having("owner", "a"), shelf.valuesOf("colour")]).toEqual([
      ["red1", "red3"],
      [],
      ["red", "blue"],
    ]);
    shelf.put(thing(2, "red"));
    expect(redOnes()).toEqual(["red1", "red2", "red3"]);
    shelf.remove("red1");
    expect(redOnes()).toEqual(["red2", "red3"]);
  });

  it("puts what comes late, and is older, in its place", () => {
    const shelf = shelfOf(thing(5), thing(9));
    expect(idsOf(shelf.page({ limit: 10 }))).toEqual(["red9", "red5"]);
    shelf.put(thing(7));
    expect(idsOf(shelf.page({ limit: 10 }))).toEqual(["red9", "red7", "red5"]);
    expect(idsOf({ items: shelf.having("colour", "red") })).toEqual(["red5", "red7", "red9"]);
  });
});

describe("a timed queue", () => {
  const at = (dueMs: number, name = String(dueMs)) => ({ dueMs, name });

  it("gives out what is due, the earliest first, equal times in their order", () => {
    const queue = createTimedQueue([at(30), at(10, "a"), at(20)]);
    queue.add(at(10, "b"));
    queue.add(at(5));
    queue.add(at(10, "c"));
    expect([queue.earliest(), queue.dueBy(10), queue.dueBy(4)]).toEqual([5, 4, 0]);
    expect(queue.all().map(({ name }) => name)).toEqual(["5", "a", "b", "c", "20", "30"]);
    expect(queue.takeDue(20).map(({ name }) => name)).toEqual(["5", "a", "b", "c", "20"]);
    expect([queue.takeDue(20), queue.earliest()]).toEqual([[], 30]);
  });
});
