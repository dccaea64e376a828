export type Row = Readonly<Record<string, unknown>>;

/** Rows of a table by OData options, with the rights of who looks. Rejects with the platform's sentence. */
export interface RowSource {
  list(table: string, options: string): Promise<readonly Row[]>;
}

const sets: Readonly<Record<string, string>> = {
  cfl_serverstatus: "cfl_serverstatuses",
  cfl_gatewayevent: "cfl_gatewayevents",
  cfl_reconciliation: "cfl_reconciliations",
  cfl_dispute: "cfl_disputes",
  cfl_refund: "cfl_refunds",
  cfl_paymentaction: "cfl_paymentactions",
};

const xrmSource = (webApi: Xrm.WebApi): RowSource => ({
  list: async (table, options) => (await webApi.retrieveMultipleRecords(table, options)).entities as readonly Row[],
});

/** Opened outside the app, the browser's own session reads from the organisation that served the page. */
const fetchSource: RowSource = {
  list: async (table, options) => {
    const headers = { accept: "application/json", prefer: 'odata.include-annotations="*"' };
    const answer = await fetch(`/api/data/v9.2/${sets[table] ?? table}${options}`, { headers });
    const body = (await answer.json()) as { readonly value?: readonly Row[]; readonly error?: { message?: string } };
    if (!answer.ok || !body.value) throw new Error(body.error?.message ?? `Dataverse answered ${answer.status}.`);
    return body.value;
  },
};

export const rowSource = (xrm: Xrm.XrmStatic | undefined): RowSource => (xrm ? xrmSource(xrm.WebApi) : fetchSource);
