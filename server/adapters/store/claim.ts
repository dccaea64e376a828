import { type Claim, foldingKinds, type ItemKind } from "../../ports/inbox.ts";
import { itemOf, kindOf, type Statements } from "./statements.ts";

/** So many events of one payment are folded into one write at the most. */
const mostFolded = 50;

/** With a due item that folds goes all that waits in its lane, even what was put off: one write serves them all. */
const itemsFor = (
  statements: Statements,
  due: { readonly id: string; readonly lane: string; readonly kind: ItemKind },
) =>
  (foldingKinds.has(due.kind) ? statements.lane.all(due.lane, due.kind, mostFolded) : statements.one.all(due.id)).map(
    itemOf,
  );

/** What never folds is due at once and so comes first. Lanes in work are skipped; of those that never fold, an item that waits for its time lets later ones of its lane pass. */
export const claimDue =
  (statements: Statements, busy: Set<string>) =>
  (limit: number, nowMs: number, mostFolding = limit): readonly Claim[] => {
    let folding = 0;
    const due: { id: string; lane: string; kind: ItemKind }[] = [];
    for (const row of statements.due.iterate(nowMs)) {
      if (due.length >= limit) break;
      const lane = String(row["lane"]);
      if (busy.has(lane)) continue;
      const kind = kindOf(row["kind"]);
      if (foldingKinds.has(kind) && folding >= mostFolding) break;
      if (foldingKinds.has(kind)) folding += 1;
      busy.add(lane);
      due.push({ id: String(row["id"]), lane, kind });
    }
    return due.map((one) => ({ lane: one.lane, kind: one.kind, items: itemsFor(statements, one) }));
  };
