export interface Served {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export function servePage(pathname: string, site?: string): Promise<Served>;

export function serveMailbox(
  port?: number,
  site?: string,
): Promise<{ origin: string; close(): Promise<void> }>;
