/** The host in a match pattern or an address, with its port. */
export function hostOf(address: string): string | undefined {
  return /^[a-z*]+:\/\/([^/]+)/.exec(address)?.[1];
}
