/** What an update changed, as `previous_attributes` tells it: the former values of the fields that differ. */
export const previousOf = <Shape extends object>(before: Shape, after: Shape): Partial<Shape> => {
  const differs = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(Reflect.get(after, name));
  return Object.fromEntries(Object.entries(before).filter(differs)) as Partial<Shape>;
};
