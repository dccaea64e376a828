/** How far a privilege reaches: own rows, business unit, unit and below, everything. */
export type Depth = "Basic" | "Local" | "Deep" | "Global";

export type Verb = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

/** The same verbs at the same depth on one or more tables of ours. */
export interface Grant {
  readonly tables: readonly string[];
  readonly verbs: readonly Verb[];
  readonly depth: Depth;
}

/** A security role. */
export interface Role {
  readonly name: string;
  readonly description: string;
  readonly grants: readonly Grant[];
  /** Privileges on the platform's own tables, at depth Global. */
  readonly platform: readonly string[];
  /** Such privileges that reach less far. */
  readonly platformNearby?: Readonly<Partial<Record<Exclude<Depth, "Global">, readonly string[]>>>;
}

/** Privilege name → depth, sorted by name, as the role's file lists them. */
export const privilegesOf = (role: Role): readonly { readonly name: string; readonly level: Depth }[] => {
  const ours = role.grants.flatMap(({ tables, verbs, depth }) =>
    tables.flatMap((table) => verbs.map((verb) => ({ name: `prv${verb}${table}`, level: depth }))),
  );
  const theirs = role.platform.map((name) => ({ name, level: "Global" as const }));
  const nearby = (["Basic", "Local", "Deep"] as const).flatMap((level) =>
    (role.platformNearby?.[level] ?? []).map((name) => ({ name, level })),
  );
  return [...ours, ...theirs, ...nearby].toSorted((one, other) => (one.name < other.name ? -1 : 1));
};
