/** The part of the platform's `Server` object that the relay uses. Connector calls answer JSON strings. */
export interface PlatformServer {
  readonly Connector: {
    readonly HttpClient: {
      GetAsync(url: string, headers: Readonly<Record<string, string>>): Promise<string>;
      PostAsync(
        url: string,
        body: string,
        headers: Readonly<Record<string, string>>,
        contentType: string,
      ): Promise<string>;
    };
    readonly Dataverse: {
      RetrieveRecord(set: string, id: string, options: string, skipCache: boolean): string;
      RetrieveMultipleRecords(set: string, options: string, skipCache: boolean): string;
    };
  };
  readonly Context: { readonly Body: string; readonly QueryParameters: unknown };
  readonly SiteSetting: { Get(name: string): string };
  readonly User: { readonly contactid?: string; readonly Id?: string } | null;
  readonly Logger: { Log(text: string): void; Warn(text: string): void; Error(text: string): void };
}
