import { clubSolution, customizationsOf, levels, withCustomizations, withRoot } from "./importing.ts";
import { packedSolution } from "./solution-fixture.ts";

const extraColumn =
  '<attribute PhysicalName="club_points"><Type>int</Type><LogicalName>club_points</LogicalName></attribute></attributes>';

const extraView =
  "<savedquery><savedqueryid>{AAAAAAAA-0000-4000-8000-0000000000ff}</savedqueryid><querytype>0</querytype><layoutxml>" +
  '<grid /></layoutxml><fetchxml><fetch><entity name="club_member"><attribute name="club_points" /></entity></fetch>' +
  '</fetchxml><LocalizedNames><LocalizedName description="By points" languagecode="1033" /></LocalizedNames></savedquery>' +
  "</savedqueries>";

/** Version 2 has a column, a view and an option more, and a table. */
export const secondVersion = (managed: boolean): Uint8Array => {
  const tables = [{ name: "club_visit", set: "club_visits", columns: [] }];
  const more = withCustomizations(clubSolution({ version: "2.0.0.0", managed }), "</attributes>", extraColumn);
  const wider = withCustomizations(
    withCustomizations(more, "</savedqueries>", extraView),
    levels("Guest", "Full"),
    levels("Guest", "Full", "Gold"),
  );
  const visits = packedSolution({ ...{ name: "Club", prefix: "club" }, tables });
  return withTable(wider, visits);
};

const withTable = (zip: Uint8Array, from: Uint8Array): Uint8Array => {
  const entity = /<Entities>(.*)<\/Entities>/.exec(customizationsOf(from))?.[1] ?? "";
  const listed = withCustomizations(zip, "</Entities>", `${entity}</Entities>`);
  return withRoot(listed, '<RootComponent type="1" schemaName="club_visit" behavior="0" />');
};
