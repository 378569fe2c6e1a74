export function checkHosts(text: string): string;
export function withSites(text: string): Promise<string>;
export function checkPhones(text: string): string;
export function buildExtension(options?: {
  browsers?: string[];
  out?: string;
  hosts?: string;
  phones?: string;
}): Promise<Record<string, string>>;
